package se.varn.account.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static se.varn.OwnProcess.kill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.varn.OwnProcess;
import se.varn.TestVisitor;
import se.varn.foundation.audit.ChainVerifier;

/** A server, or its database, killed while a report is frozen. */
class FreezeKillTests {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @TempDir Path folder;

    /** The demo agency's report of last year, which is complete and may be frozen again. */
    private record House(OwnProcess own, UUID assignment, UUID controller) {
        TestVisitor visitor() {
            TestVisitor visitor = TestVisitor.stranger(own.port());
            visitor.post(
                    "/demo/sign-in",
                    Map.of("person", controller.toString(), "_csrf", visitor.token("/sign-in")));
            return visitor;
        }

        String report() {
            return "/assignments/" + assignment + "/report";
        }

        Map<String, String> freezeForm(TestVisitor visitor) {
            Matcher version = VERSION.matcher(visitor.get(report() + "/freeze").body());
            assertThat(version.find()).isTrue();
            return Map.of(
                    "version", version.group(1), "_csrf", visitor.token(report() + "/freeze"));
        }
    }

    @Test
    void aKilledFreezeIsWhollyThereOrNotAtAll() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (OwnProcess own = new OwnProcess(data)) {
            Process server = own.server("--spring.profiles.active=demo");
            House house = house(own);
            Duration undisturbed = freeze(house);
            int frozen = 2;
            check(house, frozen);
            for (int percent : new int[] {20, 45, 70, 95, 110}) {
                boolean database = percent == 45 || percent == 95;
                killedAfter(
                        house,
                        undisturbed.multipliedBy(percent).dividedBy(100),
                        database ? own.postmaster() : null,
                        server.toHandle());
                server = own.server("--spring.profiles.active=demo");
                int now = versions(own);
                assertThat(now).isBetween(frozen, frozen + 1);
                frozen = now;
                check(house, frozen);
            }
            freeze(house);
            check(house, frozen + 1);
        }
    }

    private static House house(OwnProcess own) throws Exception {
        try (Connection connection = own.connect()) {
            DSLContext db = DSL.using(connection, SQLDialect.POSTGRES);
            UUID controller =
                    db.fetchSingle(
                                    "select person from access.role_grant where role = 'CONTROLLER' limit 1")
                            .into(UUID.class);
            UUID assignment =
                    db.fetchSingle(
                                    "select r.assignment from assignments.frozen f join assignments.report r on r.id = f.report")
                            .into(UUID.class);
            return new House(own, assignment, controller);
        }
    }

    private static Duration freeze(House house) {
        TestVisitor visitor = house.visitor();
        Map<String, String> form = house.freezeForm(visitor);
        Instant begun = Instant.now();
        assertThat(visitor.post(house.report() + "/freeze", form).statusCode()).isEqualTo(303);
        return Duration.between(begun, Instant.now());
    }

    private static void killedAfter(
            House house, Duration delay, @Nullable ProcessHandle database, ProcessHandle server) {
        TestVisitor visitor = house.visitor();
        Map<String, String> form = house.freezeForm(visitor);
        CompletableFuture<Integer> answer =
                CompletableFuture.supplyAsync(
                        () -> visitor.post(house.report() + "/freeze", form).statusCode());
        CompletableFuture.runAsync(
                        () -> {},
                        CompletableFuture.delayedExecutor(
                                delay.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS))
                .join();
        if (database != null) {
            kill(database);
        }
        kill(server);
        try {
            assertThat(answer.join()).isIn(303, 500);
        } catch (CompletionException cutOff) {
            assertThat(cutOff).hasStackTraceContaining("the server did not answer");
        }
    }

    private static int versions(OwnProcess own) throws Exception {
        try (Connection connection = own.connect()) {
            return DSL.using(connection, SQLDialect.POSTGRES)
                    .fetchSingle("select count(*) from assignments.frozen")
                    .into(Integer.class);
        }
    }

    /** Every version has all its evidence, comes out the same again, and the chain holds. */
    private static void check(House house, int versions) throws Exception {
        try (Connection connection = house.own().connect()) {
            DSLContext db = DSL.using(connection, SQLDialect.POSTGRES);
            assertThat(ChainVerifier.over(db).verify().faults()).isEmpty();
            assertThat(
                            db.fetch(
                                            """
                                            select distinct count(distinct e.id) || ' ' || count(r.record)
                                              from assignments.frozen f
                                              left join assignments.evidence e on e.frozen = f.id
                                              left join assignments.evidence_row r on r.evidence = e.id
                                             group by f.id\
                                            """)
                                    .getValues(0))
                    .hasSize(1);
            assertThat(
                            db.fetchSingle(
                                            "select count(*) from audit.entry where command = 'reports.freeze'")
                                    .into(Integer.class))
                    .isEqualTo(versions);
        }
        TestVisitor visitor = house.visitor();
        String identical = FreezeText.IDENTICAL.sv().replaceFirst("\\{0}.*", "").strip();
        for (int version = 1; version <= versions; version++) {
            assertThat(visitor.get(house.report() + "/versions/" + version + "?rebuild=1").body())
                    .contains(identical)
                    .doesNotContain(FreezeText.TEXT_CHANGED.sv());
        }
        assertThat(visitor.get(house.report() + "/versions/" + (versions + 1)).statusCode())
                .isEqualTo(404);
    }
}
