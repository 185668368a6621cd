-- Who reads a measure when not everybody does: it remedies a record that is restricted.
alter table actions.action add circle uuid;
drop function actions.report_rows(bigint);
create function actions.report_rows(cut bigint)
    returns table (id uuid, number text, title text, public_wording text, status text, area text, owner uuid, unit uuid,
                   due date, expected_effect text, effect text, created_at timestamptz, done_at timestamptz,
                   verified_at timestamptz, circle uuid, address text)
    language sql stable as $$
    select a.id, a.number, a.title, a.public_wording, a.status, a.area, a.owner, a.unit, a.due, a.expected_effect,
           a.effect, a.created_at, a.done_at, a.verified_at, a.circle, '/actions/' || a.id
      from actions.action_as_of(cut) a $$;
