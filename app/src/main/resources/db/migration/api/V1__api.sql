-- A key by which a program acts for a person or a service account. The key itself is kept nowhere, only its SHA-256.
create table api.token (
    id         uuid primary key,
    person     uuid not null,
    name       text not null,
    beginning  text not null,
    hash       bytea not null unique,
    scopes     text[] not null,
    created_at timestamptz not null,
    created_by uuid not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    revoked_by uuid
);
create index token_person on api.token (person);
select audit.keep_history('api.token');
-- Noted at most once a minute; no command, and so apart from the row that keeps history.
create table api.token_use (
    token   uuid primary key references api.token,
    at      timestamptz not null,
    address text not null
);
-- A program that is nobody's: its id is that of the person who stands for it in roles and names.
create table api.service (
    id          uuid primary key,
    name        text not null unique,
    purpose     text not null,
    responsible uuid not null,
    created_at  timestamptz not null,
    created_by  uuid not null,
    closed_at   timestamptz
);
select audit.keep_history('api.service');
-- What a command sent with an Idempotency-Key was answered, for a day. Holds ids and states, never text from records.
create table api.answer (
    token      uuid not null references api.token,
    key        text not null,
    digest     text not null,
    status     int not null,
    location   text,
    etag       text,
    body       text not null,
    created_at timestamptz not null,
    primary key (token, key)
);
create index answer_created on api.answer (created_at);
