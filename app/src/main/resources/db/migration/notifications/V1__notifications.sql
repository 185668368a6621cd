-- A notice to one person, and the state of its mail. No command data: what it tells of is in its record.
create table notifications.notice (
    id              uuid primary key,
    person          uuid not null,
    text_sv         text not null,
    text_en         text not null,
    record_kind     text not null,
    record_id       uuid not null,
    number          text not null,
    state           text not null,
    address         text not null,
    circle          uuid,
    urgent          boolean not null,
    created_at      timestamptz not null,
    read_at         timestamptz,
    mail            text not null check (mail in ('NONE', 'WAITING', 'SENT', 'FAILED')),
    attempts        int not null default 0,
    next_attempt_at timestamptz not null,
    last_error      text,
    sent_at         timestamptz
);
create index notice_person on notifications.notice (person, created_at desc);
create index notice_unread on notifications.notice (person) where read_at is null;
create index notice_waiting on notifications.notice (next_attempt_at) where mail = 'WAITING';
