-- Which column of a file is what, by name, for the next time.
create table administration.import_mapping (
    id      uuid primary key,
    subject text not null check (subject in ('PEOPLE', 'UNITS')),
    name    text not null,
    mapping text not null,
    version int not null default 0
);
create unique index import_mapping_name on administration.import_mapping (subject, lower(name));
select audit.keep_history('administration.import_mapping');
-- A file of people or units on its way into the register. What it does there is audited batch by batch.
create table administration.register_import (
    id           uuid primary key,
    number       text not null unique,
    subject      text not null check (subject in ('PEOPLE', 'UNITS')),
    file_name    text not null,
    bytes        bigint not null,
    sha256       text not null,
    header       text not null,
    mapping      text,
    mapping_name text,
    stage        text not null check (stage in ('SENT', 'PREVIEWING', 'PREVIEWED', 'RUNNING', 'DONE', 'DROPPED')),
    version      int not null default 0,
    created_by   uuid not null,
    created_at   timestamptz not null,
    preview_job  uuid,
    previewed_at timestamptz,
    run_job      uuid,
    done_at      timestamptz,
    unidentified int not null default 0,
    said_sv      text,
    said_en      text
);
create index register_import_created on administration.register_import (created_at desc);
create unique index register_import_one_runs on administration.register_import ((stage)) where stage = 'RUNNING';
-- The file as it was sent, until it has been carried out or dropped.
create table administration.import_chunk (
    import_id uuid not null references administration.register_import on delete cascade,
    no        int not null,
    content   bytea not null,
    primary key (import_id, no)
);
-- The fate of each row, and of each record that no row speaks of. A row whose person is protected holds nothing but its number.
create table administration.import_row (
    import_id uuid not null references administration.register_import on delete cascade,
    seq       int not null,
    line      int,
    key       text,
    username  text,
    name      text not null,
    fate      text not null,
    record    uuid,
    version   int not null default 0,
    fields    text not null,
    changes   text not null,
    faults    text not null,
    taken     boolean not null default false,
    primary key (import_id, seq)
);
create index import_row_fate on administration.import_row (import_id, fate, seq);
create index import_row_record on administration.import_row (import_id, record) where record is not null;
