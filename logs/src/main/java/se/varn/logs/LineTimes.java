package se.varn.logs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/*
 * Of a time only the minute is hard: its zone, and the year that it may lack. So what SyslogEvents makes of a minute is kept, and
 * seconds and fraction are copied. A minute without a year is kept for an hour at most, since the year depends on when it is read,
 * and not at all near the day from which it would be another.
 */
/** Times at the beginning of lines as instants in text. Not thread-safe. */
final class LineTimes {
    private static final int SLOTS = 256;
    private static final int WAYS = 4;
    private static final int LONGEST_KEY = 24;
    private static final int PREFIX = 17;
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    /** From then on all zones are whole minutes from UTC. */
    private static final Instant FIRST = Instant.parse("1980-01-01T00:00:00Z");

    private static final class Minute {
        final byte[] key;

        /** {@code 2026-11-24T08:15:}. */
        final byte[] prefix;

        final long from;
        final long until;

        Minute(byte[] key, byte[] prefix, long from, long until) {
            this.key = key;
            this.prefix = prefix;
            this.from = from;
            this.until = until;
        }
    }

    private final SyslogEvents slow;
    private final InstantSource clock;
    private final ZoneId zone;
    private final EventBuilder builder = new EventBuilder();
    private final @Nullable Minute[] minutes = new @Nullable Minute[SLOTS + WAYS];
    private final byte[] key = new byte[LONGEST_KEY];
    private int next;

    LineTimes(SyslogEvents slow, ReadOptions options) {
        this.slow = slow;
        this.clock = options.clock();
        this.zone = options.zone();
    }

    /**
     * Writes the instant of the time in these bytes, such as {@code 2026-11-24T07:15:30.125Z}.
     *
     * @param seconds where its seconds begin
     * @param offset where its offset begins; the end if it has none
     * @param yearless whether it names no year
     * @param at where in the bytes to write; there must be room for 30 of them
     * @return the end of what was written, or -1 if the time must be read slowly
     */
    int write(byte[] bytes, int from, int seconds, int offset, int to, boolean yearless, int at) {
        int own = seconds - from;
        int length = own + to - offset;
        if (length > LONGEST_KEY || bytes[seconds] > '5') {
            return -1;
        }
        System.arraycopy(bytes, from, key, 0, own);
        System.arraycopy(bytes, offset, key, own, to - offset);
        long now = yearless ? clock.millis() : 0;
        int slot = slot(length);
        Minute minute = found(slot, length, now);
        if (minute == null) {
            minute =
                    made(
                            new String(bytes, from, to - from, StandardCharsets.UTF_8),
                            length,
                            seconds - from,
                            yearless,
                            now);
            if (minute == null) {
                return -1;
            }
            minutes[slot + (next++ & WAYS - 1)] = minute;
        }
        System.arraycopy(minute.prefix, 0, bytes, at, PREFIX);
        bytes[at + PREFIX] = bytes[seconds];
        bytes[at + PREFIX + 1] = bytes[seconds + 1];
        return fraction(bytes, seconds + 2, offset, at + PREFIX + 2);
    }

    /** Writes the fraction as instants have it, in groups of three digits, and a Z. */
    private static int fraction(byte[] bytes, int from, int to, int at) {
        int last = to;
        while (last > from + 1 && bytes[last - 1] == '0') {
            last--;
        }
        int end = at;
        if (last > from + 1) {
            bytes[end++] = '.';
            for (int i = from + 1; i < last; i++) {
                bytes[end++] = bytes[i];
            }
            while ((end - at - 1) % 3 != 0) {
                bytes[end++] = '0';
            }
        }
        bytes[end++] = 'Z';
        return end;
    }

    private int slot(int length) {
        long mixed = length;
        for (int i = 0; i < length; i++) {
            mixed = mixed * 31 + key[i];
        }
        return (int) ((mixed * 0x9E3779B97F4A7C15L) >>> 56);
    }

    private @Nullable Minute found(int slot, int length, long now) {
        for (int i = slot; i < slot + WAYS; i++) {
            Minute there = minutes[i];
            if (there != null
                    && now >= there.from
                    && now < there.until
                    && Arrays.equals(there.key, 0, there.key.length, key, 0, length)) {
                return there;
            }
        }
        return null;
    }

    /** What the slow reader makes of the minute; null if that is not so simple. */
    private @Nullable Minute made(
            String text, int keyLength, int seconds, boolean yearless, long now) {
        builder.clear();
        if (slow.timestamp(text + " ", 0, builder) < 0
                || !(builder.value(0) instanceof String instant)
                || instant.length() < PREFIX + 3
                || !instant.regionMatches(PREFIX, text, seconds, 2)) {
            return null;
        }
        Instant same = Timestamps.usual(instant, ZoneOffset.UTC);
        if (same == null || !same.toString().equals(instant) || same.isBefore(FIRST)) {
            return null;
        }
        byte[] own = Arrays.copyOf(key, keyLength);
        byte[] prefix = instant.substring(0, PREFIX).getBytes(StandardCharsets.ISO_8859_1);
        if (!yearless) {
            return new Minute(own, prefix, 0, 1);
        }
        ZonedDateTime time = same.atZone(ZoneOffset.UTC);
        if (isNear(time, now + DAY) || isNear(time.plusYears(1), now + DAY)) {
            return null;
        }
        int year = Instant.ofEpochMilli(now).atZone(zone).getYear();
        long newYear =
                ZonedDateTime.of(year + 1, 1, 1, 0, 0, 0, 0, zone).toInstant().toEpochMilli();
        return new Minute(own, prefix, now, Math.min(now + HOUR, newYear));
    }

    private static boolean isNear(ZonedDateTime time, long millis) {
        return Math.abs(time.toInstant().toEpochMilli() - millis) < 4 * HOUR;
    }
}
