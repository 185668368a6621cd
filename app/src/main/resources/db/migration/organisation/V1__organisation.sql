create table organisation.unit (
    id      uuid primary key,
    name    text not null,
    short   text not null unique,
    parent  uuid references organisation.unit,
    manager uuid
);
create table organisation.person (
    id       uuid primary key,
    username text not null unique,
    given    text not null,
    family   text not null,
    email    text not null,
    title    text not null,
    unit     uuid not null references organisation.unit,
    active   boolean not null default true
);
create index person_unit on organisation.person (unit);
create index person_name on organisation.person ((family || ' ' || given) collate "sv-x-icu");
alter table organisation.unit add foreign key (manager) references organisation.person deferrable initially deferred;
select audit.keep_history('organisation.unit');
select audit.keep_history('organisation.person');
-- Published: other rooms may join it.
create view organisation.people as
select p.id, p.given || ' ' || p.family as full_name, p.title, p.unit, u.short as unit_short, p.active
  from organisation.person p join organisation.unit u on u.id = p.unit;
