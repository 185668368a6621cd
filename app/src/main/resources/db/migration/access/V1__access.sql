create table access.local_account (
    person        uuid primary key,
    password_hash text,
    failures      int not null default 0,
    locked_until  timestamptz
);
create table access.one_time_link (
    token_hash bytea primary key,
    person     uuid not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
-- A role, for a unit (null: the whole agency) and a period; the last day is inside.
create table access.role_grant (
    id         uuid primary key,
    person     uuid not null,
    role       text not null,
    unit       uuid,
    first_day  date not null,
    last_day   date,
    granted_by uuid,
    reason     text not null
);
create index role_grant_person on access.role_grant (person);
select audit.keep_history('access.role_grant');
-- Readers of records that are restricted.
create table access.circle (
    id     uuid primary key,
    reason text not null,
    ground text not null
);
create table access.circle_member (
    id     uuid primary key,
    circle uuid not null references access.circle,
    person uuid not null,
    unique (circle, person)
);
create index circle_member_person on access.circle_member (person);
select audit.keep_history('access.circle');
select audit.keep_history('access.circle_member');
create table access.restricted_reading (
    id     bigint generated always as identity primary key,
    at     timestamptz not null,
    person uuid not null,
    kind   text not null,
    record uuid not null
);
