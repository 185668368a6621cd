package se.varn.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import se.varn.Rooms;
import se.varn.TestDatabase;
import se.varn.act.actions.Actions;
import se.varn.act.actions.Area;
import se.varn.act.actions.CreateAction;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.ChainVerifier;
import se.varn.foundation.audit.Verdict;
import se.varn.postgres.Backup;
import se.varn.postgres.Manifest;
import se.varn.postgres.Restore;
import se.varn.sense.intake.Intake;

/** The demo's whole agency, saved while people work in it, and read into an empty database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
class DemoBackupTests {
    private static final List<String> COUNTED =
            List.of(
                    "incidents.incident",
                    "incidents.entry",
                    "attachments.attachment",
                    "actions.action",
                    "clocks.clock",
                    "organisation.person",
                    "detection.alert",
                    "records.record_card",
                    "links.link",
                    "audit.row_version");

    @Autowired DataSource database;
    @Autowired DSLContext db;
    @Autowired ChainVerifier verifier;
    @Autowired Access access;
    @Autowired Actions actions;
    @Autowired Intake intake;

    @Value("${varn.data}")
    Path data = Path.of("");

    @TempDir Path folder;

    private final AtomicBoolean over = new AtomicBoolean();

    private Actor holder(Role role) {
        return access.actor(access.holders(role).getFirst().id()).orElseThrow();
    }

    /** Makes measures and imports logs until the backup is there; how many commands were done. */
    private int work(CountDownLatch begun) throws IOException {
        Actor ciso = holder(Role.CISO);
        Actor analyst = holder(Role.SOC_ANALYST);
        int done = 0;
        while (!over.get()) {
            var measure =
                    new CreateAction(
                            "Åtgärd under säkerhetskopiering " + done,
                            "",
                            ciso.person(),
                            LocalDate.of(2099, 1, 1),
                            "Mätbar",
                            Area.GOVERNANCE,
                            null);
            assertThat(actions.create(ciso, measure)).isInstanceOf(Outcome.Done.class);
            byte[] line =
                    "{\"@timestamp\":\"2026-11-16T10:00:00Z\",\"EventID\":1,\"n\":%d}\n"
                            .formatted(done)
                            .getBytes(StandardCharsets.UTF_8);
            assertThat(intake.importFile(analyst, new ByteArrayInputStream(line), "l.ndjson", "P"))
                    .isInstanceOf(Outcome.Done.class);
            done++;
            begun.countDown();
        }
        return done;
    }

    @Test
    void aBackupTakenWhilePeopleWorkGivesTheAgencyBack() throws Exception {
        Path file = folder.resolve("demo.backup");
        Manifest saved;
        long after;
        CountDownLatch begun = new CountDownLatch(1);
        try (ExecutorService people = Executors.newSingleThreadExecutor()) {
            Future<Integer> work = people.submit(() -> work(begun));
            begun.await();
            try (Connection connection = database.getConnection()) {
                saved = Backup.write(connection, data.resolve("blobs"), file, "prov", m -> {});
            } finally {
                over.set(true);
            }
            assertThat(work.get()).isPositive();
            after = verifier.verify().entries();
        }
        String empty = TestDatabase.fresh();
        Rooms.migrate(empty, "", "");
        try (Connection connection = DriverManager.getConnection(empty)) {
            Manifest read =
                    Restore.read(
                            file,
                            connection,
                            folder.resolve("blobs"),
                            Restore.Target.JUST_MIGRATED,
                            DemoBackupTests::holds,
                            m -> {});
            assertThat(read.tables()).isEqualTo(saved.tables());
            assertThat(read.files()).isEqualTo(saved.files()).isNotEmpty();
            assertThat(saved.files())
                    .filteredOn(f -> f.path().matches("attachments/../[0-9a-f]{64}"))
                    .as("attachments lie under their digests")
                    .isNotEmpty()
                    .allMatch(f -> f.path().endsWith("/" + f.digest()));
            assertSame(connection, after);
        }
    }

    private static void holds(Connection loaded) {
        assertThat(verdict(loaded).faults()).isEmpty();
    }

    private static Verdict verdict(Connection connection) {
        return ChainVerifier.over(DSL.using(connection, SQLDialect.POSTGRES)).verify();
    }

    /** The restored house is the running one as it was at the restored chain's head. */
    private void assertSame(Connection restored, long after) throws SQLException {
        Verdict head = verdict(restored);
        assertThat(head.entries()).isPositive().isLessThanOrEqualTo(after);
        assertThat(verifier.hashOf(head.entries())).contains(head.head());
        DSLContext there = DSL.using(restored, SQLDialect.POSTGRES);
        for (String table :
                List.of("incidents.incident", "actions.action", "organisation.person")) {
            String digest =
                    "select count(*) || ' ' || md5(string_agg(t::text, ',' order by t.id)) from %s_as_of(%d) t"
                            .formatted(table, head.entries());
            assertThat(there.fetchSingle(digest).get(0))
                    .as(table)
                    .isEqualTo(db.fetchSingle(digest).get(0))
                    .isEqualTo(
                            there.fetchSingle(
                                            "select count(*) || ' ' || md5(string_agg(t::text, ',' order by t.id)) from "
                                                    + table
                                                    + " t")
                                    .get(0));
        }
        for (String table : COUNTED) {
            assertThat(there.fetchCount(DSL.table(table))).as(table).isPositive();
        }
    }
}
