-- An incident. Level, stage and severity are three separate things; what is unknown is null and never stands in the way.
create table incidents.incident (
    id                 uuid primary key,
    number             text not null unique,
    title              text not null,
    what_happened      text not null,
    kind               text not null check (kind in ('IT', 'PERSONAL_DATA', 'PHYSICAL', 'UNDUE_INFLUENCE', 'DISINFORMATION')),
    severity           text not null check (severity in ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFO')),
    severity_judged    boolean not null,
    level              text not null check (level in ('INCIDENT', 'CRITICAL_INCIDENT', 'CRISIS')),
    highest_level      text not null check (highest_level in ('INCIDENT', 'CRITICAL_INCIDENT', 'CRISIS')),
    stage              text not null check (stage in ('REPORTED', 'INFORMATION_COLLECTED', 'FAULT_SOURCE_IDENTIFIED',
                                                      'FAULT_SOURCE_REMEDIED', 'EFFECT_VERIFIED')),
    origin             text not null check (origin in ('EMPLOYEE', 'SOC', 'DESK')),
    personal_data      text not null check (personal_data in ('YES', 'NO', 'UNKNOWN')),
    reporter           uuid,
    contact            text not null,
    place              text not null,
    lead               uuid,
    -- the three instants that legal clocks start from, and the judgement behind the third
    noticed_at         timestamptz,
    known_at           timestamptz,
    judged_at          timestamptz,
    judged_by          uuid,
    judged_why         text,
    tracks             text not null,
    -- information collected
    effect             text,
    persons_affected   int check (persons_affected >= 0),
    limited_since      timestamptz,
    information_at     timestamptz,
    information_by     uuid,
    -- fault source identified
    fault_source_kind  text check (fault_source_kind in ('CHANGE', 'HANDLING_ERROR', 'TECHNICAL_FAULT', 'ATTACK', 'SUPPLIER', 'UNKNOWN')),
    fault_source       text,
    fault_source_at    timestamptz,
    fault_source_by    uuid,
    -- fault source remedied
    remedy             text,
    remedy_in_force_at timestamptz,
    expected_effect    text,
    verifier           uuid,
    remedied_at        timestamptz,
    remedied_by        uuid,
    -- effect verified
    measured           text,
    measured_window    text,
    outcome            text check (outcome in ('EFFECTIVE', 'PARTLY', 'NOT')),
    verified_at        timestamptz,
    verified_by        uuid,
    circle             uuid,
    restriction_ground text,
    restriction_reason text,
    public_text        text,
    published_at       timestamptz,
    recurrence_of      uuid,
    form_key           uuid unique,
    created_at         timestamptz not null,
    created_by         uuid not null,
    version            int not null
);
create index incident_open on incidents.incident (created_at desc) where stage <> 'EFFECT_VERIFIED';
create index incident_created on incidents.incident (created_at desc);
create index incident_reporter on incidents.incident (reporter, created_at desc);
create index incident_published on incidents.incident (published_at desc) where published_at is not null;
select audit.keep_history('incidents.incident');

-- The timeline: only added to. A correction is an entry of its own that names the one it corrects.
create table incidents.entry (
    id         uuid primary key,
    incident   uuid not null references incidents.incident,
    at         timestamptz not null,
    written_at timestamptz not null,
    by         uuid,
    type       text not null,
    from_code  text,
    to_code    text,
    text       text not null,
    published  boolean not null,
    corrects   uuid references incidents.entry,
    why        text
);
create index entry_incident on incidents.entry (incident, at desc);
select audit.keep_history('incidents.entry');
create function incidents.only_added_to() returns trigger language plpgsql as $$
begin
    raise exception 'the timeline is only added to: write a correction instead';
end $$;
create trigger only_added_to before update or delete on incidents.entry
    for each row execute function incidents.only_added_to();

create table incidents.task (
    id         uuid primary key,
    incident   uuid not null references incidents.incident,
    title      text not null,
    who        uuid not null,
    due        date,
    created_at timestamptz not null,
    created_by uuid not null,
    done_at    timestamptz,
    done_by    uuid
);
create index task_incident on incidents.task (incident);
create index task_who on incidents.task (who) where done_at is null;
select audit.keep_history('incidents.task');

create table incidents.participant (
    id       uuid primary key,
    incident uuid not null references incidents.incident,
    person   uuid not null,
    duty     text not null,
    added_at timestamptz not null,
    added_by uuid not null,
    unique (incident, person)
);
create index participant_person on incidents.participant (person);
select audit.keep_history('incidents.participant');

-- Published: what reports count, as it was at a data cut.
create function incidents.report_rows(cut bigint)
    returns table (id uuid, number text, title text, kind text, severity text, level text, highest_level text, stage text,
                   noticed_at timestamptz, reported_at timestamptz, information_at timestamptz, fault_source_at timestamptz,
                   remedied_at timestamptz, verified_at timestamptz, fault_source_kind text, origin text, recurrence_of uuid,
                   circle uuid, address text)
    language sql stable as $$
    select i.id, i.number, i.title, i.kind, i.severity, i.level, i.highest_level, i.stage, i.noticed_at, i.created_at,
           i.information_at, i.fault_source_at, i.remedied_at, i.verified_at, i.fault_source_kind, i.origin, i.recurrence_of,
           i.circle, '/incidents/' || i.id
      from incidents.incident_as_of(cut) i $$;
