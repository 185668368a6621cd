package se.varn.bench.process;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.varn.bench.Settings;
import se.varn.postgres.EmbeddedPostgres;

/** How often per second this machine's disk lets the database promise something. */
final class Commits {
    private static final int MANY = 8;

    private Commits() {}

    static void measure(Settings settings, ProcessBenchmark.Figures figures) throws Exception {
        long nanos =
                switch (settings.effort()) {
                    case TINY -> 100_000_000L;
                    case QUICK -> 2_000_000_000L;
                    case FULL -> 8_000_000_000L;
                };
        try (House.Scratch scratch = House.Scratch.make();
                EmbeddedPostgres server =
                        EmbeddedPostgres.start(scratch.directory().resolve("postgres"), _ -> {})) {
            try (Connection connection = server.connect(EmbeddedPostgres.DATABASE);
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "create table commits (id bigserial primary key, at timestamptz not null default now(), what text not null)");
            }
            figures.put(
                    "durable single-row commits, one connection", rate(server, 1, nanos), "1/s");
            figures.put(
                    "durable single-row commits, " + MANY + " connections",
                    rate(server, MANY, nanos),
                    "1/s");
        }
    }

    private static double rate(EmbeddedPostgres server, int connections, long nanos)
            throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Long>> counts = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < connections; i++) {
                counts.add(threads.submit(() -> inserted(server, start + nanos)));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all * 1e9 / (System.nanoTime() - start);
        }
    }

    private static long inserted(EmbeddedPostgres server, long until) throws SQLException {
        try (Connection connection = server.connect(EmbeddedPostgres.DATABASE);
                PreparedStatement insert =
                        connection.prepareStatement("insert into commits (what) values (?)")) {
            long count = 0;
            while (System.nanoTime() < until) {
                insert.setString(1, "A line of about as many characters as a short note has.");
                insert.executeUpdate();
                count++;
            }
            return count;
        }
    }
}
