-- Who was told that a measure is overdue, and when: the owner's manager; nobody where there is no manager.
alter table actions.action add told uuid;
alter table actions.action add told_at timestamptz;
select audit.column_added('actions.action', 'told', 'null'), audit.column_added('actions.action', 'told_at', 'null');
create index action_untold on actions.action (due) where told_at is null and status in ('OPEN', 'NOT_EFFECTIVE');
