package se.varn.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick scanner of lines against the slow reader, which defines what a line's fields are. */
class SyslogScannerTests {
    private static final String[] STARTS = {"", "<13>", "<191>", "<192>", "<0>", "<007>", "<13>1 "};
    private static final String[] TIMES = {
        "Nov 24 08:15:30 ",
        "Nov 24 08:15:31 ",
        "Nov  4 23:59:59 ",
        "Feb 29 00:00:00 ",
        "Dec 31 23:30:00 ",
        "Jan  1 00:10:01 ",
        "Mar 29 02:30:00 ",
        "Oct 25 02:30:00 ",
        "Nov 24 2019 08:15:30 ",
        "Nov 31 08:15:30 ",
        "2026-11-24T08:15:30Z ",
        "2026-11-24T08:15:30.120Z ",
        "2026-11-24 08:15:30,12 ",
        "2026-11-24T08:15:30.123456789+01:00 ",
        "2026-11-24T08:15:30.000-0330 ",
        "2026-13-24T08:15:30.1200Z ",
        "2026-11-24T08:15:60Z ",
        "1939-11-24T08:15:30Z ",
        "2026-11-24T08:15:30+99:99 ",
        "- ",
        ""
    };
    private static final String[] PARTS = {
        "h ",
        "värd ",
        "- ",
        "p[1]: ",
        "p: ",
        "p[a b]:",
        "[1]: ",
        "a very long program name without end ".repeat(4),
        "x[" + "1".repeat(70) + "]: ",
        "[id a=\"1\" b=\"å \\\" \\] \\x\"] ",
        "[id a=\"1\"][other@1 b=\"\"] ",
        "[id a=1] ",
        "type=SYSCALL msg=audit(1364481363.243:24287): ",
        "node=n type=USER_LOGIN msg=audit(1364481363.000:7): ",
        "type=X msg=audit(0364481363.2:007): ",
        "msg=audit(",
        "a=b ",
        "a=\"b c\" ",
        "exe=\"/bin/cat\" ",
        "k='op=login acct=\"u\" res=success' ",
        "n='a=\"",
        "a-b_c=\u2014 ",
        "x".repeat(70) + "=1 ",
        "=",
        "==b=c ",
        "\ufeff",
        "\u2003m ",
        "åäö ",
        "K\u212a\u017f ",
        "{\"a\":1}",
        "@cee:{}",
        "ordinary words of a message, ",
        "\t"
    };

    private final Random random = new Random(Long.getLong("varn.seed", 11));
    private Instant now = Instant.EPOCH;

    private static String any(Random random, String[] of) {
        return of[random.nextInt(of.length)];
    }

