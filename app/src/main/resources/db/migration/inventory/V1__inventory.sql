-- An information system: what it is for, who answers for it, and how it is classified (0 none – 3 serious).
create table inventory.system (
    id              uuid primary key,
    number          text not null unique,
    name            text not null,
    description     text not null,
    owner           uuid not null,
    manager         uuid,
    unit            uuid not null,
    confidentiality int not null check (confidentiality between 0 and 3),
    integrity       int not null check (integrity between 0 and 3),
    availability    int not null check (availability between 0 and 3),
    created_at      timestamptz not null,
    created_by      uuid not null,
    version         int not null
);
create unique index system_name on inventory.system (lower(name));
select audit.keep_history('inventory.system');
