-- One row per record of any room, written in the command's transaction: search, neighbours and the thread read this alone.
create table records.record_card (
    id         uuid primary key,
    kind       text not null,
    number     text not null,
    title      text not null,
    state      text not null,
    address    text not null,
    unit       uuid,
    circle     uuid,
    at         timestamptz not null,
    updated_at timestamptz not null,
    words      tsvector not null
);
create index record_card_words on records.record_card using gin (words);
create index record_card_number on records.record_card (lower(number) text_pattern_ops);
create index record_card_kind on records.record_card (kind, at desc);
-- Number series per kind and year: gap-free, taken in the command's transaction.
create table records.series (
    kind text not null,
    year int not null,
    last int not null,
    primary key (kind, year)
);
