package se.varn.foundation.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import se.varn.foundation.text.Message;

/**
 * A day that moves a statutory term to the next working day although it may fall on Monday to
 * Friday: the public holidays of lag (1989:253) om allmänna helgdagar, and the three eves named
 * beside them in lag (1930:173) 2 §. The national day took the place of Whit Monday in 2005.
 */
public enum Holiday implements Message {
    NEW_YEARS_DAY("nyårsdagen", "New Year's Day"),
    EPIPHANY("trettondedag jul", "Epiphany"),
    GOOD_FRIDAY("långfredagen", "Good Friday"),
    EASTER_SUNDAY("påskdagen", "Easter Sunday"),
    EASTER_MONDAY("annandag påsk", "Easter Monday"),
    FIRST_OF_MAY("första maj", "May Day"),
    ASCENSION_DAY("Kristi himmelsfärdsdag", "Ascension Day"),
    WHIT_SUNDAY("pingstdagen", "Whit Sunday"),
    WHIT_MONDAY("annandag pingst", "Whit Monday"),
    NATIONAL_DAY("nationaldagen", "National Day"),
    MIDSUMMER_EVE("midsommarafton", "Midsummer's Eve"),
    MIDSUMMER_DAY("midsommardagen", "Midsummer Day"),
    ALL_SAINTS_DAY("alla helgons dag", "All Saints' Day"),
    CHRISTMAS_EVE("julafton", "Christmas Eve"),
    CHRISTMAS_DAY("juldagen", "Christmas Day"),
    BOXING_DAY("annandag jul", "Boxing Day"),
    NEW_YEARS_EVE("nyårsafton", "New Year's Eve");

    private static final int NATIONAL_DAY_SINCE = 2005;

    private final String sv;
    private final String en;

    Holiday(String sv, String en) {
        this.sv = sv;
        this.en = en;
    }

    @Override
    public String sv() {
        return sv;
    }

    @Override
    public String en() {
        return en;
    }

    /** Whether this is an eve: no public holiday, but treated as one by the law on terms. */
    public boolean isEve() {
        return this == MIDSUMMER_EVE || this == CHRISTMAS_EVE || this == NEW_YEARS_EVE;
    }

    /** The day on which it falls in a year; empty in years when it is no holiday. */
    public Optional<LocalDate> in(int year) {
        return switch (this) {
            case NEW_YEARS_DAY -> Optional.of(LocalDate.of(year, Month.JANUARY, 1));
            case EPIPHANY -> Optional.of(LocalDate.of(year, Month.JANUARY, 6));
            case GOOD_FRIDAY -> Optional.of(easter(year).minusDays(2));
            case EASTER_SUNDAY -> Optional.of(easter(year));
            case EASTER_MONDAY -> Optional.of(easter(year).plusDays(1));
            case FIRST_OF_MAY -> Optional.of(LocalDate.of(year, Month.MAY, 1));
            case ASCENSION_DAY -> Optional.of(easter(year).plusDays(39));
            case WHIT_SUNDAY -> Optional.of(easter(year).plusDays(49));
            case WHIT_MONDAY ->
                    year < NATIONAL_DAY_SINCE
                            ? Optional.of(easter(year).plusDays(50))
                            : Optional.empty();
            case NATIONAL_DAY ->
                    year >= NATIONAL_DAY_SINCE
                            ? Optional.of(LocalDate.of(year, Month.JUNE, 6))
                            : Optional.empty();
            case MIDSUMMER_EVE -> Optional.of(saturdayFrom(year, Month.JUNE, 20).minusDays(1));
            case MIDSUMMER_DAY -> Optional.of(saturdayFrom(year, Month.JUNE, 20));
            case ALL_SAINTS_DAY -> Optional.of(saturdayFrom(year, Month.OCTOBER, 31));
            case CHRISTMAS_EVE -> Optional.of(LocalDate.of(year, Month.DECEMBER, 24));
            case CHRISTMAS_DAY -> Optional.of(LocalDate.of(year, Month.DECEMBER, 25));
            case BOXING_DAY -> Optional.of(LocalDate.of(year, Month.DECEMBER, 26));
            case NEW_YEARS_EVE -> Optional.of(LocalDate.of(year, Month.DECEMBER, 31));
        };
    }

    private static LocalDate saturdayFrom(int year, Month month, int day) {
        return LocalDate.of(year, month, day)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    /* Gregorian computus in the form of Meeus, Jones and Butcher (Nature, 20 April 1876; Meeus, Astronomical
     * Algorithms, chapter 8): moon age from the golden number, then the Sunday after. Valid for every Gregorian year. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday =
                (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - moon - yearOfCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int sum = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
