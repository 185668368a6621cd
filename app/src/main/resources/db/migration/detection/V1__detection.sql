-- Every text a rule has had, so that an old alert is explained by the rule as it was.
create table detection.rule_text (
    sha256 text primary key,
    source text not null
);

create table detection.rule (
    id         uuid primary key,
    rule_id    text not null unique,
    title      text not null,
    level      text not null check (level in ('INFO', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    status     text not null,
    origin     text not null,
    file       text not null,
    logsource  text not null,
    tags       text not null,
    sha256     text not null references detection.rule_text,
    active     boolean not null,
    reason     text,
    removed_at timestamptz,
    changed_at timestamptz not null,
    changed_by uuid not null,
    version    int not null
);
create index rule_origin on detection.rule (origin);
select audit.keep_history('detection.rule');

-- What a collection held that was not understood; replaced when the collection is imported anew.
create table detection.refused_rule (
    id      uuid primary key,
    origin  text not null,
    file    text not null,
    line    int not null,
    rule_id text,
    reason  text not null,
    at      timestamptz not null
);

-- Counts up whenever the rules in force change; running matchers are compiled anew by it.
create table detection.rules_state (
    one            boolean primary key default true check (one),
    generation     bigint not null,
    starter_loaded boolean not null
);
insert into detection.rules_state values (true, 1, false);

-- How far the rules have been run over an import: the next event to look at.
create table detection.run (
    import_id  uuid primary key,
    state      text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    frame      int not null,
    event      int not null,
    events     bigint not null,
    total      bigint not null,
    matches    bigint not null,
    alerts     bigint not null,
    fault      text,
    started_at timestamptz not null,
    ended_at   timestamptz
);
create index run_state on detection.run (state) where state in ('WAITING', 'RUNNING');

-- Bulk: alerts are no commands. What people do with them is in triage, which keeps history.
create table detection.alert (
    id             uuid primary key,
    number         text not null unique,
    rule_id        text not null,
    rule_title     text not null,
    rule_sha256    text not null references detection.rule_text,
    level          text not null check (level in ('INFO', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    grade          int not null,
    import_id      uuid not null,
    host           text not null,
    account        text not null,
    day            date not null,
    first_seen     timestamptz not null,
    last_seen      timestamptz not null,
    count          int not null,
    status         text not null check (status in ('NEW', 'TAKEN', 'DISMISSED', 'LINKED')),
    taken_by       uuid,
    dismissal      text,
    incident       uuid,
    created_at     timestamptz not null,
    version        int not null,
    unique (import_id, day, rule_id, level, host, account)
);
create index alert_open on detection.alert (grade desc, last_seen desc) where status in ('NEW', 'TAKEN');
create index alert_rule on detection.alert (rule_id);
create index alert_incident on detection.alert (incident) where incident is not null;

-- The first events of an alert, by their place in the segments.
create table detection.alert_event (
    alert     uuid not null references detection.alert,
    no        int not null,
    import_id uuid not null,
    frame     int not null,
    event     int not null,
    at        timestamptz not null,
    primary key (alert, no)
);

create table detection.triage (
    id       uuid primary key,
    alert    uuid not null references detection.alert,
    step     text not null,
    reason   text,
    note     text not null,
    incident uuid,
    at       timestamptz not null,
    by       uuid not null
);
create index triage_alert on detection.triage (alert, at);
select audit.keep_history('detection.triage');

-- Published: what upper rooms count.
create view detection.alert_counts as
    select a.id, a.number, a.rule_title, a.level, a.status, a.first_seen, a.last_seen, a.count, a.incident,
           '/alerts/' || a.id as address
      from detection.alert a;
