package se.varn.foundation.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Working days in the sense of lag (1930:173) om beräkning av lagstadgad tid 2 §: every day but
 * Saturday, Sunday, other public holidays and midsummer's, Christmas and New Year's eve.
 */
public final class WorkingDays {
    private WorkingDays() {}

    /**
     * The holiday or eve that falls on this day, Saturdays and Sundays without a name of their own
     * aside.
     */
    public static Optional<Holiday> holiday(LocalDate day) {
        return Arrays.stream(Holiday.values())
                .filter(h -> h.in(day.getYear()).filter(day::equals).isPresent())
                .findFirst();
    }

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && holiday(day).isEmpty();
    }

    /** This day when it is a working day, else the first working day after it. */
    public static LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
