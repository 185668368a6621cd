package se.varn.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import se.varn.bench.Settings;
import se.varn.bench.UnmetException;
import se.varn.logs.EventParser;
import se.varn.logs.EventSlices;
import se.varn.logs.LogReader;
import se.varn.logs.ReadOptions;
import se.varn.sigma.Match;
import se.varn.sigma.Matcher;
import se.varn.sigma.RuleSet;

/**
 * Reading and matching an event that no rule matches makes next to no objects. Measured in bytes by
 * the JVM itself, once everything about that kind of event has been learnt.
 */
class NextToNothingAllocatedTests {
    private static final Settings SETTINGS = Settings.ofThisMachine(Settings.Effort.TINY);

    /** New states of expressions; a single string per event would be more. */
    private static final double MOST = 48;

    /** Until the JVM has compiled what allocates only while it is interpreted. */
    private static final long WARM_UP_NANOS = 30_000_000_000L;

    private final EventParser parser = new EventParser(ReadOptions.DEFAULT);
    private final EventSlices slices = new EventSlices();
    private int alerts;

    private void pass(List<byte[]> lines, Matcher matcher) {
        for (byte[] line : lines) {
            assertThat(parser.scan(line, 0, line.length, slices) == null).isTrue();
            matcher.match(slices, _ -> alerts++);
        }
    }

    /** The lines that match nothing. */
    private List<byte[]> quiet(List<byte[]> lines, Matcher matcher) {
        List<byte[]> quiet = new ArrayList<>();
        for (byte[] line : lines) {
            alerts = 0;
            pass(List.of(line), matcher);
            if (alerts == 0) {
                quiet.add(line);
            }
        }
        return quiet;
    }

    private void verify(List<byte[]> lines, Matcher matcher) {
        List<byte[]> quiet = quiet(lines, matcher);
        assertThat(quiet).isNotEmpty();
        byte[][] all = quiet.toArray(byte[][]::new);
        long until = System.nanoTime() + WARM_UP_NANOS;
        while (allocated(all, matcher) >= MOST && System.nanoTime() < until) {
            // The JVM is still learning.
        }
        for (int again = 0; again < 3; again++) {
            assertThat(allocated(all, matcher)).as("bytes per event").isLessThan(MOST);
        }
    }

    /** Bytes per event of one pass. */
    private double allocated(byte[][] lines, Matcher matcher) {
        long before = allocated();
        for (byte[] line : lines) {
            parser.scan(line, 0, line.length, slices);
            matcher.match(slices, NextToNothingAllocatedTests::never);
        }
        return (double) (allocated() - before) / lines.length;
    }

    private static void never(Match match) {
        throw new IllegalStateException("matched by " + match.rule());
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private static List<byte[]> lines(Path log) throws Exception {
        List<byte[]> lines = new ArrayList<>();
        try (LogReader reader = LogReader.open(log, ReadOptions.DEFAULT)) {
            while (reader.advance()) {
                lines.add(reader.slices().raw().clone());
            }
        }
        return lines;
    }

    @Test
    void theShippedDayWithTheShippedRules() throws Exception {
        List<byte[]> day = lines(SETTINGS.starter("sample-log.ndjson"));
        verify(day, Matcher.compile(RuleSet.load(List.of(SETTINGS.starter("rules")))));
    }

    @Test
    void realProcessesWithThePublicRules() throws Exception {
        Path log;
        RuleSet rules;
        try {
            log = SETTINGS.dataFile("otrf-process.ndjson.zst");
            rules = RuleSources.process(SETTINGS);
        } catch (UnmetException e) {
            Assumptions.abort(String.valueOf(e.getMessage()));
            return;
        }
        verify(lines(log), Matcher.compile(rules));
    }
}
