package se.varn.sense.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.varn.OwnProcess.kill;
import static se.varn.OwnProcess.patiently;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.varn.OwnProcess;
import se.varn.foundation.audit.ChainVerifier;

/** Processes killed while a log is taken in and while the rules run over it. */
class KillTests {
    private static final int LINES = 24_000;

    @TempDir Path folder;

    private static String line(int i) {
        return "{\"@timestamp\":\"2026-11-16T%02d:%02d:%02dZ\",\"Hostname\":\"srv-%02d\",\"Channel\":\"Security\",\"EventID\":%d,\"SubjectUserName\":\"u-%d\",\"no\":%d,\"pad\":\"%s\"}"
                .formatted(
                        i / 3600,
                        i / 60 % 60,
                        i % 60,
                        i % 40,
                        i % 2 == 0 ? 1102 : 4624,
                        i / 40 % 10,
                        i,
                        Integer.toHexString(i * 31).repeat(8));
    }

    @Test
    void whatWasAcknowledgedIsThereOnceAndItsAlertsAreAsInAnUndisturbedRun() throws Exception {
        List<String> lines = IntStream.range(0, LINES).mapToObj(KillTests::line).toList();
        Path log = folder.resolve("dc-logg.ndjson");
        Files.write(log, lines);
        // The same events in another file.
        Path twin = folder.resolve("tvilling.ndjson");
        Files.writeString(twin, String.join("\n", lines) + "\n\n");
        Path data = Files.createDirectory(folder.resolve("data"));
        try (OwnProcess own = new OwnProcess(data)) {
            Process server = own.server();
            killedWhileTakingIn(own, data, log);
            killedOnceAcknowledged(own, log);
            UUID id = killedWhileTheRulesRun(own, server);

            Process beside = own.tool("beside", "import", twin.toString());
            assertThat(beside.waitFor()).as(own.said("beside")).isZero();
            try (Connection connection = own.connect()) {
                DSLContext db = DSL.using(connection, SQLDialect.POSTGRES);
                assertThat(stored(db, data, id)).isEqualTo(lines);
                List<UUID> imports =
                        db.fetch("select id from intake.log_import order by number")
                                .into(UUID.class);
                assertThat(imports).hasSize(2).startsWith(id);
                assertThat(found(db, imports.get(0)))
                        .hasSize(200)
                        .isEqualTo(found(db, imports.get(1)));
                assertThat(
                                db.fetchSingle(
                                                "select events, matches, alerts from detection.run where import_id = ?",
                                                id)
                                        .intoList())
                        .hasToString("[24000, 12000, 200]");
                assertThat(ChainVerifier.over(db).verify().faults()).isEmpty();
            }
        }
    }

    private static void killedWhileTakingIn(OwnProcess own, Path data, Path log)
            throws IOException, SQLException {
        Process importing = own.tool("killed", "import", log.toString());
        patiently().until(() -> segmentBytes(data) > 20_000 || !importing.isAlive());
        assertThat(importing.isAlive()).as(own.said("killed")).isTrue();
        kill(importing.toHandle());
        assertThat(own.said("killed")).doesNotContain("events stored");
        try (Connection connection = own.connect()) {
            assertThat(DSL.using(connection).fetchValue("select count(*) from intake.log_import"))
                    .isEqualTo(0L);
        }
    }

    private static long segmentBytes(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("blobs/segments"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void killedOnceAcknowledged(OwnProcess own, Path log) throws IOException {
        Process importing = own.tool("acknowledged", "import", log.toString());
        patiently()
                .until(() ->
                        own.said("acknowledged").contains(LINES + " events stored")
                                || !importing.isAlive());
        kill(importing.toHandle());
        assertThat(own.said("acknowledged")).contains(LINES + " events stored");
    }

    /** First the server alone, then the server that came after it together with its database. */
    private static UUID killedWhileTheRulesRun(OwnProcess own, Process first) throws Exception {
        untilLookedAt(own, 1);
        kill(first.toHandle());
        Process second = own.server();
        untilLookedAt(own, LINES / 4);
        ProcessHandle postmaster = own.postmaster();
        kill(second.toHandle());
        kill(postmaster);
        own.server();
        try (Connection connection = own.connect()) {
            DSLContext db = DSL.using(connection, SQLDialect.POSTGRES);
            patiently()
                    .until(() -> "DONE".equals(db.fetchValue("select state from detection.run")));
            assertThat(db.fetchValue("select runs from jobs.job where kind = 'detection.run'"))
                    .as("how often the run was begun")
                    .isIn(2, 3);
            return db.fetchSingle("select import_id from detection.run").into(UUID.class);
        }
    }

    private static void untilLookedAt(OwnProcess own, long events) throws SQLException {
        try (Connection connection = own.connect()) {
            DSLContext db = DSL.using(connection, SQLDialect.POSTGRES);
            patiently()
                    .until(() ->
                            db.fetchSingle("select coalesce(max(events), 0) from detection.run")
                                            .into(Long.class)
                                    >= events);
        }
    }

    private static List<String> stored(DSLContext db, Path data, UUID id) throws IOException {
        Segments segments = new Segments(data.toString());
        List<String> lines = new ArrayList<>();
        for (var frame :
                db.fetch(
                        "select segment, start from intake.frame where import_id = ? and not lost order by no",
                        id)) {
            segments.frame(frame.get(0, UUID.class), frame.get(1, Long.class))
                    .forEach(raw -> lines.add(new String(raw.bytes(), StandardCharsets.UTF_8)));
        }
        return lines;
    }

    private static List<String> found(DSLContext db, UUID id) {
        return db.fetch(
                        "select rule_id, level, host, account, day, count, first_seen, last_seen from detection.alert"
                                + " where import_id = ? order by rule_id, level, host, account, day",
                        id)
                .map(row -> row.intoList().toString());
    }
}
