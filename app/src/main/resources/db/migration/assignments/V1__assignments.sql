-- What Government has asked for, word by word, and who answers.
create table assignments.assignment (
    id                  uuid primary key,
    number              text not null unique,
    title               text not null,
    source              text not null,
    registration_number text,
    due                 date not null,
    responsible         uuid not null,
    decision_maker      text,
    rapporteur          text,
    participants        text,
    dissent             text,
    created_at          timestamptz not null,
    created_by          uuid not null,
    version             int not null
);
create index assignment_due on assignments.assignment (due);
create table assignments.point (
    id         uuid primary key,
    assignment uuid not null references assignments.assignment,
    ordinal    int not null,
    label      text not null,
    wording    text not null
);
create index point_assignment on assignments.point (assignment, ordinal);

-- The draft of the answer: one per assignment. The cut is a number of the audit chain.
create table assignments.report (
    id         uuid primary key,
    assignment uuid not null unique references assignments.assignment,
    number     text not null unique,
    title      text not null,
    first_day  date not null,
    last_day   date not null check (last_day >= first_day),
    cut        bigint not null,
    saved_at   timestamptz not null,
    saved_by   uuid not null,
    version    int not null
);
create table assignments.chapter (
    id      uuid primary key,
    report  uuid not null references assignments.report,
    ordinal int not null,
    title   text not null,
    point   uuid references assignments.point,
    unique (report, ordinal)
);
create table assignments.section (
    id      uuid primary key,
    chapter uuid not null references assignments.chapter,
    ordinal int not null,
    title   text not null,
    unique (chapter, ordinal)
);
create table assignments.statement (
    id             uuid primary key,
    section        uuid not null references assignments.section,
    ordinal        int not null,
    kind           text not null check (kind in ('TEXT', 'DIAGRAM')),
    body           text not null,
    disclosure     text check (disclosure in ('PUBLISHED', 'NOT_PUBLISHED', 'MAY_BE_SECRET')),
    provision      text,
    assessed_on    date,
    agency         text,
    public_wording text,
    standpoint_by  text,
    check (disclosure <> 'MAY_BE_SECRET' or (provision is not null and assessed_on is not null and agency is not null))
);
create index statement_section on assignments.statement (section, ordinal);
-- A record of another room that a statement rests on.
create table assignments.support (
    id        uuid primary key,
    statement uuid not null references assignments.statement on delete cascade,
    kind      text not null,
    record    uuid not null,
    unique (statement, record)
);
select audit.keep_history('assignments.assignment');
select audit.keep_history('assignments.point');
select audit.keep_history('assignments.report');
select audit.keep_history('assignments.chapter');
select audit.keep_history('assignments.section');
select audit.keep_history('assignments.statement');
select audit.keep_history('assignments.support');

-- A frozen version: the text, and each figure with its rows as they were at the cut. Nothing here is ever changed.
create table assignments.frozen (
    id        uuid primary key,
    report    uuid not null references assignments.report,
    version   int not null,
    cut       bigint not null,
    cut_at    timestamptz not null,
    frozen_at timestamptz not null,
    frozen_by uuid not null,
    body      text not null,
    digest    text not null,
    unique (report, version)
);
create table assignments.evidence (
    id       uuid primary key,
    frozen   uuid not null references assignments.frozen,
    ordinal  int not null,
    query    text not null,
    value    text not null,
    row_count int not null,
    digest   text not null,
    unique (frozen, query)
);
-- A row that a figure counted. The title of a restricted record is not kept here.
create table assignments.evidence_row (
    evidence uuid not null references assignments.evidence,
    ordinal  int not null,
    kind     text not null,
    record   uuid not null,
    guard    uuid not null,
    circle   uuid,
    number   text not null,
    title    text not null,
    address  text not null,
    at       timestamptz,
    value    text not null,
    primary key (evidence, ordinal)
);
create index evidence_row_record on assignments.evidence_row (record);
select audit.keep_history('assignments.frozen');
select audit.keep_history('assignments.evidence');

create function assignments.is_frozen() returns trigger language plpgsql as $$
begin
    raise exception '% keeps frozen evidence and cannot be changed', tg_table_name
        using hint = 'freeze a new version of the report instead';
end $$;
create trigger never_changes before update or delete or truncate on assignments.frozen
    for each statement execute function assignments.is_frozen();
create trigger never_changes before update or delete or truncate on assignments.evidence
    for each statement execute function assignments.is_frozen();
create trigger never_changes before update or delete or truncate on assignments.evidence_row
    for each statement execute function assignments.is_frozen();
