-- The agency's register of official documents. A series gives numbers per year without gaps: a case number, and within it
-- the documents of that case.
create table registry.series (
    id        uuid primary key,
    code      text not null unique check (code ~ '^[A-ZÅÄÖ0-9]{1,12}$'),
    title     text not null,
    opened_on date not null,
    closed_on date check (closed_on >= opened_on),
    version   int not null
);
create table registry.counter (
    series uuid not null references registry.series,
    year   int not null,
    last   int not null,
    primary key (series, year)
);
create table registry.registration (
    id                  uuid primary key,
    number              text not null unique,
    series              uuid not null references registry.series,
    year                int not null,
    case_no             int not null,
    document_no         int not null check (document_no > 0),
    way                 text not null check (way in ('INCOMING', 'OUTGOING', 'DRAWN_UP')),
    dated_on            date not null,
    kind                text not null,
    record              uuid not null unique,
    counterpart         text not null,
    subject             text not null check (subject <> ''),
    counterpart_omitted boolean not null,
    subject_omitted     boolean not null,
    omitted_because     text check (omitted_because <> ''),
    -- who read the record when it was disposed of, where not everybody did
    circle              uuid,
    registered_at       timestamptz not null,
    registered_by       uuid not null,
    version             int not null,
    unique (series, year, case_no, document_no),
    check (not (counterpart_omitted or subject_omitted) or omitted_because is not null)
);
create index registration_at on registry.registration (registered_at desc);
create index registration_dated on registry.registration (dated_on desc);

-- A document that is kept in order and has no number, and why.
create table registry.kept_in_order (
    id         uuid primary key,
    kind       text not null,
    record     uuid not null unique,
    reason     text not null check (reason <> ''),
    decided_at timestamptz not null,
    decided_by uuid not null
);
-- A decision that the documents of a kind, of these days, are kept in order and have no numbers.
create table registry.standing_order (
    id         uuid primary key,
    kind       text not null,
    reason     text not null check (reason <> ''),
    decision   text not null check (decision <> ''),
    first_day  date not null,
    last_day   date check (last_day >= first_day),
    made_at    timestamptz not null,
    made_by    uuid not null,
    version    int not null
);
select audit.keep_history('registry.series');
select audit.keep_history('registry.registration');
select audit.keep_history('registry.kept_in_order');
select audit.keep_history('registry.standing_order');
