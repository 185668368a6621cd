package se.varn.act.clocks;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.varn.foundation.text.Message;

/** How long a law gives. Counts are 1 to 999. */
public sealed interface Term {
    /** Elapsed hours. */
    record Hours(int count) implements Term {}

    record Days(int count) implements Term {}

    record Weeks(int count) implements Term {}

    /** Calendar months, not 30 days. */
    record Months(int count) implements Term {}

    /** A law that names no figure, such as "skyndsamt"; also where no term was found at all. */
    record WithoutFigure(Message wording) implements Term {}

    /** Reads {@code 72 hours}, {@code 14 days}, {@code 4 weeks}, {@code 1 month}. */
    static Term parse(String text) {
        Matcher m = Format.PATTERN.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "'"
                            + text
                            + "' is not a term; write for example '72 hours', '14 days', '4 weeks' or '1 month',"
                            + " or the law's own words as {sv: skyndsamt, en: promptly}");
        }
        int count = Integer.parseInt(m.group(1));
        return switch (m.group(2)) {
            case "hour" -> new Hours(count);
            case "day" -> new Days(count);
            case "week" -> new Weeks(count);
            default -> new Months(count);
        };
    }

    /** The term in words, {@code 72 timmar}. */
    default Message wording() {
        return switch (this) {
            case Hours(int n) -> Format.counted(n, "timme", "timmar", "hour");
            case Days(int n) -> Format.counted(n, "dag", "dagar", "day");
            case Weeks(int n) -> Format.counted(n, "vecka", "veckor", "week");
            case Months(int n) -> Format.counted(n, "månad", "månader", "month");
            case WithoutFigure(Message words) -> words;
        };
    }

    /** How a term is written. */
    final class Format {
        private static final Pattern PATTERN =
                Pattern.compile("([1-9]\\d{0,2}) (hour|day|week|month)s?");

        private Format() {}

        private static Message counted(int n, String one, String many, String english) {
            return Message.of(
                    n + " " + (n == 1 ? one : many), n + " " + english + (n == 1 ? "" : "s"));
        }
    }
}
