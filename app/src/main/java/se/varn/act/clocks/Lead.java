package se.varn.act.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When to warn that a term is running out: after a share of it, or a number of hours before it
 * ends.
 */
public sealed interface Lead {
    /** After this many percent of the term, 1 to 99. */
    record Percent(int percent) implements Lead {}

    /** This many hours before the statutory end. */
    record HoursBefore(int hours) implements Lead {}

    /** The instant of warning; at the start when the lead is longer than the whole term. */
    default Instant at(Instant start, Due due) {
        return switch (this) {
            case Percent(int percent) ->
                    start.plus(
                            Duration.between(start, due.statutory())
                                    .multipliedBy(percent)
                                    .dividedBy(100));
            case HoursBefore(int hours) -> {
                Instant at = due.statutory().minus(Duration.ofHours(hours));
                yield at.isBefore(start) ? start : at;
            }
        };
    }

    /** Reads {@code 75%} and {@code 6 hours before}. */
    static Lead parse(String text) {
        Matcher share = Format.SHARE.matcher(text.strip());
        if (share.matches()) {
            return new Percent(Integer.parseInt(share.group(1)));
        }
        Matcher before = Format.BEFORE.matcher(text.strip());
        if (before.matches()) {
            return new HoursBefore(Integer.parseInt(before.group(1)));
        }
        throw new IllegalArgumentException(
                "'" + text + "' is not a warning; write for example '75%' or '6 hours before'");
    }

    /** How a lead is written, in the regimes file and in the warning's row. */
    default String written() {
        return switch (this) {
            case Percent(int percent) -> percent + "%";
            case HoursBefore(int hours) -> hours + (hours == 1 ? " hour before" : " hours before");
        };
    }

    /** How a lead is read. */
    final class Format {
        private static final Pattern SHARE = Pattern.compile("([1-9]\\d?)%");
        private static final Pattern BEFORE = Pattern.compile("([1-9]\\d{0,3}) hours? before");

        private Format() {}
    }
}
