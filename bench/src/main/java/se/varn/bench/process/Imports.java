package se.varn.bench.process;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.varn.bench.Settings;
import se.varn.bench.UnmetException;
import se.varn.bench.engine.SampleLog;

/** A log file on its way from a browser to alerts. */
final class Imports {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final String RULES = "sigma-rules-r2026-07-01.zip";

    private Imports() {}

    private record Done(long events, long alerts, double stored, double all) {}

    static void measure(Settings settings, ProcessBenchmark.Figures figures) throws Exception {
        try (House.Scratch scratch = House.Scratch.make();
                House house =
                        House.start(
                                settings,
                                scratch.directory(),
                                true,
                                "--spring.profiles.active=demo")) {
            Visitor analyst = Visitor.signedIn(house.visitor().port(), "SOC");
            String rules = takeRules(settings, analyst);
            Path warm = scratch.directory().resolve("warm.ndjson");
            SampleLog.write(settings, warm, 5_000);
            take(house, analyst, warm);
            Path log = log(settings, scratch.directory());
            Done done = take(house, analyst, log);
            String what = log.getFileName() + ", " + done.events + " events, " + rules;
            figures.put(what + ": stored", (double) done.events / done.stored, "events/s");
            figures.put(what + ": through the rules", (double) done.events / done.all, "events/s");
            figures.put(what + ": alerts", (double) done.alerts, "");
        }
    }

    private static Path log(Settings settings, Path scratch) throws Exception {
        try {
            return settings.dataFile("otrf-mix.ndjson.zst");
        } catch (UnmetException _) {
            Path log = scratch.resolve("sample.ndjson");
            SampleLog.write(settings, log, 70_000);
            return log;
        }
    }

    /** The public rules where they are, beside those that come along. */
    private static String takeRules(Settings settings, Visitor analyst) throws Exception {
        Path rules;
        try {
            rules = settings.dataFile(RULES);
        } catch (UnmetException _) {
            return "starter rules";
        }
        String page =
                analyst.expect(
                                200,
                                analyst.upload("/rules/import", Map.of("origin", "public"), rules))
                        .body();
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("the rules' preview has no token");
        }
        analyst.expect(
                303,
                analyst.post(
                        "/rules/import",
                        Map.of("origin", "public", "fileName", RULES, "token", token.group(1))));
        return "public rules";
    }

    private static Done take(House house, Visitor analyst, Path log) throws Exception {
        long start = System.nanoTime();
        String place =
                analyst.expect(303, analyst.upload("/logs/import", Map.of("source", "bench"), log))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        double stored = (System.nanoTime() - start) / 1e9;
        String path = URI.create(place).getPath();
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        var database = house.database();
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.user(), database.password());
                PreparedStatement run =
                        connection.prepareStatement(
                                "select state, total, alerts from detection.run where import_id = ?")) {
            run.setObject(1, id);
            while (true) {
                try (ResultSet row = run.executeQuery()) {
                    if (row.next() && ended(row.getString(1))) {
                        double all = (System.nanoTime() - start) / 1e9;
                        return new Done(row.getLong(2), row.getLong(3), stored, all);
                    }
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    private static boolean ended(String state) throws SQLException {
        if (state.equals("FAILED")) {
            throw new SQLException("the rules could not be run over the import");
        }
        return state.equals("DONE");
    }
}
