-- What is timed: a record of another room, with the instants that laws count from.
create table clocks.subject (
    id                  uuid primary key,
    kind                text not null,
    number              text not null,
    title               text not null,
    circle              uuid,
    tracks              text not null,
    noticed_at          timestamptz,
    known_at            timestamptz,
    judged_at           timestamptz,
    high_risk_at        timestamptz,
    handled_at          timestamptz
);
create index subject_open on clocks.subject (id) where handled_at is null;

-- One duty to report about one subject. The rule is written out as it was picked.
create table clocks.clock (
    id                    uuid primary key,
    number                text not null unique,
    subject               uuid not null references clocks.subject,
    track                 text not null,
    regime                text not null,
    rule                  text not null,
    rule_version          text not null,
    regime_sv             text not null,
    regime_en             text not null,
    name_sv               text not null,
    name_en               text not null,
    provision             text not null,
    term_sv               text not null,
    term_en               text not null,
    law                   boolean not null,
    trigger_kind          text not null,
    started_at            timestamptz,
    statutory_due         timestamptz,
    permitted_due         timestamptz,
    whole_days            boolean not null default false,
    satisfied_by          uuid,
    satisfied_at          timestamptz,
    late_because          text,
    not_reportable_at     timestamptz,
    not_reportable_by     uuid,
    not_reportable_reason text,
    not_reportable_cites  text,
    superseded_at         timestamptz,
    created_at            timestamptz not null,
    version               int not null,
    unique (subject, rule),
    check (satisfied_by is null or satisfied_at is not null),
    check (not_reportable_at is null or not_reportable_reason <> '')
);
create index clock_open on clocks.clock (permitted_due)
    where satisfied_at is null and not_reportable_at is null and superseded_at is null;

-- A report that has left the agency.
create table clocks.report (
    id            uuid primary key,
    clock         uuid not null references clocks.clock,
    subject       uuid not null references clocks.subject,
    regime        text not null,
    kind          text not null,
    receiver_sv   text not null,
    receiver_en   text not null,
    receiver_case text not null,
    sent_at       timestamptz not null,
    registered_at timestamptz not null,
    registered_by uuid not null,
    summary       text not null,
    late_because  text,
    withdrawn_at  timestamptz,
    withdrawn_because text
);
create index report_subject on clocks.report (subject);
create index report_clock on clocks.report (clock);

-- When to warn about a clock: one row per lead of its rule, and one (passed) for the permitted end.
create table clocks.warning (
    id              uuid primary key,
    clock           uuid not null references clocks.clock,
    lead            text not null,
    due_at          timestamptz not null,
    sent_at         timestamptz,
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    unique (clock, lead)
);
create index warning_unsent on clocks.warning (due_at) where sent_at is null;

-- What the agency's lawyer says of a rule: that it holds as it stands, or that one of its values is another.
create table clocks.law_confirmation (
    id                  uuid primary key,
    rule                text not null,
    fact                text not null,
    value               text not null,
    registration_number text not null,
    note                text not null,
    said_by             uuid not null,
    said_at             timestamptz not null
);
create index law_confirmation_rule on clocks.law_confirmation (rule, said_at);

select audit.keep_history('clocks.subject');
select audit.keep_history('clocks.clock');
select audit.keep_history('clocks.report');
select audit.keep_history('clocks.warning');
select audit.keep_history('clocks.law_confirmation');

-- Published: what reports count, as it was at a data cut. Late is judged by the permitted end; a clock that nothing
-- met is late when that end had passed at the cut.
create function clocks.report_rows(cut bigint)
    returns table (id uuid, number text, subject uuid, subject_number text, regime text, name_sv text, name_en text,
                   started_at timestamptz, due_at timestamptz, satisfied_at timestamptz, late boolean, late_because text,
                   not_reportable_at timestamptz, circle uuid, address text)
    language sql stable as $$
    select c.id, c.number, c.subject, s.number, c.regime, c.name_sv, c.name_en, c.started_at, c.permitted_due,
           c.satisfied_at,
           coalesce(case when c.not_reportable_at is not null then false
                         when c.whole_days then coalesce(c.satisfied_at, e.at) >= c.permitted_due
                         else coalesce(c.satisfied_at, e.at) > c.permitted_due end, false),
           c.late_because, c.not_reportable_at, s.circle, '/clocks/' || c.id
      from clocks.clock_as_of(cut) c
      join clocks.subject_as_of(cut) s on s.id = c.subject
      left join audit.entry e on e.seq = (select max(seq) from audit.entry where seq <= cut)
     where c.superseded_at is null $$;
