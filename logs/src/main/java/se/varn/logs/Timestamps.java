package se.varn.logs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
                Instant usual = usual(text, zone);
                if (usual != null) {
                    return Optional.of(usual);
                }
                return Optional.of(formatted(text, zone));
            }
            return epoch(Long.parseLong(text));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** By the formatters, which are the definition; throws when they do not know the form. */
    static Instant formatted(String text, ZoneId zone) {
        boolean local = Character.isDigit(text.charAt(text.length() - 1)) && !hasOffset(text);
        return local
                ? LocalDateTime.parse(text, LOCAL).atZone(zone).toInstant()
                : OffsetDateTime.parse(text, OFFSET).toInstant();
    }

    /**
     * The instant of {@code 2026-11-24 08:15:30.125Z}, where the T may be a space, and fraction and
     * Z may lack; null if it is anything else, or no such day or time.
     */
    static @Nullable Instant usual(String text, ZoneId zone) {
        int length = text.length();
        boolean utc = text.charAt(length - 1) == 'Z';
        int end = utc ? length - 1 : length;
        if (end < 19
                || end == 20
                || end > 29
                || (!utc && !zone.equals(ZoneOffset.UTC))
                || text.charAt(7) != '-'
                || (text.charAt(10) != 'T' && text.charAt(10) != ' ')
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || (end > 19 && text.charAt(19) != '.')) {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        int fraction = end > 19 ? digits(text, 20, end) : 0;
        if (year < 1
                || month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()
                || (hour | minute | second | fraction) < 0
                || hour > 23
                || minute > 59
                || second > 59) {
            return null;
        }
        for (int i = end - 20; i < 9 && end > 19; i++) {
            fraction *= 10;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(
                days * 86_400 + hour * 3_600L + minute * 60L + second, fraction);
    }

    /** The number that these digits are, or -1. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
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
