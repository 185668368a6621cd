-- Work that takes longer than a page may. A row is claimed by the runner whose name it carries, and is claimed anew
-- when its heartbeat stops. No command data: what a job changes, its handler's commands enter in the chain.
create table jobs.job (
    id             uuid primary key,
    number         text not null unique,
    kind           text not null,
    title_sv       text not null,
    title_en       text not null,
    argument       text not null,
    state          text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    done           bigint not null default 0,
    total          bigint not null default 0,
    started_by     uuid,
    cancel_wanted  boolean not null default false,
    runs           int not null default 0,
    runner         uuid,
    heartbeat      timestamptz,
    said_sv        text,
    said_en        text,
    result_address text,
    created_at     timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz
);
create index job_waiting on jobs.job (created_at) where state in ('QUEUED', 'RUNNING');
create index job_created on jobs.job (created_at desc);
