-- Fills a demo with copies of its own rows: ${rows} records of each kind, 10,000 people, 500 units. Only for measuring: the
-- copies have no history, and the chain of the audit trail does not verify afterwards.
set session_replication_role = replica;
-- Copies of a table's rows until it has so many, each with an id made from its model's and a count.
create function pg_temp.grow(the_table text, want bigint, changes text) returns bigint language plpgsql as $$
declare have bigint; made bigint;
begin
    execute format('select count(*) from %s', the_table) into have;
    if have = 0 or have >= want then return have; end if;
    execute format(
        'insert into %1$s select c.* from (select * from %1$s) t cross join generate_series(1, %3$s) n'
        || ' cross join lateral jsonb_populate_record(null::%1$s, to_jsonb(t) || jsonb_build_object(%2$s)) c limit %4$s', the_table, changes, (want - have) / have + 1, want - have);
    return want;
end $$;
create function pg_temp.copy_of(id uuid, n int) returns uuid language sql immutable as $$ select md5(id || ':' || n)::uuid $$;

select pg_temp.grow('organisation.unit', 500, $$'id', pg_temp.copy_of(id, n), 'short', short || n, 'name', name || ' ' || n, 'code', null, 'parent', coalesce(parent, id)$$);
select pg_temp.grow('organisation.person', 10000, $$'id', pg_temp.copy_of(id, n), 'username', username || '-' || n, 'email', n || email, 'employee_no', employee_no || '-' || n, 'family', family || chr(97 + n % 20) || 'son', 'unit', (select u.id from organisation.unit u order by md5(u.id || t.id::text || n) limit 1)$$);
select pg_temp.grow('incidents.incident', ${rows}, $$'id', pg_temp.copy_of(id, n), 'number', number || '-' || n, 'form_key', pg_temp.copy_of(id, -n), 'created_at', created_at - make_interval(mins => n), 'title', title || ' ' || n$$);
select pg_temp.grow('actions.action', ${rows}, $$'id', pg_temp.copy_of(id, n), 'number', number || '-' || n, 'due', due + (n % 500 - 400), 'title', title || ' ' || n$$);
select pg_temp.grow('detection.alert', ${rows}, $$'id', pg_temp.copy_of(id, n), 'number', number || '-' || n, 'import_id', pg_temp.copy_of(import_id, n)$$);
select pg_temp.grow('clocks.subject', ${rows}, $$'id', pg_temp.copy_of(id, n), 'number', number || '-' || n$$);
select pg_temp.grow('clocks.clock', ${rows} / 7, $$'id', pg_temp.copy_of(id, n), 'number', number || '-' || n, 'subject', pg_temp.copy_of(subject, n)$$);
select pg_temp.grow('notifications.notice', ${rows}, $$'id', pg_temp.copy_of(id, n), 'mail', 'NONE', 'created_at', created_at - make_interval(mins => n)$$);
select pg_temp.grow('jobs.job', ${rows}, $$'id', pg_temp.copy_of(id, n), 'number', number || '-' || n$$);
select pg_temp.grow('inventory.system', ${rows}, $$'id', pg_temp.copy_of(id, n), 'name', name || ' ' || n, 'number', number || '-' || n$$);
select pg_temp.grow('intake.log_import', ${rows}, $$'id', pg_temp.copy_of(id, n), 'number', number || '-' || n$$);
select pg_temp.grow('records.record_card', ${rows} * 6, $$'id', pg_temp.copy_of(id, n), 'number', number || '-' || n, 'title', title || ' ' || n, 'address', replace(address, id::text, pg_temp.copy_of(id, n)::text)$$);
select pg_temp.grow('links.link', ${rows} * 2, $$'id', pg_temp.copy_of(id, n), 'from_id', pg_temp.copy_of(from_id, n), 'to_id', pg_temp.copy_of(to_id, n)$$);
create temp table audited as select seq, n, (select max(seq) from audit.entry) * n + seq as new from audit.entry, generate_series(1, (select 2 * ${rows} / max(seq) from audit.entry)) n;
insert into audit.entry select a.new, at, actor, command, record_kind, record_id, reason, payload_digest, rows_digest, previous, decode(md5(a.new::text), 'hex') from audited a join audit.entry e using (seq);
insert into audit.payload select a.new, salt, body from audited a join audit.payload p using (seq);
analyze;
