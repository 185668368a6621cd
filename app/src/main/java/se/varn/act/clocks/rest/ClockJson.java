package se.varn.act.clocks.rest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.act.clocks.ClockPhase;
import se.varn.act.clocks.ClockRow;
import se.varn.act.clocks.Due;
import se.varn.act.clocks.Track;
import se.varn.foundation.text.Language;

/**
 * A legal clock.
 *
 * @param subject the incident that is timed
 * @param law whether the rule is confirmed; one that is not is no law
 * @param due the statutory end, to which warnings count
 * @param permittedDue the end where the law on terms moves it past a holiday; lateness is judged by
 *     it
 * @param wholeDays whether the term ends with a day and not at an instant
 */
record ClockJson(
        UUID id,
        String number,
        UUID subject,
        String subjectNumber,
        Track track,
        String rule,
        String regime,
        String name,
        String provision,
        String term,
        boolean law,
        ClockPhase phase,
        @Nullable Instant startedAt,
        @Nullable Instant due,
        @Nullable Instant permittedDue,
        boolean wholeDays,
        @Nullable Instant satisfiedAt,
        boolean satisfiedLate,
        @Nullable Instant notReportableAt,
        @Nullable String notReportableReason) {
    static ClockJson of(ClockRow row, Instant now, Language language) {
        Due due = row.due();
        return new ClockJson(
                row.id(),
                row.number(),
                row.subject().id(),
                row.subjectNumber(),
                row.track(),
                row.rule(),
                row.regime().in(language),
                row.name().in(language),
                row.provision(),
                row.term().in(language),
                row.law(),
                row.phase(now),
                row.startedAt(),
                due == null ? null : due.statutory(),
                due == null ? null : due.permitted(),
                due != null && due.wholeDays(),
                row.satisfiedAt(),
                row.satisfiedLate(),
                row.notReportableAt(),
                row.notReportableReason());
    }
}
