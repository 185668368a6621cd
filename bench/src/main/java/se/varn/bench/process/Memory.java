package se.varn.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.varn.bench.Settings;

/** What lies in memory when nobody works. */
final class Memory {
    private Memory() {}

    static void measure(Settings settings, ProcessBenchmark.Figures figures) throws Exception {
        int rest = settings.effort() == Settings.Effort.FULL ? 30 : 5;
        try (House.Scratch scratch = House.Scratch.make();
                House house = House.start(settings, scratch.directory(), true)) {
            for (int i = 0; i < 20; i++) {
                house.visitor().get("/sign-in");
            }
            Thread.sleep(rest * 1000L);
            figures.put(
                    "Värn's JVM, RSS, " + rest + " s after its first pages",
                    megabytes(status(house.processId()), "VmRSS:"),
                    "MB");
            Path cluster = house.data().resolve("postgres/cluster/postmaster.pid");
            long postmaster = Long.parseLong(Files.readAllLines(cluster).getFirst().strip());
            List<Long> all =
                    Stream.concat(
                                    Stream.of(postmaster),
                                    ProcessHandle.of(postmaster).stream()
                                            .flatMap(ProcessHandle::descendants)
                                            .map(ProcessHandle::pid))
                            .toList();
            figures.put(
                    "its PostgreSQL, shared memory counted once (PSS)",
                    all.stream().mapToDouble(Memory::proportional).sum(),
                    "MB in " + all.size());
        }
    }

    private static Path status(long process) {
        return Path.of("/proc", String.valueOf(process), "status");
    }

    private static double proportional(long process) {
        return megabytes(Path.of("/proc", String.valueOf(process), "smaps_rollup"), "Pss:");
    }

    /** A line of what Linux tells about a process; NaN where it tells nothing. */
    private static double megabytes(Path file, String name) {
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(name)) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                }
            }
        } catch (IOException _) {
            // No /proc here, or no right to look.
        }
        return Double.NaN;
    }
}
