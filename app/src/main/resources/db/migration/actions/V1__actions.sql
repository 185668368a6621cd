-- A measure: what must be done, by whom, until when, what effect is expected and what effect was seen.
create table actions.action (
    id              uuid primary key,
    number          text not null unique,
    title           text not null,
    description     text not null,
    owner           uuid not null,
    unit            uuid not null,
    due             date not null,
    expected_effect text not null,
    status          text not null check (status in ('OPEN', 'DONE', 'VERIFIED', 'NOT_EFFECTIVE', 'CANCELLED')),
    area            text not null,
    public_wording  text,
    done_at         timestamptz,
    done_by         uuid,
    done_note       text,
    effect          text,
    effect_window   text,
    verified_at     timestamptz,
    verified_by     uuid,
    created_at      timestamptz not null,
    created_by      uuid not null,
    version         int not null
);
create index action_owner on actions.action (owner) where status in ('OPEN', 'NOT_EFFECTIVE');
create index action_due on actions.action (due) where status in ('OPEN', 'NOT_EFFECTIVE');
select audit.keep_history('actions.action');
-- Published: what reports count, as it was at a data cut.
create function actions.report_rows(cut bigint)
    returns table (id uuid, number text, title text, public_wording text, status text, area text, owner uuid, unit uuid,
                   due date, expected_effect text, effect text, created_at timestamptz, done_at timestamptz,
                   verified_at timestamptz, address text)
    language sql stable as $$
    select a.id, a.number, a.title, a.public_wording, a.status, a.area, a.owner, a.unit, a.due, a.expected_effect,
           a.effect, a.created_at, a.done_at, a.verified_at, '/actions/' || a.id
      from actions.action_as_of(cut) a $$;
