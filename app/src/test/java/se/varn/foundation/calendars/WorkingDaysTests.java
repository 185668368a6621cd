package se.varn.foundation.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates from printed calendars. */
class WorkingDaysTests {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # year, Easter Sunday, Midsummer Day, All Saints' Day
                    2020, 04-12, 06-20, 10-31
                    2021, 04-04, 06-26, 11-06
                    2022, 04-17, 06-25, 11-05
                    2023, 04-09, 06-24, 11-04
                    2024, 03-31, 06-22, 11-02
                    2025, 04-20, 06-21, 11-01
                    2026, 04-05, 06-20, 10-31
                    2027, 03-28, 06-26, 11-06
                    2028, 04-16, 06-24, 11-04
                    2029, 04-01, 06-23, 11-03
                    2030, 04-21, 06-22, 11-02
                    2031, 04-13, 06-21, 11-01
                    2032, 03-28, 06-26, 11-06
                    2033, 04-17, 06-25, 11-05
                    2034, 04-09, 06-24, 11-04
                    2035, 03-25, 06-23, 11-03
                    2038, 04-25, 06-26, 11-06
                    """)
    void theMovableDaysFallWhereTheCalendarSays(
            int year, String easter, String midsummer, String saints) {
        LocalDate sunday = day(year, easter);
        assertThat(Holiday.EASTER_SUNDAY.in(year)).contains(sunday);
        assertThat(Holiday.GOOD_FRIDAY.in(year)).contains(sunday.minusDays(2));
        assertThat(Holiday.EASTER_MONDAY.in(year)).contains(sunday.plusDays(1));
        assertThat(Holiday.ASCENSION_DAY.in(year)).contains(sunday.plusDays(39));
        assertThat(Holiday.WHIT_SUNDAY.in(year)).contains(sunday.plusDays(49));
        assertThat(Holiday.MIDSUMMER_DAY.in(year)).contains(day(year, midsummer));
        assertThat(Holiday.MIDSUMMER_EVE.in(year)).contains(day(year, midsummer).minusDays(1));
        assertThat(Holiday.ALL_SAINTS_DAY.in(year)).contains(day(year, saints));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-01-01, NEW_YEARS_DAY
                    2026-01-06, EPIPHANY
                    2026-04-03, GOOD_FRIDAY
                    2026-04-06, EASTER_MONDAY
                    2026-05-01, FIRST_OF_MAY
                    2026-05-14, ASCENSION_DAY
                    2026-05-24, WHIT_SUNDAY
                    2026-06-06, NATIONAL_DAY
                    2026-06-19, MIDSUMMER_EVE
                    2026-12-24, CHRISTMAS_EVE
                    2026-12-25, CHRISTMAS_DAY
                    2026-12-26, BOXING_DAY
                    2026-12-31, NEW_YEARS_EVE
                    2004-05-31, WHIT_MONDAY
                    """)
    void aHolidayIsKnownByItsDayAndIsNoWorkingDay(LocalDate day, Holiday holiday) {
        assertThat(WorkingDays.holiday(day)).contains(holiday);
        assertThat(WorkingDays.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # Easter Saturday's eve, Walpurgis, Whit Monday since 2005, the Friday after Ascension, Twelfth Night
                    2026-04-02
                    2026-04-30
                    2026-05-25
                    2026-05-15
                    2026-01-05
                    2026-12-23
                    2026-12-30
                    2003-06-06
                    """)
    void daysThatTheLawDoesNotNameAreWorkingDays(LocalDate day) {
        assertThat(WorkingDays.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # a working day is its own; a weekend; Easter; midsummer; Christmas 2026 and 2025; New Year into a weekend
                    2026-11-23, 2026-11-23
                    2026-11-21, 2026-11-23
                    2026-04-03, 2026-04-07
                    2026-06-19, 2026-06-22
                    2026-12-24, 2026-12-28
                    2025-12-24, 2025-12-29
                    2026-12-31, 2027-01-04
                    2029-12-30, 2030-01-02
                    """)
    void theNextWorkingDayPassesEveryDayThatIsNone(LocalDate day, LocalDate next) {
        assertThat(WorkingDays.nextWorkingDay(day)).isEqualTo(next);
    }

    @Test
    void theNationalDayTookThePlaceOfWhitMondayIn2005() {
        assertThat(Holiday.NATIONAL_DAY.in(2004)).isEmpty();
        assertThat(Holiday.NATIONAL_DAY.in(2005)).contains(LocalDate.of(2005, 6, 6));
        assertThat(Holiday.WHIT_MONDAY.in(2004)).contains(LocalDate.of(2004, 5, 31));
        assertThat(Holiday.WHIT_MONDAY.in(2005)).isEmpty();
    }

    @Test
    void everyDayHasASwedishAndAnEnglishName() {
        assertThat(Arrays.stream(Holiday.values()).map(Holiday::sv)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Holiday.values()).map(Holiday::en)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Holiday.values()).filter(Holiday::isEve)).hasSize(3);
    }

    private static LocalDate day(int year, String monthDay) {
        return LocalDate.parse(year + "-" + monthDay);
    }
}
