package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.varn.logs.EventParser;
import se.varn.logs.EventSlices;
import se.varn.logs.LogReader;
import se.varn.logs.LogRecord;
import se.varn.logs.ReadOptions;

/**
 * The alerts of a log are the same however it is read: 72,482 real Windows events with the public
 * Windows rules where VARN_TEST_DATA has them, else the shipped working day with our own rules.
 */
class SameAlertsTests {
    private static final Path STARTER = Path.of("../app/src/main/resources/starter");
    private static final int EXPLAINED = 200;

    @TempDir Path folder;

    /** A log and its rules; line i lies between two line feeds. */
    private static final class Log {
        final RuleSet rules;
        final byte[] bytes;
        private final int[] feeds;

        Log(RuleSet rules, byte[] bytes, int[] feeds) {
            this.rules = rules;
            this.bytes = bytes;
            this.feeds = feeds;
        }

        int lines() {
            return feeds.length - 1;
        }

        int start(int line) {
            return feeds[line] + 1;
        }

        int end(int line) {
            return feeds[line + 1];
        }
    }

    private record Block(int from, int to) {}

    @Test
    void theAlertsAreTheSameHoweverTheLogIsRead() throws Exception {
        Log log = log();
        Matcher matcher = Matcher.compile(log.rules);
        Set<String> alerts = one(log, matcher);
        assertThat(alerts).isNotEmpty();
        same(objects(log, matcher), alerts, "as objects");
        for (int size : new int[] {1, 7, 1_000, log.lines()}) {
            same(blocks(log, matcher, size, 1), alerts, "one thread, blocks of " + size);
            same(blocks(log, matcher, size, 2), alerts, "two threads, blocks of " + size);
        }
        same(blocks(log, Matcher.compile(log.rules), 50, 2), alerts, "two threads, a fresh plan");
        same(piecemeal(log), alerts, "a plan for each log source");
        unrouted(log, alerts);
        explained(log, matcher, alerts);
    }

