-- <table>_as_of(cut) reads its argument by place: a table may have a column of the same name.
create or replace function audit.make_as_of(tab regclass) returns void language plpgsql as $$
declare
    s     text;
    t     text;
    older text := 'v.payload';
    c     record;
begin
    select n.nspname, k.relname into s, t from pg_class k join pg_namespace n on n.oid = k.relnamespace where k.oid = tab;
    for c in select l.col, l.was, l.reads_as from audit.later_column l where l.tab = audit.label(make_as_of.tab) order by l.col loop
        older := format('jsonb_build_object(%L, coalesce(%s%L::jsonb)) || %s', c.col,
                        (select coalesce(string_agg(format('v.payload -> %L, ', w.name), '' order by w.n), '')
                           from unnest(c.was) with ordinality w(name, n)),
                        coalesce(c.reads_as, 'null'::jsonb), older);
    end loop;
    execute format('create or replace function %I.%I(cut bigint) returns setof %I.%I language sql stable as $f$
                      select r.* from audit.row_version v, lateral jsonb_populate_record(null::%I.%I, %s) r
                       where v.tab = %L and v.from_no <= $1 and (v.to_no is null or v.to_no > $1)
                         and v.op <> ''D'' and v.payload is not null $f$',
                   s, t || '_as_of', s, t, s, t, older, s || '.' || t);
end $$;
select audit.make_as_of(k.tab::regclass) from audit.kept_table k;
