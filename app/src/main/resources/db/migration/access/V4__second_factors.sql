-- A second proof of who signs in: a code that changes every half minute. The secrets are sealed with a key that is not in the
-- database. A code's time step is kept, so that no code is taken twice.
create table access.second_factor (
    person       uuid primary key,
    secret       bytea,
    pending      bytea,
    confirmed_at timestamptz,
    last_step    bigint not null default 0,
    failures     int not null default 0,
    locked_until timestamptz
);
create table access.recovery_code (
    person    uuid not null,
    code_hash bytea not null,
    used_at   timestamptz,
    primary key (person, code_hash)
);
-- Wrong codes from a browser in which the person has signed in before are counted apart, as wrong passwords are.
alter table access.device add code_failures int not null default 0, add code_locked_until timestamptz;
