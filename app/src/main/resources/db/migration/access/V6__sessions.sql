-- Who is signed in where. A session is known by the digest of what its cookie holds, so that nobody takes one over by reading
-- this table or a backup of it; what it carries is sealed with a key that is not in the database. Short-lived, and no record.
create table access.session (
    token_hash bytea primary key,
    handle     uuid not null unique,
    person     uuid,
    way        text,
    browser    text,
    began_at   timestamptz not null,
    used_at    timestamptz not null
);
create index session_person on access.session (person);
create index session_used on access.session (used_at);
create table access.session_value (
    session bytea not null references access.session on update cascade on delete cascade,
    name    text not null,
    sealed  bytea not null,
    primary key (session, name)
);
-- How many pauses for wrong codes there have been since the last right one: each is longer than the one before.
alter table access.second_factor add pauses int not null default 0;
alter table access.device add code_pauses int not null default 0;
