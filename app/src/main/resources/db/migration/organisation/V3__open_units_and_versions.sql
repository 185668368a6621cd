alter table organisation.unit add open boolean not null default true, add version int not null default 0;
select audit.column_added('organisation.unit', 'open', 'true'), audit.column_added('organisation.unit', 'version', '0');
alter table organisation.person add version int not null default 0;
select audit.column_added('organisation.person', 'version', '0');
create unique index unit_short_any_case on organisation.unit (lower(short));
create unique index person_username_any_case on organisation.person (lower(username));
