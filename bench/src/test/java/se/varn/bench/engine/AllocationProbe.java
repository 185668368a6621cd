package se.varn.bench.engine;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import se.varn.bench.Settings;
import se.varn.logs.EventParser;
import se.varn.logs.EventSlices;
import se.varn.logs.LogReader;
import se.varn.logs.ReadOptions;
import se.varn.sigma.Match;
import se.varn.sigma.Matcher;
import se.varn.sigma.RuleSet;

/**
 * Reads and matches those events of a log that no rule matches, over and over, and tells on
 * standard output how many there are, how many bytes they take, and some events that took any.
 */
final class AllocationProbe implements Consumer<Match> {
    /**
     * The first learns kinds of events and the states of expressions. Of the others that with the
     * fewest bytes counts for each event: now and then the JVM takes some for itself.
     */
    private static final int PASSES = 5;

    private static final int MOST_TOLD = 3;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final EventParser parser = new EventParser(ReadOptions.DEFAULT);
    private final EventSlices slices = new EventSlices();
    private final Matcher matcher;
    private boolean matched;

    private AllocationProbe(Matcher matcher) {
        this.matcher = matcher;
    }

    /** Rules are the shipped ones, or the public ones about processes. */
    public static void main(String... args) throws Exception {
        Settings settings = Settings.ofThisMachine(Settings.Effort.TINY);
        RuleSet rules =
                args[1].equals("shipped")
                        ? RuleSet.load(List.of(settings.starter("rules")))
                        : RuleSources.process(settings);
        new AllocationProbe(Matcher.compile(rules)).run(Path.of(args[0]));
    }

    private void run(Path log) throws Exception {
        byte[][] quiet = quiet(log);
        long[] took = new long[quiet.length];
        Arrays.fill(took, Long.MAX_VALUE);
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < quiet.length; i++) {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                parser.scan(quiet[i], 0, quiet[i].length, slices);
                matcher.match(slices, this);
                long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
                took[i] = pass == 0 ? took[i] : Math.min(took[i], bytes);
            }
        }
        tell(quiet, took);
    }

    @Override
    public void accept(Match match) {
        matched = true;
    }

    /** The lines that match nothing. */
    private byte[][] quiet(Path log) throws Exception {
        List<byte[]> quiet = new ArrayList<>();
        try (LogReader reader = LogReader.open(log, ReadOptions.DEFAULT)) {
            while (reader.advance()) {
                byte[] line = reader.slices().raw().clone();
                matched = parser.scan(line, 0, line.length, slices) != null;
                if (!matched) {
                    matcher.match(slices, this);
                }
                if (!matched) {
                    quiet.add(line);
                }
            }
        }
        return quiet.toArray(byte[][]::new);
    }

    private static void tell(byte[][] lines, long[] took) {
        System.out.println(lines.length + " " + Arrays.stream(took).sum());
        for (int i = 0, told = 0; i < lines.length && told < MOST_TOLD; i++) {
            if (took[i] > 0) {
                String line = new String(lines[i], StandardCharsets.UTF_8);
                System.out.println(took[i] + " bytes: " + line);
                told++;
            }
        }
    }
}
