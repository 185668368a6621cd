package se.varn.bench.engine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import se.varn.logs.LogReader;
import se.varn.logs.ReadOptions;
import se.varn.sigma.Matcher;
import se.varn.sigma.RuleSet;

/**
 * Loads rules first thing in a JVM and tells on one line: rules, refused, milliseconds to load, to
 * compile, megabytes of heap, of RSS, of RSS at its peak after events have gone through.
 */
final class RulesProbe {
    private static final int EVENTS = 20_000;

    private RulesProbe() {}

    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        RuleSet rules = RuleSet.load(List.of(Path.of(arguments[0])));
        long loaded = System.nanoTime();
        Matcher matcher = Matcher.compile(rules);
        long compiled = System.nanoTime();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long resident = kilobytes("VmRSS:");
        AtomicLong alerts = new AtomicLong();
        try (LogReader reader = LogReader.open(Path.of(arguments[1]), ReadOptions.DEFAULT)) {
            for (int i = 0; i < EVENTS && reader.advance(); i++) {
                if (reader.refusal() == null) {
                    matcher.match(reader.slices(), _ -> alerts.incrementAndGet());
                }
            }
        }
        System.out.println(
                String.join(
                        " ",
                        String.valueOf(matcher.rules().rules().size()),
                        String.valueOf(rules.refused().size()),
                        String.valueOf((loaded - start) / 1_000_000),
                        String.valueOf((compiled - loaded) / 1_000_000),
                        String.valueOf(heap >> 20),
                        resident < 0 ? "-" : String.valueOf(resident >> 10),
                        resident < 0 ? "-" : String.valueOf(kilobytes("VmHWM:") >> 10)));
    }

    /** A line of what Linux tells about this process; -1 elsewhere. */
    private static long kilobytes(String name) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith(name)) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return -1;
    }
}
