package se.varn.logs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * Timestamps as logs write them. Text without a zone is taken as UTC; numbers are seconds, milli-,
 * micro- or nanoseconds.
 */
public final class Timestamps {
    private static final DateTimeFormatter LOCAL =
            new DateTimeFormatterBuilder()
                    // RFC 3339 allows small letters for T and Z.
                    .parseCaseInsensitive()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendPattern("['T'][' ']HH:mm:ss")
                    .optionalStart()
                    .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                    .optionalEnd()
                    .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter OFFSET =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .append(LOCAL)
                    .optionalStart()
                    .appendLiteral(' ')
                    .optionalEnd()
                    .appendPattern("[XXX][XX][X]")
                    .toFormatter(Locale.ROOT);

    private Timestamps() {}

    /** The instant that a field's value names, if it names one. */
    public static Optional<Instant> parse(Object value) {
        return switch (value) {
            case String text -> parseText(text.strip(), ZoneOffset.UTC);
            case Long number -> epoch(number);
            case Number number -> epoch(number.doubleValue());
            default -> Optional.empty();
        };
    }

    static Optional<Instant> parseText(String text, ZoneId zone) {
        if (text.length() < 10 || text.length() > 40) {
            return Optional.empty();
        }
        try {
            if (text.charAt(4) == '-') {
                boolean local =
                        Character.isDigit(text.charAt(text.length() - 1)) && !hasOffset(text);
                return Optional.of(
                        local
                                ? LocalDateTime.parse(text, LOCAL).atZone(zone).toInstant()
                                : OffsetDateTime.parse(text, OFFSET).toInstant());
            }
            return epoch(Long.parseLong(text));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean hasOffset(String text) {
        return text.indexOf('+', 10) > 0 || text.indexOf('-', 10) > 0;
    }

    private static Optional<Instant> epoch(long number) {
        if (number < 100_000_000L) {
            return Optional.empty();
        }
        if (number < 100_000_000_000L) {
            return Optional.of(Instant.ofEpochSecond(number));
        }
        if (number < 100_000_000_000_000L) {
            return Optional.of(Instant.ofEpochMilli(number));
        }
        long perSecond = number < 100_000_000_000_000_000L ? 1_000_000L : 1_000_000_000L;
        return Optional.of(
                Instant.ofEpochSecond(
                        number / perSecond, number % perSecond * (1_000_000_000L / perSecond)));
    }

    private static Optional<Instant> epoch(double number) {
        if (!(number >= 1e8) || number > 1e11) {
            return Optional.empty();
        }
        long seconds = (long) number;
        return Optional.of(
                Instant.ofEpochSecond(seconds, Math.round((number - seconds) * 1e6) * 1000));
    }
}
