package se.varn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every table keeps, found by asking the database which it has. */
@VarnTest
class TableTests {
    /** Tables with an id that keep no history, and why. */
    private static final Map<String, String> WITHOUT_HISTORY =
            Map.ofEntries(
                    Map.entry("records.record_card", "made anew from its record by each command"),
                    Map.entry("records.gone", "only added to, by a disposal that is audited"),
                    Map.entry("notifications.notice", "tells of a record, is none itself"),
                    Map.entry(
                            "jobs.job",
                            "progress, changed twice a second; what it does is audited"),
                    Map.entry(
                            "administration.register_import",
                            "how far a file has come; what it does to people is kept and audited"),
                    Map.entry("detection.alert", "bulk from logs; decisions on it are audited"),
                    Map.entry(
                            "detection.batch", "only added to, under its audit entry's own number"),
                    Map.entry(
                            "detection.refused_rule",
                            "told by the import of rules, which is audited"),
                    Map.entry(
                            "attachments.upload",
                            "waits for a form; what is attached keeps its own history"),
                    Map.entry(
                            "attachments.blob_mark", "says which directory of files belongs to it"),
                    Map.entry("intake.segment", "where bulk from logs lies; one entry per import"),
                    Map.entry("intake.blob_mark", "says which directory of files belongs to it"));

    @Autowired DSLContext db;

    @Test
    void tablesStandInTheSchemasOfRooms() {
        List<String> schemas = Rooms.withTables().stream().map(Rooms::schema).toList();
        List<String> elsewhere =
                db
                        .fetch(
                                """
                                select table_schema || '.' || table_name from information_schema.tables
                                 where table_schema not in ('pg_catalog', 'information_schema')\
                                """)
                        .map(r -> r.get(0, String.class))
                        .stream()
                        .filter(name -> !schemas.contains(name.substring(0, name.indexOf('.'))))
                        .toList();
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void whatCommandsChangeKeepsItsHistory() {
        List<String> forgetful =
                db
                        .fetch(
                                """
                                select c.table_schema || '.' || c.table_name
                                  from information_schema.columns c
                                  join information_schema.tables t using (table_schema, table_name)
                                 where c.column_name = 'id' and c.data_type = 'uuid' and t.table_type = 'BASE TABLE'
                                   and not exists (select 1 from pg_trigger g join pg_proc p on p.oid = g.tgfoid
                                                    where g.tgrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
                                                      and p.proname = 'remember')
                                 order by 1\
                                """)
                        .map(r -> r.get(0, String.class))
                        .stream()
                        .filter(name -> !WITHOUT_HISTORY.containsKey(name))
                        .toList();
        assertThat(forgetful)
                .as("call audit.keep_history in the migration, or say here why not")
                .isEmpty();
    }

    @Test
    void noKeyLeadsFromOneRoomToAnother() {
        assertThat(
                        db.fetch(
                                        """
                                        select conrelid::regclass || ' to ' || confrelid::regclass from pg_constraint k
                                          join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
                                         where k.contype = 'f' and a.relnamespace <> b.relnamespace\
                                        """)
                                .map(r -> r.get(0, String.class)))
                .isEmpty();
    }
}
