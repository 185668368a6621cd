-- One entry per command. Its number is the order of commits; a data cut is such a number.
create table audit.entry (
    seq            bigint primary key,
    at             timestamptz not null,
    actor          uuid,
    command        text not null,
    record_kind    text not null,
    record_id      uuid not null,
    reason         text,
    payload_digest bytea not null,
    rows_digest    bytea not null,
    previous       bytea not null,
    hash           bytea not null unique
);
create index entry_record on audit.entry (record_id, seq desc);
create index entry_actor on audit.entry (actor, seq desc);
create index entry_at on audit.entry (at);

-- What was typed, apart from the chain so that a decision can erase it: the chain covers a salted digest.
create table audit.payload (
    seq       bigint primary key references audit.entry,
    salt      bytea not null,
    body      text not null
);

-- Every version of every row that keeps history, in all rooms: [from_no, to_no) in entry numbers.
create table audit.row_version (
    no       bigint generated always as identity primary key,
    tab      text not null,
    row_id   uuid not null,
    tx       xid8 not null default pg_current_xact_id(),
    op       char(1) not null check (op in ('I', 'U', 'D')),
    from_no  bigint references audit.entry,
    to_no    bigint references audit.entry,
    salt     bytea not null default uuid_send(gen_random_uuid()),
    payload  jsonb,
    digest   bytea not null
);
create index row_version_open on audit.row_version (tab, row_id) where to_no is null;
create index row_version_cut on audit.row_version (tab, from_no, to_no);
create index row_version_row on audit.row_version (row_id, no);
create index row_version_unstamped on audit.row_version (tx) where from_no is null;

create function audit.remember() returns trigger language plpgsql as $$
declare
    body jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
    salt bytea := uuid_send(gen_random_uuid());
    id   uuid  := case when tg_op = 'DELETE' then old.id else new.id end;
begin
    insert into audit.row_version (tab, row_id, op, salt, payload, digest)
    values (tg_table_schema || '.' || tg_table_name, id, left(tg_op, 1), salt, body,
            sha256(salt || convert_to(coalesce(body::text, ''), 'UTF8')));
    return null;
end $$;

create function audit.must_be_accounted() returns trigger language plpgsql as $$
begin
    if exists (select 1 from audit.row_version v where v.no = new.no and v.from_no is null) then
        raise exception 'row % of % changed without an audit entry', new.row_id, new.tab
            using hint = 'every command ends with audit.append in the same transaction';
    end if;
    return null;
end $$;
create constraint trigger must_be_accounted after insert on audit.row_version
    deferrable initially deferred for each row execute function audit.must_be_accounted();

-- Called in a room's migration: the table (primary key: id uuid) keeps history, and <table>_as_of(cut) reads it.
create function audit.keep_history(tab regclass) returns void language plpgsql as $$
declare
    s text;
    t text;
begin
    select n.nspname, c.relname into s, t
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = tab;
    execute format('create trigger %I after insert or update or delete on %I.%I
                    for each row execute function audit.remember()', t || '_history', s, t);
    execute format('create function %I.%I(cut bigint) returns setof %I.%I language sql stable as $f$
                      select (jsonb_populate_record(null::%I.%I, v.payload)).*
                        from audit.row_version v
                       where v.tab = %L and v.from_no <= cut and (v.to_no is null or v.to_no > cut)
                         and v.op <> ''D'' and v.payload is not null $f$',
                   s, t || '_as_of', s, t, s, t, s || '.' || t);
end $$;

-- The last statement of every command. Takes the chain's lock, so that numbers follow commits without gaps.
create function audit.append(at timestamptz, actor uuid, command text, record_kind text, record_id uuid,
                             reason text, body text) returns bigint language plpgsql as $$
declare
    last    audit.entry;
    n       bigint;
    salt    bytea := uuid_send(gen_random_uuid());
    pd      bytea;
    rd      bytea;
    prev    bytea;
    me      xid8 := pg_current_xact_id();
begin
    perform pg_advisory_xact_lock(8720413);
    select * into last from audit.entry order by seq desc limit 1;
    n := coalesce(last.seq, 0) + 1;
    prev := coalesce(last.hash, sha256(convert_to('Värn', 'UTF8')));
    pd := sha256(salt || convert_to(body, 'UTF8'));
    select sha256(convert_to(coalesce(string_agg(v.tab || v.op || v.row_id || encode(v.digest, 'hex'), ',' order by v.no), ''), 'UTF8'))
      into rd from audit.row_version v where v.tx = me and v.from_no is null;
    insert into audit.entry (seq, at, actor, command, record_kind, record_id, reason, payload_digest, rows_digest, previous, hash)
    values (n, append.at, append.actor, append.command, append.record_kind, append.record_id, append.reason, pd, rd, prev,
            audit.link(n, append.at, append.actor, append.command, append.record_kind, append.record_id, append.reason, pd, rd, prev));
    insert into audit.payload (seq, salt, body) values (n, salt, append.body);
    update audit.row_version p set to_no = n
      from audit.row_version v
     where v.tx = me and v.from_no is null and p.tab = v.tab and p.row_id = v.row_id
       and p.to_no is null and p.from_no is not null;
    update audit.row_version v
       set from_no = n,
           to_no = case when v.op = 'D' or exists (select 1 from audit.row_version w
                            where w.tx = me and w.tab = v.tab and w.row_id = v.row_id and w.no > v.no) then n end
     where v.tx = me and v.from_no is null;
    return n;
end $$;

create function audit.link(seq bigint, at timestamptz, actor uuid, command text, record_kind text, record_id uuid,
                           reason text, payload_digest bytea, rows_digest bytea, previous bytea)
    returns bytea language sql immutable as $$
    select sha256(convert_to(concat_ws('|', link.seq::text, (extract(epoch from link.at) * 1000000)::bigint::text,
        coalesce(link.actor::text, ''), link.command, link.record_kind, link.record_id::text,
        encode(convert_to(coalesce(link.reason, ''), 'UTF8'), 'hex'), encode(link.payload_digest, 'hex'),
        encode(link.rows_digest, 'hex'), encode(link.previous, 'hex')), 'UTF8')) $$;
