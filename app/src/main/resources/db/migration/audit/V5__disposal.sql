-- Why a command was done is typed by people too, so it lies with the other typed text and can be erased; the chain covers
-- its salted digest. Entries from before keep theirs where it was.
alter table audit.entry add reason_digest bytea;
alter table audit.payload add reason text;

drop function audit.link(bigint, timestamptz, uuid, text, text, uuid, text, bytea, bytea, bytea);
create function audit.link(seq bigint, at timestamptz, actor uuid, command text, record_kind text, record_id uuid,
                           reason text, reason_digest bytea, payload_digest bytea, rows_digest bytea, previous bytea)
    returns bytea language sql immutable as $$
    select sha256(convert_to(concat_ws('|', link.seq::text, (extract(epoch from link.at) * 1000000)::bigint::text,
        coalesce(link.actor::text, ''), link.command, link.record_kind, link.record_id::text,
        encode(convert_to(coalesce(link.reason, ''), 'UTF8'), 'hex') || coalesce('d' || encode(link.reason_digest, 'hex'), ''),
        encode(link.payload_digest, 'hex'), encode(link.rows_digest, 'hex'), encode(link.previous, 'hex')), 'UTF8')) $$;

create or replace function audit.append(at timestamptz, actor uuid, command text, record_kind text, record_id uuid,
                             reason text, body text) returns bigint language plpgsql as $$
declare
    last    audit.entry;
    n       bigint;
    salt    bytea := uuid_send(gen_random_uuid());
    pd      bytea;
    sd      bytea;
    rd      bytea;
    prev    bytea;
    me      xid8 := pg_current_xact_id();
begin
    perform pg_advisory_xact_lock(8720413);
    select * into last from audit.entry order by seq desc limit 1;
    n := coalesce(last.seq, 0) + 1;
    prev := coalesce(last.hash, sha256(convert_to('Värn', 'UTF8')));
    pd := sha256(salt || convert_to(body, 'UTF8'));
    sd := sha256(salt || convert_to('reason|' || append.reason, 'UTF8'));
    select sha256(convert_to(coalesce(string_agg(v.tab || v.op || v.row_id || encode(v.digest, 'hex'), ',' order by v.no), ''), 'UTF8'))
      into rd from audit.row_version v where v.tx = me and v.from_no is null;
    insert into audit.entry (seq, at, actor, command, record_kind, record_id, reason_digest, payload_digest, rows_digest, previous, hash)
    values (n, append.at, append.actor, append.command, append.record_kind, append.record_id, sd, pd, rd, prev,
            audit.link(n, append.at, append.actor, append.command, append.record_kind, append.record_id, null, sd, pd, rd, prev));
    insert into audit.payload (seq, salt, body, reason) values (n, salt, append.body, append.reason);
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

-- Commands whose entries say what was erased or disposed of, and by which rule: their text is never erased.
create function audit.stays(command text) returns boolean language sql immutable as $$
    select command in ('audit.erase', 'disposal.remove', 'disposal.prepare', 'disposal.approve', 'disposal.make_rule') $$;

create or replace function audit.erase(at timestamptz, actor uuid, record_kind text, record_id uuid, reason text,
                            entries bigint[], versions bigint[]) returns bigint language plpgsql as $$
declare
    n bigint;
begin
    perform pg_advisory_xact_lock(8720413);
    if coalesce(btrim(reason), '') = '' then
        raise exception 'an erasure needs the decision it rests on';
    end if;
    select min(x) into n from unnest(entries) x
     where not exists (select 1 from audit.entry e where e.seq = x and not audit.stays(e.command));
    if n is not null then
        raise exception 'entry % cannot be erased: it is not there, or is an erasure itself or an entry of disposal', n;
    end if;
    select min(x) into n from unnest(versions) x
     where not exists (select 1 from audit.row_version v where v.no = x and v.to_no is not null and v.op <> 'D');
    if n is not null then
        raise exception 'row version % cannot be erased: it is not there, or is the row as it stands; change the row first', n;
    end if;
    delete from audit.payload p where p.seq = any(entries);
    update audit.row_version v set payload = null where v.no = any(versions);
    return audit.append(at, actor, 'audit.erase', record_kind, record_id, reason,
                        jsonb_build_object('entries', entries, 'versions', versions)::text);
end $$;

-- Ends a command that has taken rows away for good: they lose their earlier versions, and these records what was typed
-- about them. The command's own entry says by which rule and with which digest; the erasure that follows it names the
-- numbers. Answers how many rows went, the digest of their versions, and the number of the erasure.
create function audit.dispose(at timestamptz, actor uuid, record_kind text, record_id uuid, reason text, body jsonb,
                              records uuid[], out gone_rows int, out gone_digest text, out erasure bigint)
    language plpgsql as $$
declare
    n        bigint;
    me       xid8 := pg_current_xact_id();
    versions bigint[];
    entries  bigint[];
begin
    perform pg_advisory_xact_lock(8720413);
    select count(distinct (v.tab, v.row_id)) into gone_rows
      from audit.row_version v where v.tx = me and v.from_no is null and v.op = 'D';
    select coalesce(array_agg(v.no order by v.no), '{}'),
           encode(sha256(convert_to(coalesce(string_agg(v.tab || v.row_id || encode(v.digest, 'hex'), ',' order by v.no), ''), 'UTF8')), 'hex')
      into versions, gone_digest
      from audit.row_version v
     where v.op <> 'D' and v.payload is not null
       and exists (select 1 from audit.row_version d where d.tx = me and d.from_no is null and d.op = 'D'
                      and d.tab = v.tab and d.row_id = v.row_id);
    select coalesce(array_agg(e.seq order by e.seq), '{}') into entries
      from audit.entry e join audit.payload p on p.seq = e.seq
     where e.record_id = any(records) and not audit.stays(e.command);
    n := audit.append(at, actor, 'disposal.remove', record_kind, record_id, reason,
                      (body || jsonb_build_object('rows', gone_rows, 'digest', gone_digest))::text);
    erasure := audit.erase(at, actor, record_kind, record_id, reason, entries, versions);
end $$;