    private static byte[] line(Random random) {
        StringBuilder line = new StringBuilder();
        if (random.nextInt(4) > 0) {
            line.append(any(random, STARTS)).append(any(random, TIMES));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            line.append(any(random, PARTS));
        }
        byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(8) == 0 ? 2 : 0; i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] =
                    (byte)
                            (random.nextBoolean()
                                    ? random.nextInt(256)
                                    : " :[]\"'=1<>-".charAt(random.nextInt(11)));
        }
        return bytes;
    }

    /** The event as the slow reader has it; null if it refuses. */
    private static @Nullable Event slowly(byte[] line, ReadOptions options) {
        EventBuilder builder = new EventBuilder();
        String text = new String(line, options.charset());
        try {
            new SyslogEvents(options, new JsonEvents()).read(text, builder);
        } catch (RefusedException _) {
            return null;
        }
        EventSlices slices = new EventSlices();
        builder.show(text.getBytes(StandardCharsets.UTF_8), new Layouts(Labels.NONE), slices);
        return new Event(slices);
    }

    private static ReadOptions options(String zone) {
        return ReadOptions.DEFAULT.withFormat(Format.SYSLOG).withZone(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Stockholm", "America/St_Johns"})
    void theScannerReadsWhatTheSlowReaderReads(String zone) {
        ReadOptions options = options(zone).withClock(() -> now);
        Layouts layouts = new Layouts(Labels.NONE);
        SyslogScanner scanner =
                new SyslogScanner(options, new SyslogEvents(options, new JsonEvents()), layouts);
        EventSlices slices = new EventSlices();
        int quick = 0;
        for (int round = 0; round < 60_000; round++) {
            if (round % 50 == 0) {
                now = Instant.ofEpochSecond(1_735_000_000L + random.nextInt(2 * 366 * 86_400));
            }
            now = now.plusSeconds(random.nextInt(10_000));
            byte[] line = line(random);
            byte[] buffer = new byte[line.length + 20];
            Arrays.fill(buffer, (byte) '"');
            System.arraycopy(line, 0, buffer, 7, line.length);
            layouts.bound();
            if (scanner.scan(buffer, 7, 7 + line.length, slices) && layouts.arrange(slices)) {
                quick++;
                String shown = new String(line, StandardCharsets.UTF_8);
                Event expected = slowly(line, options);
                assertThat(expected).as(shown).isNotNull();
                if (expected != null) {
                    same(slices, expected, shown);
                    same(slices.keep().slices(), expected, shown);
                }
            }
        }
        assertThat(quick).isGreaterThan(15_000);
    }

    private static void same(EventSlices slices, Event expected, String shown) {
        Event event = slices.keep();
        assertThat(event.fields()).as(shown).isEqualTo(expected.fields());
        assertThat(event.origin()).as(shown).isEqualTo(expected.origin());
        assertThat(event.time()).as(shown).isEqualTo(expected.time());
        assertThat(event.raw()).isEqualTo(shown);
        assertThat(new String(slices.raw(), StandardCharsets.UTF_8)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<86>Nov 17 08:12:33 diariet-app-01 sshd[4711]: Connection closed",
                "Nov  4 08:12:33 h kernel: [12.5] usb",
                "2026-11-17T08:12:33.125+01:00 h systemd[1]: Started åäö",
                "<165>1 2026-11-17T08:12:33.003Z h app 17 ID47 [x@1 a=\"1\"] \ufeffmessage",
                "type=SYSCALL msg=audit(1364481363.243:24287): arch=c000003e exe=\"/bin/cat\" key=(null)",
                "node=n type=USER_LOGIN msg=audit(1364481363.243:24287): pid=1 msg='op=login res=failed'"
            })
    void usualLinesAreNotReadSlowly(String line) {
        ReadOptions options = options("Europe/Stockholm");
        Layouts layouts = new Layouts(Labels.NONE);
        SyslogScanner scanner =
                new SyslogScanner(options, new SyslogEvents(options, new JsonEvents()), layouts);
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        EventSlices slices = new EventSlices();
        assertThat(scanner.scan(bytes, 0, bytes.length, slices)).isTrue();
        assertThat(layouts.arrange(slices)).isTrue();
    }

    @Test
    void aYearThatALineLacksIsThatOfTheDayItIsRead() {
        now = Instant.parse("2026-12-31T22:00:00Z");
        EventParser parser = new EventParser(options("UTC").withClock(() -> now));
        byte[] line = "Dec 31 22:00:00 h p: m".getBytes(StandardCharsets.UTF_8);
        EventSlices slices = new EventSlices();
        assertThat(parser.scan(line, 0, line.length, slices)).isNull();
        assertThat(slices.text("timestamp")).isEqualTo("2026-12-31T22:00:00Z");
        now = Instant.parse("2027-12-30T12:00:00Z");
        assertThat(parser.scan(line, 0, line.length, slices)).isNull();
        assertThat(slices.text("timestamp")).isEqualTo("2026-12-31T22:00:00Z");
        now = Instant.parse("2027-12-30T22:00:00Z");
        assertThat(parser.scan(line, 0, line.length, slices)).isNull();
        assertThat(slices.text("timestamp")).isEqualTo("2027-12-31T22:00:00Z");
    }
}
