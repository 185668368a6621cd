package se.varn.bench.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import se.varn.bench.plain.PlainEngine;
import se.varn.logs.Event;
import se.varn.logs.LogReader;
import se.varn.logs.LogRecord;
import se.varn.logs.ReadOptions;
import se.varn.sigma.Matcher;

/**
 * The plain engine over a sample of a corpus.
 *
 * @param eventsPerSecond of the thread's CPU time, reading included
 * @param difference the first event on which its alerts were not the engine's
 */
record Reference(double eventsPerSecond, Optional<String> difference) {
    private static final int AT_LEAST = 20;

    static Reference compare(Corpus corpus, Matcher matcher, long nanos) throws IOException {
        PlainEngine plain = new PlainEngine(matcher);
        Random random = new Random(7);
        Meter meter = new Meter();
        long events = 0;
        Optional<String> difference = Optional.empty();
        long start = System.nanoTime();
        while (events < AT_LEAST || System.nanoTime() - start < nanos) {
            byte[] block = corpus.block(random.nextInt(corpus.blocks()), random.nextInt());
            try (LogReader reader =
                    LogReader.open(new ByteArrayInputStream(block), ReadOptions.DEFAULT)) {
                int left = AT_LEAST;
                while (left-- > 0) {
                    meter.start();
                    boolean more = reader.hasNext();
                    LogRecord record = more ? reader.next() : null;
                    meter.stop();
                    if (!(record instanceof LogRecord.Parsed parsed)) {
                        break;
                    }
                    Event event = parsed.event();
                    plain.prepare(event);
                    meter.start();
                    SortedSet<String> expected = plain.match(event);
                    meter.stop();
                    events++;
                    TreeSet<String> found = new TreeSet<>();
                    matcher.match(event, match -> found.add(match.rule().id()));
                    if (!found.equals(expected) && difference.isEmpty()) {
                        difference =
                                Optional.of(
                                        "the engine finds "
                                                + found
                                                + ", the plain one "
                                                + expected
                                                + " in "
                                                + event.raw());
                    }
                }
            }
        }
        return new Reference(events * 1e9 / Math.max(1, meter.threadNanos), difference);
    }
}
