package se.varn.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What each reader makes of logs as they come: whole and damaged, in this encoding and that. A case
 * is a log, a letter of which is a byte, and what must come of it in order: an event's fields, or a
 * line, what is wrong, where, and what to do.
 */
abstract class ReadingCases {
    static final ReadOptions OPTIONS =
            ReadOptions.DEFAULT.withClock(
                    InstantSource.fixed(Instant.parse("2026-01-10T12:00:00Z")));
    static final ReadOptions JSON = OPTIONS.withFormat(Format.JSON_LINES);
    static final ReadOptions DOCUMENTS = OPTIONS.withFormat(Format.JSON_DOCUMENTS);
    static final ReadOptions SYSLOG = OPTIONS.withFormat(Format.SYSLOG);
    static final ReadOptions LATIN1 = SYSLOG.withCharset(StandardCharsets.ISO_8859_1);

    record Case(String name, ReadOptions options, String log, List<String> records) {}

    private final List<Case> cases = new ArrayList<>();

    void add(String name, ReadOptions options, String log, String... records) {
        cases.add(new Case(name, options, log, List.of(records)));
    }

    static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    Stream<DynamicTest> tests() {
        return cases.stream().map(one -> dynamicTest(one.name, () -> check(one)));
    }

    private static void check(Case one) throws IOException {
        List<String> found = new ArrayList<>();
        byte[] log = one.log.getBytes(StandardCharsets.ISO_8859_1);
        try (LogReader reader = LogReader.open(new ByteArrayInputStream(log), one.options)) {
            reader.forEachRemaining(record -> found.add(shown(record)));
        }
        assertThat(found).hasSameSizeAs(one.records);
        for (int i = 0; i < found.size(); i++) {
            String wanted = one.records.get(i);
            if (wanted.contains("…")) {
                // A refusal: how it begins, and the advice with which it ends.
                String[] parts = wanted.split("…", 2);
                assertThat(found.get(i)).startsWith(parts[0]).endsWith("; " + parts[1]);
            } else {
                assertThat(found.get(i)).isEqualTo(wanted);
            }
        }
    }

    static String shown(LogRecord record) {
        if (record instanceof LogRecord.Refused refused) {
            return refused.line() + ": " + refused.reason();
        }
        Map<String, String> fields = new TreeMap<>();
        Event event = ((LogRecord.Parsed) record).event();
        event.fields().forEach(field -> fields.put(field.name(), String.valueOf(field.value())));
        return fields.toString();
    }

    /** Fields of a line of the usual syslog. */
    static String syslog(String host, String program, String message) {
        return "{hostname=%s, message=%s, program=%s, syslog.format=rfc3164, timestamp=2026-01-09T22:14:15Z}"
                .formatted(host, message, program);
    }
}
