-- The round of a person's sessions: those of an earlier one have ended.
alter table access.local_account add round int not null default 0;
create index one_time_link_person on access.one_time_link (person);
-- A browser in which this person has signed in. Wrong passwords from it are counted apart from those of strangers, so that
-- nobody keeps people out by guessing in their names.
create table access.device (
    token_hash   bytea primary key,
    person       uuid not null,
    failures     int not null default 0,
    locked_until timestamptz,
    seen_at      timestamptz not null
);
create index device_person on access.device (person, seen_at);
