-- A program that is nobody's stands among people, so that what it does has a name; it is in no list of people and cannot sign in.
alter table organisation.person add program boolean not null default false;
select audit.column_added('organisation.person', 'program', 'false');
create or replace view organisation.people as
select p.id, p.given || ' ' || p.family as full_name, p.title, p.unit, u.short as unit_short, p.active,
       p.family || ' ' || p.given as sort_name, u.name as unit_name, p.username, p.email, p.program
  from organisation.person p join organisation.unit u on u.id = p.unit;
