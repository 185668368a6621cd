-- A batch of matches with the number of its audit entry: what it wrote is part of every data cut from that number on.
create table detection.batch (
    id        uuid primary key,
    import_id uuid not null,
    no        bigint not null unique
);

-- What a batch added to an alert: only added to. An alert at a data cut is the sum of its parts up to the cut.
create table detection.alert_part (
    alert      uuid not null references detection.alert,
    batch      uuid not null references detection.batch deferrable initially deferred,
    count      int not null check (count > 0),
    first_seen timestamptz not null,
    last_seen  timestamptz not null,
    primary key (alert, batch)
);
create index alert_part_batch on detection.alert_part (batch);

create function detection.only_added_to() returns trigger language plpgsql as $$
begin
    raise exception '% is counted in reports at a data cut and is only added to', tg_table_name;
end $$;
create trigger only_added_to before update or delete or truncate on detection.batch
    for each statement execute function detection.only_added_to();
create trigger only_added_to before update or delete or truncate on detection.alert_part
    for each statement execute function detection.only_added_to();

-- The alert's version after the step: which of two steps is the later one.
alter table detection.triage add alert_version int not null default 0;
select audit.column_added('detection.triage', 'alert_version', '0');

-- Published: what reports count, as it was at a data cut. Number, rule and level are set when an alert is first found.
drop view detection.alert_counts;
create function detection.report_rows(cut bigint)
    returns table (id uuid, number text, rule_title text, level text, first_seen timestamptz, last_seen timestamptz,
                   count bigint, incident uuid, address text)
    language sql stable as $$
    select a.id, a.number, a.rule_title, a.level, p.first_seen, p.last_seen, p.count, t.incident, '/alerts/' || a.id
      from (select p.alert, min(p.first_seen) as first_seen, max(p.last_seen) as last_seen, sum(p.count) as count
              from detection.alert_part p join detection.batch b on b.id = p.batch
             where b.no <= cut group by p.alert) p
      join detection.alert a on a.id = p.alert
      left join (select distinct on (t.alert) t.alert, t.incident from detection.triage_as_of(cut) t
                  order by t.alert, t.alert_version desc nulls last, t.at desc) t on t.alert = a.id $$;
