-- Content that is stored, each once, in a file named by its SHA-256. Whoever stores or removes such a file holds its row.
create table attachments.content (
    sha256        text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes         bigint not null check (bytes > 0),
    type          text not null,
    state         text not null check (state in ('UNCHECKED', 'WAITING', 'CLEAN', 'INFECTED')),
    found         text,
    problem       text,
    checked_at    timestamptz,
    next_check_at timestamptz not null,
    stored_at     timestamptz not null,
    unused_since  timestamptz
);
create index content_to_check on attachments.content (next_check_at) where state in ('UNCHECKED', 'WAITING');
create index content_infected on attachments.content (checked_at desc) where state = 'INFECTED';

-- A file received that waits for its form to be accepted.
create table attachments.upload (
    id         uuid primary key,
    sha256     text not null references attachments.content,
    person     uuid not null,
    name       text not null,
    mismatch   boolean not null,
    created_at timestamptz not null
);
create index upload_person on attachments.upload (person, created_at);
create index upload_content on attachments.upload (sha256);
create index upload_created on attachments.upload (created_at);

-- A file attached to a record of any room. The digest stands here too, so that the chain vouches for the content.
create table attachments.attachment (
    id          uuid primary key,
    record_kind text not null,
    record_id   uuid not null,
    sha256      text not null references attachments.content,
    name        text not null,
    mismatch    boolean not null,
    added_at    timestamptz not null,
    added_by    uuid not null,
    removed_at  timestamptz,
    removed_by  uuid,
    removed_why text
);
create index attachment_record on attachments.attachment (record_id, added_at);
create index attachment_content on attachments.attachment (sha256);
create unique index attachment_once on attachments.attachment (record_id, sha256, added_by) where removed_at is null;
select audit.keep_history('attachments.attachment');

-- Which directory of files belongs to this database.
create table attachments.blob_mark (
    id uuid primary key
);