    private Log log() throws IOException {
        RuleSet rules;
        Path file;
        if (TestData.isThere("otrf-mix.ndjson.zst")) {
            rules = TestData.windowsRules(folder.resolve("rules"));
            file = TestData.file("otrf-mix.ndjson.zst");
        } else {
            rules = RuleSet.load(List.of(STARTER.resolve("rules")));
            file = STARTER.resolve("sample-log.ndjson");
        }
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        try (LogReader reader = LogReader.open(file, ReadOptions.DEFAULT)) {
            while (reader.advance()) {
                unpacked.writeBytes(reader.slices().raw());
                unpacked.write('\n');
            }
        }
        byte[] bytes = unpacked.toByteArray();
        List<Integer> feeds = new ArrayList<>(List.of(-1));
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                feeds.add(i);
            }
        }
        return new Log(rules, bytes, feeds.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Says a few of the differences, of which there may be many thousands. */
    private static void same(Set<String> found, Set<String> expected, String how) {
        List<String> missing =
                expected.stream().filter(alert -> !found.contains(alert)).limit(5).toList();
        List<String> besides =
                found.stream().filter(alert -> !expected.contains(alert)).limit(5).toList();
        assertThat(missing).as("missing: " + how).isEmpty();
        assertThat(besides).as("besides: " + how).isEmpty();
    }

    /** As {@code ./varn detect} reads it. */
    private static Set<String> one(Log log, Matcher matcher) throws IOException {
        Set<String> alerts = new TreeSet<>();
        try (LogReader reader =
                LogReader.open(new ByteArrayInputStream(log.bytes), ReadOptions.DEFAULT)) {
            while (reader.advance()) {
                assertThat(reader.refusal()).isNull();
                matcher.match(
                        reader.slices(),
                        match -> alerts.add(reader.index() + " " + match.rule().id()));
            }
        }
        return alerts;
    }

    private static Set<String> objects(Log log, Matcher matcher) throws IOException {
        Set<String> alerts = new TreeSet<>();
        try (LogReader reader =
                LogReader.open(new ByteArrayInputStream(log.bytes), ReadOptions.DEFAULT)) {
            while (reader.hasNext()) {
                LogRecord.Parsed record = (LogRecord.Parsed) reader.next();
                for (Match match : matcher.match(record.event())) {
                    alerts.add(record.index() + " " + match.rule().id());
                }
            }
        }
        return alerts;
    }

    /** Blocks of lines in bytes of their own, each thread with a parser, all with one plan. */
    private static Set<String> blocks(Log log, Matcher matcher, int size, int threads)
            throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Set<String>> reading =
                () -> {
                    Set<String> alerts = new TreeSet<>();
                    EventParser parser = new EventParser(ReadOptions.DEFAULT);
                    EventSlices slices = new EventSlices();
                    int from;
                    while ((from = next.getAndAdd(size)) < log.lines()) {
                        Block block = new Block(from, Math.min(log.lines(), from + size));
                        read(log, block, parser, slices, matcher, alerts);
                    }
                    return alerts;
                };
        Set<String> all = new TreeSet<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Set<String>>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(reading));
            }
            for (Future<Set<String>> part : parts) {
                all.addAll(part.get());
            }
        }
        return all;
    }

    private static void read(
            Log log,
            Block block,
            EventParser parser,
            EventSlices slices,
            Matcher matcher,
            Set<String> alerts) {
        int offset = log.start(block.from);
        byte[] bytes = Arrays.copyOfRange(log.bytes, offset, log.end(block.to - 1));
        for (int i = block.from; i < block.to; i++) {
            int line = i;
            assertThat(parser.scan(bytes, log.start(i) - offset, log.end(i) - offset, slices))
                    .isNull();
            matcher.match(slices, match -> alerts.add(line + " " + match.rule().id()));
        }
    }

    /** The rules of each log source in a plan that knows no others. */
    private static Set<String> piecemeal(Log log) throws IOException {
        Map<Logsource, List<Rule>> parts = new HashMap<>();
        log.rules
                .rules()
                .forEach(rule ->
                        parts.computeIfAbsent(rule.logsource().key(), _ -> new ArrayList<>())
                                .add(rule));
        Set<String> alerts = new TreeSet<>();
        for (List<Rule> part : parts.values()) {
            alerts.addAll(one(log, Matcher.compile(new RuleSet(part, List.of(), 0))));
        }
        return alerts;
    }

    /**
     * All rules asked of every event, whatever their log source; it is looked at afterwards. Rules
     * about process creation know the fields of Security event 4688 by the log source alone, so
     * that event is left out.
     */
    private static void unrouted(Log log, Set<String> alerts) {
        Map<String, Rule> routed = new HashMap<>();
        List<Rule> everywhere = new ArrayList<>();
        for (Rule rule : log.rules.rules()) {
            routed.put(rule.id(), rule);
            everywhere.add(withoutSource(rule));
        }
        Matcher matcher = Matcher.compile(new RuleSet(everywhere, List.of(), 0));
        EventParser parser = new EventParser(ReadOptions.DEFAULT);
        EventSlices slices = new EventSlices();
        Set<String> found = new TreeSet<>();
        Set<String> leftOut = new HashSet<>();
        for (int i = 0; i < log.lines(); i++) {
            int line = i;
            parser.scan(log.bytes, log.start(i), log.end(i), slices);
            if (slices.origin().eventId() == 4688) {
                leftOut.add(String.valueOf(line));
                continue;
            }
            Facets facets = Sources.facets(slices.origin());
            matcher.match(
                    slices,
                    match -> {
                        Rule rule = Objects.requireNonNull(routed.get(match.rule().id()));
                        boolean trusted =
                                !facets.onTrust(rule.logsource())
                                        || rule.condition().needsItsFields();
                        if (facets.admit(rule.logsource()) && trusted) {
                            found.add(line + " " + rule.id());
                        }
                    });
        }
        Set<String> expected = new TreeSet<>(alerts);
        expected.removeIf(alert -> leftOut.contains(alert.substring(0, alert.indexOf(' '))));
        same(found, expected, "without routing");
    }

    private static Rule withoutSource(Rule rule) {
        Rule.Head head =
                new Rule.Head(
                        rule.id(),
                        rule.title(),
                        rule.level(),
                        "",
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        rule.source(),
                        rule.sha256(),
                        rule.file(),
                        rule.line());
        return new Rule(head, new Logsource(null, null, null, null), rule.condition());
    }

    /** Each rule's own tree walked over some of the events, without any plan. */
    private static void explained(Log log, Matcher matcher, Set<String> alerts) {
        EventParser parser = new EventParser(ReadOptions.DEFAULT);
        EventSlices slices = new EventSlices();
        Set<String> found = new TreeSet<>();
        Set<String> expected = new TreeSet<>();
        int step = Math.max(1, log.lines() / EXPLAINED);
        for (int i = step / 2; i < log.lines(); i += step) {
            int line = i;
            parser.scan(log.bytes, log.start(i), log.end(i), slices);
            var event = slices.keep();
            for (Rule rule : log.rules.rules()) {
                if (alerts.contains(line + " " + rule.id())) {
                    expected.add(line + " " + rule.id());
                }
                if (matcher.explain(rule, event).holds()) {
                    found.add(line + " " + rule.id());
                }
            }
        }
        same(found, expected, "explained");
    }
}
