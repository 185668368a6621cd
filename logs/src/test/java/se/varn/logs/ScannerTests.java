package se.varn.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast scanner against the slow reader, which defines what a record's fields are. */
class ScannerTests {
    private static final String[] KEYS = {
        "EventID",
        "Channel",
        "SourceName",
        "Hashes",
        "a",
        "a.b",
        "EventData",
        "Data",
        "Message",
        "a rather long key of more than sixteen letters",
        "Threat Name",
        "å",
        "event_data",
        "System"
    };
    private static final String[] TEXTS = {
        "",
        "x",
        "C:\\\\Windows\\\\System32\\\\cmd.exe",
        "\\u00e5\\ud83d\\ude00",
        "å€😀",
        "\\r\\n\\t",
        "MD5=AA,SHA1=BB,IMPHASH=CC",
        "\\ud800",
        "Security",
        "1",
        "\\/",
        "a\\\"b",
        "K\\u212aſ",
        "a text that is longer than eight bytes, without anything special in it"
    };
    private static final String[] NUMBERS = {
        "0", "-0", "1", "4688", "-12", "1.50", "1e5", "1E-7", "123456789012345678901234567890"
    };

    private static String space(Random random) {
        return random.nextInt(6) == 0 ? " \t\n\r".substring(random.nextInt(4)) : "";
    }

    private static String object(Random random, int depth) {
        StringBuilder json = new StringBuilder("{").append(space(random));
        int members = random.nextInt(6);
        for (int i = 0; i < members; i++) {
            json.append(i > 0 ? "," : "").append(space(random));
            json.append('"').append(KEYS[random.nextInt(KEYS.length)]).append('"');
            json.append(space(random)).append(':').append(space(random));
            json.append(value(random, depth)).append(space(random));
        }
        return json.append('}').toString();
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 6 : 9)) {
            case 0, 1, 2 -> '"' + TEXTS[random.nextInt(TEXTS.length)] + '"';
            case 3 -> NUMBERS[random.nextInt(NUMBERS.length)];
            case 4 -> random.nextBoolean() ? "true" : "false";
            case 5 -> "null";
            case 6 -> object(random, depth + 1);
            default -> {
                StringBuilder list = new StringBuilder("[").append(space(random));
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.append(value(random, depth + 2)).append(i > 1 ? "," : "");
                    list.append(space(random));
                }
                yield list.append(']').toString();
            }
        };
    }

    private static byte[] damaged(Random random, byte[] json) {
        byte[] bytes = json.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "{}[]\",:\\0-e.tu ".charAt(random.nextInt(15));
                default -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
            }
        }
        return bytes;
    }

    /** The event as the slow reader has it; null if it refuses. */
    private static @Nullable Event slowly(byte[] json) {
        EventBuilder builder = new EventBuilder();
        try {
            new JsonEvents().read(json, json.length, builder);
        } catch (RefusedException _) {
            return null;
        }
        EventSlices slices = new EventSlices();
        builder.show(json, new Layouts(Labels.NONE), slices);
        return new Event(slices);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theScannerReadsWhatTheSlowReaderReads(long seed) {
        Random random = new Random(Long.getLong("varn.seed", seed));
        EventParser parser = new EventParser(ReadOptions.DEFAULT.withFormat(Format.JSON_LINES));
        for (int round = 0; round < 30_000; round++) {
            byte[] json = object(random, 0).getBytes(StandardCharsets.UTF_8);
            compare(parser, json);
            compare(parser, damaged(random, json));
        }
    }

    static void compare(EventParser parser, byte[] json) {
        String shown = new String(json, StandardCharsets.UTF_8);
        Event expected = json.length > 0 && indexOfNul(json) < 0 ? slowly(json) : null;
        // A record inside a larger buffer, so that nothing depends on where it lies.
        byte[] buffer = new byte[json.length + 20];
        Arrays.fill(buffer, (byte) '"');
        System.arraycopy(json, 0, buffer, 7, json.length);
        EventSlices slices = new EventSlices();
        String reason = parser.scan(buffer, 7, 7 + json.length, slices);
        assertThat(reason == null).as(shown + ": " + reason).isEqualTo(expected != null);
        if (expected != null) {
            Event event = slices.keep();
            assertThat(event.fields()).as(shown).isEqualTo(expected.fields());
            assertThat(event.origin()).as(shown).isEqualTo(expected.origin());
            assertThat(event.raw()).isEqualTo(shown);
        }
    }

    private static int indexOfNul(byte[] json) {
        for (int i = 0; i < json.length; i++) {
            if (json[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void aNumberWithAHugeExponentIsRefused() {
        LogRecord record = new EventParser(ReadOptions.DEFAULT).parse("{\"n\":1e99999999999}");
        assertThat(record).isInstanceOf(LogRecord.Refused.class);
        assertThat(((LogRecord.Refused) record).reason()).contains("exponent");
    }

    @Test
    void hashesAreFoundHoweverTheyAreEscaped() {
        EventParser parser = new EventParser(ReadOptions.DEFAULT);
        for (String hashes : List.of("MD5=AA,SHA256=BB", "MD5\\u003dAA,SHA256=\\u0042B")) {
            LogRecord record =
                    parser.parse("{\"EventID\":1,\"Channel\":\"c\",\"Hashes\":\"" + hashes + "\"}");
            assertThat(record).isInstanceOf(LogRecord.Parsed.class);
            assertThat(((LogRecord.Parsed) record).event().get("md5")).isEqualTo("AA");
            assertThat(((LogRecord.Parsed) record).event().get("sha256")).isEqualTo("BB");
        }
    }

    @Test
    void aSourceThatInventsKeysCostsNoMemory() {
        EventParser parser = new EventParser(ReadOptions.DEFAULT);
        EventSlices slices = new EventSlices();
        for (int i = 0; i < 50_000; i++) {
            byte[] json = "{\"key%d\":%d}".formatted(i, i).getBytes(StandardCharsets.UTF_8);
            assertThat(parser.scan(json, 0, json.length, slices)).isNull();
            assertThat(slices.value(0)).isEqualTo((long) i);
            assertThat(slices.layout().indexOf("key" + i)).isZero();
        }
    }
}
