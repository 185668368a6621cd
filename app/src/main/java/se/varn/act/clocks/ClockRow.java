package se.varn.act.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.text.Message;

/**
 * A clock as lists show it. Where it stands follows from these facts and the time: see {@link
 * #phase}.
 *
 * @param term in words
 * @param law whether the rule is confirmed; one that is not is never shown as law
 * @param startedAt null while nothing has started it
 * @param due null until it is started, and for a term without figure
 * @param satisfiedAt when the report that met it was sent
 * @param lateBecause why that report was late
 */
public record ClockRow(
        UUID id,
        String number,
        RecordRef subject,
        String subjectNumber,
        @Nullable UUID circle,
        Track track,
        String rule,
        Message regime,
        Message name,
        String provision,
        Message term,
        boolean law,
        Trigger trigger,
        @Nullable Instant startedAt,
        @Nullable Due due,
        @Nullable Instant satisfiedAt,
        @Nullable String lateBecause,
        @Nullable Instant notReportableAt,
        @Nullable String notReportableReason,
        @Nullable Instant supersededAt,
        int version) {

    public String address() {
        return "/clocks/" + id;
    }

    /** Where it stands at an instant. */
    public ClockPhase phase(Instant now) {
        if (supersededAt != null) {
            return ClockPhase.SUPERSEDED;
        }
        if (satisfiedAt != null) {
            return ClockPhase.SATISFIED;
        }
        if (notReportableAt != null) {
            return ClockPhase.NOT_REPORTABLE;
        }
        if (startedAt == null) {
            return ClockPhase.NOT_STARTED;
        }
        if (due != null && due.isLate(now)) {
            return ClockPhase.OVERDUE;
        }
        return ClockPhase.ofPercent((int) share(now));
    }

    /** Whether a report is still to be sent. */
    public boolean open() {
        return supersededAt == null && satisfiedAt == null && notReportableAt == null;
    }

    /** Whether the report came too late. */
    public boolean satisfiedLate() {
        return satisfiedAt != null && due != null && due.isLate(satisfiedAt);
    }

    /** How many percent of the statutory term had passed at an instant, 0 to 100. */
    public double share(Instant at) {
        if (startedAt == null || due == null) {
            return 0;
        }
        long whole = Duration.between(startedAt, due.statutory()).toMillis();
        long gone = Duration.between(startedAt, at).toMillis();
        return whole <= 0 ? 100 : Math.clamp(gone * 1000 / whole, 0, 1000) / 10.0;
    }
}
