-- A package of a year's documents in a series, made to be preserved elsewhere. Its file is kept until it has been handed over.
create table registry.delivery (
    id             uuid primary key,
    number         text not null unique,
    series         uuid not null references registry.series,
    year           int not null,
    state          text not null check (state in ('WAITING', 'READY', 'FAILED', 'DELIVERED')),
    ordered_at     timestamptz not null,
    ordered_by     uuid not null,
    job            uuid,
    documents      int,
    left_out       int,
    bytes          bigint,
    package_digest text,
    delivered_at   timestamptz,
    delivered_by   uuid,
    receiver       text,
    version        int not null,
    check ((state in ('READY', 'DELIVERED')) = (package_digest is not null))
);
select audit.keep_history('registry.delivery');
