-- What the agency's other systems know people and units by, and the last day on which somebody works here.
alter table organisation.person add employee_no text, add last_day date;
alter table organisation.unit add code text;
create unique index person_employee_no on organisation.person (lower(employee_no));
create index person_email on organisation.person (lower(email));
create index person_last_day on organisation.person (last_day) where active and last_day is not null;
create unique index unit_code on organisation.unit (lower(code));
create index unit_manager on organisation.unit (manager);
-- A left join, though everybody has a unit: who asks nothing about units then does not pay for them.
create or replace view organisation.people as
select p.id, p.given || ' ' || p.family as full_name, p.title, p.unit, u.short as unit_short, p.active,
       p.family || ' ' || p.given as sort_name, u.name as unit_name, p.username, p.email, p.program,
       p.employee_no, p.last_day, p.version
  from organisation.person p left join organisation.unit u on u.id = p.unit;
