package se.varn.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whatever bytes come: an event, or a refusal that says why; never an exception, and never two
 * answers to one question. Runs over its corpus (docs/fuzzing.md); {@code JAZZER_FUZZ=1} seeks
 * more.
 */
class LogsFuzzTests {
    private static final List<Format> FORMATS =
            List.of(Format.AUTO, Format.JSON_LINES, Format.JSON_DOCUMENTS, Format.SYSLOG);
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-01-10T12:00:00Z"));

    /** A record of any format: the first letter says how it is read. */
    @FuzzTest(maxDuration = "1m")
    @DictionaryEntries({
        "<13>1 2026-01-09T22:14:15.003Z h p 1 ID [a@1 b=\"c\"] m",
        "<34>Oct 11 22:14:15 h su[1]: m",
        "2026-01-09T22:14:15+01:00 h p: ",
        "type=SYSCALL msg=audit(1364481363.243:24287): ",
        "node=h type=X msg='op=x res=\"y\"'",
        "@cee: {\"a\":1}",
        "\ufeff",
        " - - - - - [x y=\"\\]\"]"
    })
    void aRecordIsAnEventOrRefusedWithAReason(byte[] input) {
        int how = input.length == 0 ? 0 : input[0];
        ReadOptions options = options(how);
        byte[] record = Arrays.copyOfRange(input, Math.min(1, input.length), input.length);
        EventParser parser = new EventParser(options);
        LogRecord first = parser.parse(record);
        if (first instanceof LogRecord.Refused refused) {
            says(refused);
        }
        if (first instanceof LogRecord.Parsed parsed) {
            complete(parsed.event());
        }
        assertThat(shown(parser.parse(record))).as("the second time").isEqualTo(shown(first));
        byte[] larger = new byte[record.length + 9];
        Arrays.fill(larger, (byte) '"');
        System.arraycopy(record, 0, larger, 5, record.length);
        EventSlices slices = new EventSlices();
        String reason = parser.scan(larger, 5, 5 + record.length, slices);
        LogRecord within =
                reason == null
                        ? new LogRecord.Parsed(0, 1, slices.keep())
                        : EventParser.refused(record, record.length, 0, 1, reason);
        assertThat(shown(within)).as("inside a larger buffer").isEqualTo(shown(first));
    }

    private static ReadOptions options(int how) {
        return new ReadOptions(
                FORMATS.get(how & 3),
                (how & 4) == 0 ? 1 << 20 : 64,
                (how & 8) == 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1,
                ZoneId.of((how & 16) == 0 ? "UTC" : "Europe/Stockholm"),
                CLOCK,
                Labels.NONE);
    }

    private static void says(LogRecord.Refused refused) {
        assertThat(refused.reason()).isNotBlank().doesNotContain("\n", ": null");
        assertThat(refused.start().length()).isLessThanOrEqualTo(200);
        assertThat(refused.start().chars()).noneMatch(c -> c < ' ' || c == 0x7f);
        assertThat(refused.line()).isPositive();
    }

    private static void complete(Event event) {
        for (Field field : event.fields()) {
            assertThat(event.has(field.name())).isTrue();
            assertThat(event.has(field.path())).isTrue();
            event.text(field.name());
        }
        assertThat(event.fields()).extracting(Field::name).doesNotHaveDuplicates();
        event.time();
        event.host();
        event.user();
        event.origin();
    }

    private static String shown(LogRecord record) {
        return switch (record) {
            case LogRecord.Parsed parsed ->
                    parsed.event() + " " + parsed.event().origin() + " " + parsed.event().raw();
            case LogRecord.Refused refused -> refused.reason() + " " + refused.start();
        };
    }

