package se.varn.act.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When a term ends. The statutory end is what the provision says and what warnings count to; the
 * permitted end is where the law on terms moves it when the statutory day is no working day, and
 * what lateness is judged by.
 *
 * @param statutory for hour terms the last instant in time; for whole days the midnight that ends
 *     the day
 * @param permitted the same as statutory, or the midnight that ends a later day
 * @param wholeDays whether the term ends with a day (weeks, months, days) and not at an instant
 *     (hours)
 */
public record Due(Instant statutory, Instant permitted, boolean wholeDays) {

    /** Whether something sent at this instant came too late, judged by the permitted end. */
    public boolean isLate(Instant at) {
        return wholeDays ? !at.isBefore(permitted) : at.isAfter(permitted);
    }

    /** How much too late; zero when in time. */
    public Duration lateBy(Instant at) {
        return isLate(at) ? Duration.between(permitted, at) : Duration.ZERO;
    }

    /** Whether the law on terms gives a later day than the provision does. */
    public boolean isExtended() {
        return permitted.isAfter(statutory);
    }

    /** The last day by the provision itself. */
    public LocalDate statutoryDay(ZoneId zone) {
        return lastDay(statutory, zone);
    }

    /** The last day on which the law on terms still allows it. */
    public LocalDate permittedDay(ZoneId zone) {
        return lastDay(permitted, zone);
    }

    private LocalDate lastDay(Instant end, ZoneId zone) {
        LocalDate day = end.atZone(zone).toLocalDate();
        return wholeDays ? day.minusDays(1) : day;
    }
}
