-- Where logs come from, in the agency's own words.
create table intake.source (
    id         uuid primary key,
    name       text not null unique,
    created_at timestamptz not null,
    created_by uuid not null
);
select audit.keep_history('intake.source');

-- One file taken in. Its events lie in segment files; this row is the receipt.
create table intake.log_import (
    id        uuid primary key,
    number    text not null unique,
    source    uuid not null references intake.source,
    file_name text not null,
    bytes     bigint not null,
    sha256    text not null,
    encoding  text not null,
    product   text,
    events    bigint not null,
    refused   bigint not null,
    frames    int not null,
    whole     boolean not null,
    first_at  timestamptz,
    last_at   timestamptz,
    at        timestamptz not null,
    by        uuid not null
);
create index log_import_sha256 on intake.log_import (sha256);
create index log_import_at on intake.log_import (at desc);
select audit.keep_history('intake.log_import');

-- A segment file: so many bytes of it count. What lies after them was never acknowledged.
create table intake.segment (
    id        uuid primary key,
    import_id uuid not null references intake.log_import,
    bytes     bigint not null,
    lost      bigint not null default 0
);

-- Where each frame of an import lies, and what it holds, so that few are read. No array: too many to list.
create table intake.frame (
    import_id uuid not null references intake.log_import,
    no        int not null,
    segment   uuid not null references intake.segment,
    start     bigint not null,
    first     bigint not null,
    events    int not null,
    from_at   timestamptz,
    to_at     timestamptz,
    hosts     text[],
    users     text[],
    lost      boolean not null default false,
    primary key (import_id, no)
);
create index frame_segment on intake.frame (segment, start);

-- The first thousand lines of an import that were no events, and why.
create table intake.refused_line (
    import_id uuid not null references intake.log_import,
    no        int not null,
    line      bigint not null,
    reason    text not null,
    start     text not null,
    primary key (import_id, no)
);

-- The same id lies in the blob folder: without it nothing there is cleaned away.
create table intake.blob_mark (
    id uuid primary key
);
