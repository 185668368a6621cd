package se.varn.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The quick way of reading a time against the formatters, which are the definition. */
class TimestampsTests {
    private static final Random CHANCE = new Random(20_261_124);

    private static @Nullable Instant formatted(String text, ZoneId zone) {
        try {
            return Timestamps.formatted(text, zone);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** A time, now and then with a day or a minute that there is not. */
    private static String text() {
        String fraction = "123456789".substring(0, CHANCE.nextInt(10));
        return "%04d-%02d-%02d%s%02d:%02d:%02d%s%s"
                .formatted(
                        CHANCE.nextInt(1, 10_000),
                        CHANCE.nextInt(14),
                        CHANCE.nextInt(33),
                        CHANCE.nextBoolean() ? "T" : " ",
                        CHANCE.nextInt(25),
                        CHANCE.nextInt(61),
                        CHANCE.nextInt(61),
                        fraction.isEmpty() ? "" : "." + fraction,
                        List.of("Z", "", "+01:00").get(CHANCE.nextInt(3)));
    }

    @Test
    void theQuickWayReadsWhatTheFormattersRead() {
        int quick = 0;
        for (int i = 0; i < 50_000; i++) {
            String text = text();
            for (ZoneId zone : List.of(ZoneOffset.UTC, ZoneId.of("Europe/Stockholm"))) {
                Instant usual = Timestamps.usual(text, zone);
                if (usual != null) {
                    quick++;
                    assertThat(usual).as(text + " in " + zone).isEqualTo(formatted(text, zone));
                }
            }
        }
        assertThat(quick).isGreaterThan(20_000);
    }

    @Test
    void aDayThatNeverWasIsNotReadQuickly() {
        for (String text :
                List.of(
                        "2026-02-30T00:00:00Z",
                        "2025-02-29T00:00:00Z",
                        "2026-01-01T24:00:00Z",
                        "2026-01-01T00:60:00Z")) {
            assertThat(Timestamps.usual(text, ZoneOffset.UTC)).as(text).isNull();
        }
    }
}
