package se.varn.act.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import se.varn.foundation.calendars.WorkingDays;

/*
 * Idea. Two kinds of term that never mix.
 *
 * Hours are elapsed time between instants: 72 h after 23.30 on the night clocks change is 72 h, whatever the wall clock
 * then shows. They are never extended: lag (1930:173) speaks of days, and Regulation 1182/71 art. 3.4 excepts periods
 * expressed in hours. (Its art. 3.1, by which the hour of the event is not counted, could only give a later end; Värn
 * counts to the earlier one.)
 *
 * Days, weeks and months are counted on the calendar in Swedish local time. Lag (1930:173) 1 §: a term set in weeks or
 * months ends on the day that by its name in the week or its number in the month answers to the day from which it is
 * counted; when the last month lacks that day, on the month's last day. The law names a day and no time of day, so the
 * term runs to the end of that day, 24.00 local time, and not to the clock time at which it began. 24.00 is held as the
 * instant of the next midnight, exclusive: sent at 23.59.59.999 is in time, sent at 00.00 is not.
 *
 * 2 §: a term that would end on a Saturday, Sunday, other public holiday, midsummer's, Christmas or New Year's eve may be
 * met on the next working day. The provision's own day stays the statutory one.
 */
/** Where a term ends, by the provision and by lag (1930:173) om beräkning av lagstadgad tid. */
public final class Terms {
    private Terms() {}

    /**
     * The end of a term that began at an instant; empty for a term without figure.
     *
     * @param movesPastHolidays whether 2 § of lag (1930:173) moves the end to the next working day;
     *     without effect on hours
     * @param zone the local time in which days are counted, Europe/Stockholm in law
     */
    public static Optional<Due> due(
            Instant start, Term term, boolean movesPastHolidays, ZoneId zone) {
        LocalDate day = start.atZone(zone).toLocalDate();
        return switch (term) {
            case Term.Hours(int n) -> {
                Instant end = start.plus(Duration.ofHours(n));
                yield Optional.of(new Due(end, end, false));
            }
            case Term.Days(int n) -> Optional.of(onDay(day.plusDays(n), movesPastHolidays, zone));
            case Term.Weeks(int n) -> Optional.of(onDay(day.plusWeeks(n), movesPastHolidays, zone));
            case Term.Months(int n) ->
                    Optional.of(onDay(day.plusMonths(n), movesPastHolidays, zone));
            case Term.WithoutFigure _ -> Optional.empty();
        };
    }

    private static Due onDay(LocalDate statutory, boolean movesPastHolidays, ZoneId zone) {
        LocalDate permitted = movesPastHolidays ? WorkingDays.nextWorkingDay(statutory) : statutory;
        return new Due(endOf(statutory, zone), endOf(permitted, zone), true);
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
