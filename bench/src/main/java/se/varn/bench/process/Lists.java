package se.varn.bench.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.varn.bench.Settings;

/** Whether lists stay fast when there are a hundred thousand records of each kind. */
final class Lists {
    private static final int ROWS = 100_000;

    /** Who looks at what: as lists open, filtered, searched, sorted otherwise, and far down. */
    private static final Map<String, List<String>> PAGES =
            Map.of(
                    "Administratör",
                    List.of(
                            "/people",
                            "/people?q=berg",
                            "/people?role=SOC_ANALYST",
                            "/units",
                            "/jobs"),
                    "Incidentledare",
                    List.of(
                            "/",
                            "/incidents",
                            "/incidents?stage=open",
                            "/incidents?q=utskrift",
                            "/incidents?sort=severity",
                            "/incidents?page=1500",
                            "/actions",
                            "/actions?status=open",
                            "/actions?q=beh",
                            "/clocks",
                            "/systems",
                            "/systems?q=dia",
                            "/notices",
                            "/search?q=alma",
                            "/search?q=INC-2026-01"),
                    "Registrator",
                    List.of(
                            "/registry",
                            "/registry?q=utskrift",
                            "/registry/pending",
                            "/disclosures",
                            "/disposal"),
                    "SOC",
                    List.of("/alerts", "/alerts?show=all", "/alerts?q=inlogg", "/rules", "/logs"));

    private Lists() {}

    static void measure(Settings settings, ProcessBenchmark.Figures figures) throws Exception {
        int times = settings.effort() == Settings.Effort.FULL ? 200 : 40;
        try (House.Scratch scratch = House.Scratch.make();
                House house =
                        House.start(
                                settings,
                                scratch.directory(),
                                true,
                                "--spring.profiles.active=demo")) {
            Map<String, Double> few = all(house, times);
            fill(house);
            Map<String, Double> many = all(house, times);
            many.forEach((page, millis) -> {
                figures.put(page + ", p95 in the demo", few.getOrDefault(page, Double.NaN), "ms");
                figures.put(page + ", p95 of " + ROWS, millis, "ms");
            });
            figures.put(
                    "the slowest, p95 of " + ROWS,
                    many.values().stream().mapToDouble(n -> n).max().orElseThrow(),
                    "ms");
        }
    }

    private static Map<String, Double> all(House house, int times)
            throws IOException, InterruptedException {
        Map<String, Double> found = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> role : PAGES.entrySet()) {
            Visitor visitor = Visitor.signedIn(house.visitor().port(), role.getKey());
            for (String page : role.getValue()) {
                // Once for what is made at the first visit.
                visitor.percentile95(page, times / 4);
                found.put(page, visitor.percentile95(page, times));
            }
        }
        return found;
    }

    private static void fill(House house) throws Exception {
        String url = house.database().jdbcUrl();
        String password = Files.readString(house.data().resolve("postgres/admin-password")).strip();
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement statement = connection.createStatement()) {
            statement.execute(script().replace("${rows}", String.valueOf(ROWS)));
            statement.execute("vacuum analyze");
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Lists.class.getResourceAsStream("many.sql")) {
            return new String(
                    Objects.requireNonNull(in, "many.sql").readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
