-- Typed, directed edges between any two records. Causes also carry how sure one is.
create table links.link (
    id          uuid primary key,
    from_kind   text not null,
    from_id     uuid not null,
    relation    text not null,
    to_kind     text not null,
    to_id       uuid not null,
    by          uuid,
    at          timestamptz not null,
    certainty   text check (certainty in ('SUSPECTED', 'CONFIRMED', 'REFUTED')),
    score       numeric(5, 4) check (score between 0 and 1),
    explanation text,
    unique (from_id, relation, to_id)
);
create index link_to on links.link (to_id);
select audit.keep_history('links.link');
