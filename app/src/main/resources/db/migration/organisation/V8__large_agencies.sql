-- Words within texts are found without reading every row. The extension comes with PostgreSQL; whoever owns the database may create it.
create extension if not exists pg_trgm with schema public;
create index person_words on organisation.person
    using gin (lower(given || ' ' || family || E'\n' || title || E'\n' || username) public.gin_trgm_ops);

-- Published: everybody whose manager, as organisation.manager_of tells it, is this leader; asked once for all.
create function organisation.people_under(leader uuid) returns setof uuid language sql stable as $$
    with recursive led as (
        select u.id from organisation.unit u where u.manager = leader
        union
        select u.id from organisation.unit u join led on u.parent = led.id where u.manager is null or u.manager = leader),
    -- Who leads a unit that they are in have their manager further up.
    up as (
        select p.id as who, p.unit as at from organisation.person p
         where exists (select from organisation.unit o where o.manager = p.id)
           and exists (select from organisation.unit o where o.manager = leader)
        union
        select up.who, u.parent from up join organisation.unit u on u.id = up.at where u.manager is null or u.manager = up.who)
    select p.id from organisation.person p join led on p.unit = led.id where p.id <> leader
    union
    select up.who from up join organisation.unit u on u.id = up.at where u.manager = leader and up.who <> leader $$;
