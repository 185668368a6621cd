package se.varn.foundation.audit;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/*
 * Rows changed behind the house's back keep no version: each row is compared with its newest one. Whoever forges owns the
 * database and all that stands in it, so nothing of it is asked to judge itself. Which tables keep history is gathered from
 * the list, from the triggers and from the versions, which the chain covers; the versions are read here and not by the
 * tables' own functions; and those functions, by which reports read what was, must be word for word as they are made.
 *
 * What is taken on trust are the columns that migrations have added or renamed since a version was written, and what they
 * read in it: a version has none of them that could be compared.
 */
/** The questions that find rows, tables and functions that are not as the chain says. */
final class KeptRows {
    private static final String TABLES =
            """
            with watched as (
                select g.tgrelid as oid
                  from pg_trigger g join pg_proc p on p.oid = g.tgfoid
                 where p.pronamespace = 'audit'::regnamespace and p.proname = 'remember' and g.tgenabled in ('O', 'A')
                   and (g.tgtype & 31) = 29 and g.tgqual is null and g.tgattr = ''),
            tables as (
                select c.oid, n.nspname, c.relname, n.nspname || '.' || c.relname as tab
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p')),
            named as (
                select tab, true as listed from audit.kept_table
                union all select distinct tab, false from audit.row_version
                union all select t.tab, false from tables t join watched w on w.oid = t.oid)
            select k.tab, bool_or(k.listed), t.oid is not null, t.oid in (select oid from watched),
                   quote_ident(t.nspname), quote_ident(t.relname), quote_ident(t.relname || '_as_of'),
                   quote_literal(k.tab),
                   (select coalesce(string_agg(format('jsonb_build_object(%L, coalesce(%s%L::jsonb)) || ', l.col,
                                (select coalesce(string_agg(format('v.payload -> %L, ', w.name), '' order by w.n), '')
                                   from unnest(l.was) with ordinality w(name, n)),
                                coalesce(l.reads_as, 'null'::jsonb)), '' order by l.col desc), '') || 'v.payload'
                      from audit.later_column l where l.tab = k.tab)
              from named k left join tables t on t.tab = k.tab
             group by k.tab, t.oid, t.nspname, t.relname order by k.tab\
            """;

    private final DSLContext db;

    KeptRows(DSLContext db) {
        this.db = db;
    }

    /**
     * A question whose every answer is a fault.
     *
     * @param words with a place for what is answered
     */
    record Question(String words, String sql) {}

    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Record table : db.fetch(TABLES)) {
            questions.addAll(of(table));
        }
        return questions;
    }

    private List<Question> of(Record table) {
        String tab = table.get(0, String.class).replace("%", "%%");
        List<Question> questions = new ArrayList<>();
        if (!table.get(2, Boolean.class)) {
            questions.add(always("table " + tab + ": is gone, and its rows' history is not"));
            return questions;
        }
        if (!table.get(1, Boolean.class)) {
            questions.add(
                    always("table " + tab + ": was taken off the list of those with history"));
        }
        if (!table.get(3, Boolean.class)) {
            questions.add(always("table " + tab + ": its changes are not remembered any more"));
        }
        Place place =
                new Place(
                        table.get(4, String.class),
                        table.get(5, String.class),
                        table.get(6, String.class),
                        table.get(7, String.class),
                        table.get(8, String.class));
        questions.add(
                new Question(
                        "function of " + tab + ": does not read its history as it was made to",
                        function(place)));
        questions.add(
                new Question(
                        "row %s of " + tab + ": does not stand as its newest version says",
                        rows(place)));
        return questions;
    }

    /**
     * A table, in SQL's own words.
     *
     * @param function the name of the one that reads its history
     * @param label schema and name as a literal
     * @param payload a version's columns and those that came later
     */
    private record Place(
            String schema, String name, String function, String label, String payload) {}

    private static String rows(Place at) {
        return """
        select coalesce(t.id, v.row_id)
          from %1$s.%2$s t
          full join (select row_id, %4$s as payload from audit.row_version v
                      where tab = %3$s and to_no is null and op <> 'D') v on v.row_id = t.id
         where to_jsonb(t) is distinct from to_jsonb(jsonb_populate_record(null::%1$s.%2$s, v.payload)) order by 1\
        """
                .formatted(at.schema, at.name, at.label, at.payload);
    }

    /** As audit.make_as_of writes them. */
    private static String body(Place at) {
        return """
        select r.* from audit.row_version v, lateral jsonb_populate_record(null::%1$s.%2$s, %4$s) r
         where v.tab = %3$s and v.from_no <= $1 and (v.to_no is null or v.to_no > $1)
           and v.op <> 'D' and v.payload is not null\
        """
                .formatted(at.schema, at.name, at.label, at.payload);
    }

    private static String function(Place at) {
        return """
        select 1 where not exists (
            select 1 from pg_proc p join pg_language l on l.oid = p.prolang
             where p.oid = to_regprocedure(%2$s) and l.lanname = 'sql' and p.proconfig is null
               and btrim(regexp_replace(p.prosrc, '\\s+', ' ', 'g')) = regexp_replace(%1$s, '\\s+', ' ', 'g'))\
        """
                .formatted(quoted(body(at)), quoted(at.schema + "." + at.function + "(bigint)"));
    }

    private static Question always(String words) {
        return new Question(words, "select 1");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
