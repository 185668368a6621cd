create or replace view organisation.people as
select p.id, p.given || ' ' || p.family as full_name, p.title, p.unit, u.short as unit_short, p.active,
       p.family || ' ' || p.given as sort_name, u.name as unit_name, p.username, p.email
  from organisation.person p join organisation.unit u on u.id = p.unit;
