package se.varn.account.assignments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;

/** The days a figure is counted over, the first and the last inside, as days in Stockholm. */
public record Period(LocalDate first, LocalDate last) {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM", Language.SV.locale());
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM", Language.SV.locale());

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period ends before it begins: " + first);
        }
    }

    public boolean holds(@Nullable Instant at) {
        if (at == null) {
            return false;
        }
        LocalDate day = Times.day(at);
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The months that the period touches, in order. */
    List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(first), m -> m.plusMonths(1))
                .limit(120)
                .takeWhile(m -> !m.isAfter(YearMonth.from(last)))
                .toList();
    }

    /** As it stands in Swedish text: {@code 2026}, {@code januari–september 2026}. */
    public String words() {
        YearMonth from = YearMonth.from(first);
        YearMonth to = YearMonth.from(last);
        boolean whole = first.equals(from.atDay(1)) && last.equals(to.atEndOfMonth());
        boolean sameYear = first.getYear() == last.getYear();
        if (whole && sameYear && from.getMonthValue() == 1 && to.getMonthValue() == 12) {
            return String.valueOf(first.getYear());
        }
        DateTimeFormatter format = whole ? MONTH : DAY;
        String end = format.format(last) + " " + last.getYear();
        if (whole && from.equals(to)) {
            return end;
        }
        return format.format(first) + (sameYear ? "" : " " + first.getYear()) + "–" + end;
    }
}
