-- What the agency's lawyer says of a provision on secrecy: that it reads so, under which number that was decided.
create table disclosures.provision_said (
    id                  uuid primary key,
    code                text not null,
    provision           text not null check (provision <> ''),
    protects            text not null check (protects <> ''),
    requirement         text not null check (requirement in ('STRAIGHT', 'REVERSE', 'ABSOLUTE', 'NONE')),
    registration_number text not null check (registration_number <> ''),
    said_by             uuid not null,
    said_at             timestamptz not null
);
create index provision_said_code on disclosures.provision_said (code, said_at desc);

-- Somebody asks to see official documents. Neither who nor why is asked.
create table disclosures.request (
    id              uuid primary key,
    number          text not null unique,
    received_at     timestamptz not null,
    received_by     uuid not null,
    channel         text not null check (channel in ('MAIL', 'POST', 'VISIT', 'PHONE', 'OTHER')),
    wording         text not null check (wording <> ''),
    reply_to        text not null,
    form            text not null check (form in ('COPY', 'READ_HERE')),
    language        text not null,
    state           text not null check (state in ('OPEN', 'DECIDED', 'HANDED_OUT', 'WITHDRAWN')),
    outcome         text check (outcome in ('FULL', 'PARTLY', 'REFUSED', 'NOT_HELD')),
    motive          text,
    decided_at      timestamptz,
    decided_by      uuid,
    handout_digest  text,
    decision_digest text,
    closed_at       timestamptz,
    closed_by       uuid,
    closed_why      text,
    version         int not null,
    check ((outcome is null) = (decided_at is null)),
    check (outcome is null or decision_digest is not null)
);
create index request_open on disclosures.request (received_at) where state in ('OPEN', 'DECIDED');

-- A record looked through for a request, as it was then. Who may not read the record does not read this.
create table disclosures.selected (
    id        uuid primary key,
    request   uuid not null references disclosures.request,
    ordinal   int not null,
    kind      text not null,
    record    uuid not null,
    number    text not null,
    circle    uuid,
    taken_at  timestamptz not null,
    taken_by  uuid not null,
    reasoning text not null default '',
    tested_at timestamptz,
    tested_by uuid,
    version   int not null,
    unique (request, record)
);
create index selected_record on disclosures.selected (record);
-- A sentence or field of it: untested, handed out, or masked under a provision.
create table disclosures.sentence (
    id        uuid primary key,
    selected  uuid not null references disclosures.selected,
    ordinal   int not null,
    label     text not null,
    text      text not null check (text <> ''),
    judgement text check (judgement in ('OPEN', 'MASKED')),
    provision text,
    unique (selected, ordinal),
    check ((provision is not null) = (judgement is not distinct from 'MASKED'))
);
select audit.keep_history('disclosures.provision_said');
select audit.keep_history('disclosures.request');
select audit.keep_history('disclosures.selected');
select audit.keep_history('disclosures.sentence');

-- The documents of a decision, as they were made then. Never changed; the request holds their digests.
create table disclosures.document (
    request uuid not null references disclosures.request,
    kind    text not null check (kind in ('DECISION', 'HANDOUT')),
    content bytea not null,
    sha256  text not null check (sha256 = encode(sha256(content), 'hex')),
    primary key (request, kind)
);
create function disclosures.is_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'the documents of a decision are frozen and cannot be changed';
end $$;
create trigger never_changes before update or delete or truncate on disclosures.document
    for each statement execute function disclosures.is_frozen();