    /** JSON through the scanner and through the slow reader, which defines what its fields are. */
    @FuzzTest(maxDuration = "1m")
    @DictionaryEntries({
        "{\"Event\":{\"System\":{\"EventID\":1,\"Channel\":\"Security\",\"Provider\":{\"#attributes\":{\"Name\":\"x\"}}}}}",
        "\"EventData\":{\"Data\":[{\"@Name\":\"Image\",\"#text\":\"x\"}]}",
        "\"winlog\":{\"event_data\":{\"Image\":\"x\"},\"event_id\":1,\"channel\":\"x\",\"provider_name\":\"y\"}",
        "\"Hashes\":\"MD5=AA,SHA1=BB,SHA256=CC,IMPHASH=DD\"",
        "\"SourceName\":\"x\",\"EventID\":1,\"Channel\":\"x\"",
        "\"log_name\":\"x\",\"event_id\":1,\"source_name\":\"y\"",
        "\"event\":{\"code\":\"1\",\"dataset\":\"x\"}",
        "\\ud83d\\ude00",
        "1e5",
        "-0.5E-7",
        "[[1],{\"a\":[2]}]"
    })
    void theScannerReadsWhatTheSlowReaderReads(byte[] input) {
        EventParser parser = new EventParser(ReadOptions.DEFAULT.withFormat(Format.JSON_LINES));
        ScannerTests.compare(parser, input);
        ScannerTests.compare(parser, input);
    }

    /** A stream: the first letter says how it is read and how its bytes arrive. */
    @FuzzTest(maxDuration = "1m")
    @DictionaryEntries({
        "\ufeff",
        "{\\x0A\"a\": 1\\x0A}\\x0A",
        "[\\x0A{},\\x0A{}\\x0A]",
        "\\x0D\\x0A",
        "{\"a\":1}\\x0A",
        "\\x1F\\x8B\\x08",
        "(\\xB5/\\xFD"
    })
    void aStreamIsReadToItsEndHoweverItsBytesArrive(byte[] input) {
        int how = input.length == 0 ? 0 : input[0];
        byte[] stream = Arrays.copyOfRange(input, Math.min(1, input.length), input.length);
        List<String> whole = records(new ByteArrayInputStream(stream), options(how));
        assertThat(records(new Slowly(stream, 1 + (how >> 5 & 3)), options(how))).isEqualTo(whole);
    }

    private static List<String> records(InputStream in, ReadOptions options) {
        List<String> shown = new ArrayList<>();
        try (LogReader reader = LogReader.open(in, options)) {
            long line = 1;
            while (reader.hasNext()) {
                LogRecord record = reader.next();
                assertThat(record.index()).isEqualTo(shown.size());
                assertThat(record.line()).isGreaterThanOrEqualTo(line);
                line = record.line();
                if (record instanceof LogRecord.Refused refused) {
                    says(refused);
                }
                shown.add(record.line() + " " + shown(record));
            }
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotBlank();
            shown.add(String.valueOf(e.getMessage()));
        }
        return shown;
    }

    /** A stream that hands out a few bytes at a time. */
    private static final class Slowly extends InputStream {
        private final ByteArrayInputStream in;
        private final int most;

        Slowly(byte[] bytes, int most) {
            this.in = new ByteArrayInputStream(bytes);
            this.most = most;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return in.read(into, offset, Math.min(length, most));
        }
    }

    /** Text in a time field: an instant or none. */
    @FuzzTest(maxDuration = "1m")
    @DictionaryEntries({
        "2026-01-09T22:14:15.003Z",
        "+01:00",
        " 22:14:15",
        "1767323045123456789",
        "t",
        "z"
    })
    void aTimestampIsAnInstantOrNone(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Timestamps.parse(text);
        Timestamps.parseText(text, ZoneId.of("Europe/Stockholm"));
        Instant quick = text.isEmpty() ? null : Timestamps.usual(text, ZoneOffset.UTC);
        if (quick != null) {
            assertThat(quick).isEqualTo(Timestamps.formatted(text, ZoneOffset.UTC));
        }
        for (String value : List.of(text, "\"" + text + "\"")) {
            String json = "{\"timestamp\":%s,\"ts\":1e%s}".formatted(value, text);
            if (new EventParser(ReadOptions.DEFAULT).parse(json)
                    instanceof LogRecord.Parsed parsed) {
                parsed.event().time();
            }
        }
    }
}
