package se.varn.bench.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.varn.bench.Settings;

/** How many commands a second browsers get through. */
final class Commands {
    private static final int MANY = 8;

    private Commands() {}

    static void measure(Settings settings, ProcessBenchmark.Figures figures) throws Exception {
        boolean full = settings.effort() == Settings.Effort.FULL;
        long nanos = (full ? 15 : 3) * 1_000_000_000L;
        try (House.Scratch scratch = House.Scratch.make();
                House house =
                        House.start(
                                settings,
                                scratch.directory(),
                                true,
                                "--spring.profiles.active=demo")) {
            figures.put("the demo agency made, first page", house.secondsToFirstPage(), "s");
            int port = house.visitor().port();
            rate(port, 1, full ? nanos : nanos / 2);
            figures.put("reports of incidents, one browser", rate(port, 1, nanos), "1/s");
            figures.put(
                    "reports of incidents, " + MANY + " browsers", rate(port, MANY, nanos), "1/s");
        }
    }

    private static double rate(int port, int browsers, long nanos) throws Exception {
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < browsers; i++) {
            visitors.add(Visitor.signedIn(port, "Medarbetare"));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(browsers)) {
            List<Future<Long>> counts = new ArrayList<>();
            long start = System.nanoTime();
            for (Visitor visitor : visitors) {
                counts.add(threads.submit(() -> reports(visitor, start + nanos)));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all * 1e9 / (System.nanoTime() - start);
        }
    }

    private static long reports(Visitor visitor, long until)
            throws IOException, InterruptedException {
        long count = 0;
        while (System.nanoTime() < until) {
            visitor.expect(
                    303,
                    visitor.post(
                            "/report",
                            Map.of(
                                    "kind",
                                    "SYSTEM",
                                    "what",
                                    "The printer on the third floor answers nobody. " + count,
                                    "when",
                                    "NOW",
                                    "personal",
                                    "NO",
                                    "where",
                                    "",
                                    "contact",
                                    "",
                                    "key",
                                    UUID.randomUUID().toString())));
            count++;
        }
        return count;
    }
}
