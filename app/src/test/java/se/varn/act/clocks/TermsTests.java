package se.varn.act.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.varn.foundation.calendars.WorkingDays;
import se.varn.foundation.text.Message;

/** Expected values are worked out by hand from lag (1930:173) and a wall calendar. */
class TermsTests {
    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "terms.csv", delimiter = '|', numLinesToSkip = 1)
    void aTermEndsWhenTheLawSaysSo(
            String why,
            String start,
            String term,
            boolean moves,
            String statutory,
            String permitted) {
        Due due = Terms.due(instant(start), Term.parse(term), moves, SWEDEN).orElseThrow();
        assertThat(due.statutory()).as(why).isEqualTo(instant(statutory));
        assertThat(due.permitted())
                .as(why)
                .isEqualTo(instant(permitted.equals("=") ? statutory : permitted));
        assertThat(due.isExtended()).isEqualTo(!permitted.equals("="));
    }

    @Test
    void aTermWithoutFigureHasNoEnd() {
        Term promptly = new Term.WithoutFigure(Message.of("skyndsamt", "promptly"));
        assertThat(Terms.due(Instant.parse("2026-10-13T10:10:00Z"), promptly, false, SWEDEN))
                .isEmpty();
    }

    @Test
    void theDaysOfAWholeDayTermAreItsLastDaysAndNotTheMidnightsAfter() {
        Due due =
                Terms.due(instant("2026-11-24T10:00+01:00"), new Term.Months(1), true, SWEDEN)
                        .orElseThrow();
        assertThat(due.statutoryDay(SWEDEN)).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(due.permittedDay(SWEDEN)).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void
            anyMonthTermEndsOnItsNumberedDayOrTheMonthsLastAndIsPermittedOnTheFirstWorkingDayFromThere() {
        long seed = Long.getLong("varn.seed", 20261123L);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Instant start =
                    Instant.ofEpochSecond(1_577_836_800L + random.nextLong(16L * 365 * 86_400));
            Due due = Terms.due(start, new Term.Months(1), true, SWEDEN).orElseThrow();
            LocalDate from = start.atZone(SWEDEN).toLocalDate();
            LocalDate expected = from.withDayOfMonth(1).plusMonths(1);
            while (expected.getDayOfMonth() < from.getDayOfMonth()
                    && expected.plusDays(1).getDayOfMonth() != 1) {
                expected = expected.plusDays(1);
            }
            assertThat(due.statutoryDay(SWEDEN))
                    .as("seed %d, from %s", seed, start)
                    .isEqualTo(expected);
            assertThat(WorkingDays.isWorkingDay(due.permittedDay(SWEDEN))).isTrue();
            for (LocalDate d = expected; d.isBefore(due.permittedDay(SWEDEN)); d = d.plusDays(1)) {
                assertThat(WorkingDays.isWorkingDay(d)).as("seed %d, %s", seed, d).isFalse();
            }
        }
    }

    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    static @Nullable Instant instantOrNull(@Nullable String text) {
        return text == null ? null : instant(text);
    }
}
