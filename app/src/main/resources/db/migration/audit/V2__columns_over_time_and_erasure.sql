-- A row version has the columns of its time, and is read with those of today: what has been added or renamed since is said here.
create table audit.kept_table (
    tab     text primary key,
    columns text[] not null
);
create table audit.later_column (
    tab      text not null references audit.kept_table,
    col      text not null,
    was      text[] not null default '{}',
    reads_as jsonb,
    primary key (tab, col)
);

create function audit.label(tab regclass) returns text language sql stable as $$
    select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = tab $$;

create function audit.columns_of(tab regclass) returns text[] language sql stable as $$
    select array_agg(a.attname::text order by a.attnum) from pg_attribute a
     where a.attrelid = tab and a.attnum > 0 and not a.attisdropped $$;

-- Makes <table>_as_of(cut), anew when the table's columns have changed.
create function audit.make_as_of(tab regclass) returns void language plpgsql as $$
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
                       where v.tab = %L and v.from_no <= cut and (v.to_no is null or v.to_no > cut)
                         and v.op <> ''D'' and v.payload is not null $f$',
                   s, t || '_as_of', s, t, s, t, older, s || '.' || t);
end $$;

create or replace function audit.keep_history(tab regclass) returns void language plpgsql as $$
declare
    t text;
begin
    select c.relname into t from pg_class c where c.oid = tab;
    execute format('create trigger %I after insert or update or delete on %s
                    for each row execute function audit.remember()', t || '_history', tab);
    insert into audit.kept_table (tab, columns) values (audit.label(keep_history.tab), audit.columns_of(keep_history.tab));
    perform audit.make_as_of(keep_history.tab);
end $$;

insert into audit.kept_table (tab, columns)
select audit.label(g.tgrelid::regclass), audit.columns_of(g.tgrelid::regclass)
  from pg_trigger g join pg_proc p on p.oid = g.tgfoid where p.pronamespace = 'audit'::regnamespace and p.proname = 'remember';
select audit.make_as_of(k.tab::regclass) from audit.kept_table k;

-- Called in the migration that adds a column: what versions from before it read, which is also what the rows that were there got.
create function audit.column_added(tab regclass, col name, reads_as jsonb) returns void language plpgsql as $$
begin
    insert into audit.later_column (tab, col, reads_as) values (audit.label(column_added.tab), column_added.col, column_added.reads_as);
    perform audit.make_as_of(column_added.tab);
end $$;

-- Called in the migration that renames a column, after it has.
create function audit.column_renamed(tab regclass, before name, after name) returns void language plpgsql as $$
begin
    if exists (select 1 from audit.later_column l where l.tab = audit.label(column_renamed.tab) and l.col = before) then
        update audit.later_column l set col = after, was = before::text || l.was
         where l.tab = audit.label(column_renamed.tab) and l.col = before;
    else
        insert into audit.later_column (tab, col, was)
        values (audit.label(column_renamed.tab), after, array[before::text]);
    end if;
    perform audit.make_as_of(column_renamed.tab);
end $$;

-- Called in the migration that takes a column away: nobody reads it at an old cut any more.
create function audit.column_dropped(tab regclass, col name) returns void language plpgsql as $$
begin
    delete from audit.later_column l where l.tab = audit.label(column_dropped.tab) and l.col = column_dropped.col;
    update audit.kept_table k set columns = array_remove(k.columns, column_dropped.col::text)
     where k.tab = audit.label(column_dropped.tab);
    perform audit.make_as_of(column_dropped.tab);
end $$;

-- Columns whose past nobody has said: they would read as null at an old cut. A test asks that there are none.
create view audit.unsaid_column as
select k.tab, a.attname::text as col
  from audit.kept_table k
  join pg_attribute a on a.attrelid = to_regclass(k.tab) and a.attnum > 0 and not a.attisdropped and a.attnotnull
 where not a.attname = any(k.columns)
   and not exists (select 1 from audit.later_column l where l.tab = k.tab and l.col = a.attname)
union all
select k.tab, c.col
  from audit.kept_table k cross join lateral unnest(k.columns) c(col)
 where not c.col = any(audit.columns_of(to_regclass(k.tab)))
   and not exists (select 1 from audit.later_column l where l.tab = k.tab and c.col = any(l.was));

-- Erases what was typed in entries, and row versions that later ones have replaced. The decision is an entry that names them.
create function audit.erase(at timestamptz, actor uuid, record_kind text, record_id uuid, reason text,
                            entries bigint[], versions bigint[]) returns bigint language plpgsql as $$
declare
    n bigint;
begin
    perform pg_advisory_xact_lock(8720413);
    if coalesce(btrim(reason), '') = '' then
        raise exception 'an erasure needs the decision it rests on';
    end if;
    select min(x) into n from unnest(entries) x
     where not exists (select 1 from audit.entry e where e.seq = x and e.command <> 'audit.erase');
    if n is not null then
        raise exception 'entry % cannot be erased: it is not there, or is an erasure itself', n;
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
