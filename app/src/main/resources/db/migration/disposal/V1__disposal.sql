-- A rule by which closed records of a kind are disposed of, and the regulation or decision that it rests on.
create table disposal.rule (
    id          uuid primary key,
    number      text not null unique,
    title       text not null check (title <> ''),
    kind        text not null,
    months      int not null check (months between 1 and 1200),
    ground_kind text not null check (ground_kind in ('REGULATION', 'DECISION')),
    ground      text not null check (ground <> ''),
    decided_by  text not null check (decided_by <> ''),
    decided_on  date not null,
    made_at     timestamptz not null,
    made_by     uuid not null,
    ended_on    date,
    version     int not null
);
-- One disposal by a rule: prepared by one person, approved by another, carried out as a job.
create table disposal.run (
    id          uuid primary key,
    number      text not null unique,
    rule        uuid not null references disposal.rule,
    closed_before timestamptz not null,
    state       text not null check (state in ('PREPARED', 'APPROVED', 'DONE', 'WITHDRAWN')),
    prepared_at timestamptz not null,
    prepared_by uuid not null,
    not_seen    int not null,
    approved_at timestamptz,
    approved_by uuid check (approved_by <> prepared_by),
    job         uuid,
    finished_at timestamptz,
    withdrawn_why text,
    version     int not null
);
create index run_rule on disposal.run (rule, prepared_at desc);
create table disposal.item (
    id         uuid primary key,
    run        uuid not null references disposal.run,
    ordinal    int not null,
    kind       text not null,
    record     uuid not null,
    number     text not null,
    closed_at  timestamptz not null,
    circle     uuid,
    state      text not null check (state in ('LISTED', 'STAYS', 'REMOVED')),
    why_sv     text,
    why_en     text,
    removed_at timestamptz,
    unique (run, record),
    check ((state = 'STAYS') = (why_sv is not null and why_en is not null))
);
create index item_run on disposal.item (run, ordinal);
select audit.keep_history('disposal.rule');
select audit.keep_history('disposal.run');
select audit.keep_history('disposal.item');
