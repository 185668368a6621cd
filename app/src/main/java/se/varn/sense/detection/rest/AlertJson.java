package se.varn.sense.detection.rest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.act.incidents.Severity;
import se.varn.sense.detection.AlertRow;
import se.varn.sense.detection.AlertStatus;
import se.varn.sense.detection.AlertStep;
import se.varn.sense.detection.Dismissal;

/**
 * An alert: equal ones on one host and account, of one import and day.
 *
 * @param host empty when the events name none; so is {@code account}
 * @param count how many events matched
 */
record AlertJson(
        UUID id,
        String number,
        String rule,
        String ruleTitle,
        Severity level,
        String host,
        String account,
        int count,
        Instant firstSeen,
        Instant lastSeen,
        AlertStatus status,
        @Nullable UUID takenBy,
        @Nullable String takenByName,
        @Nullable Dismissal dismissal,
        UUID importId,
        int version) {
    static AlertJson of(AlertRow row) {
        return new AlertJson(
                row.id(),
                row.number(),
                row.ruleId(),
                row.ruleTitle(),
                row.level(),
                row.host(),
                row.account(),
                row.count(),
                row.firstSeen(),
                row.lastSeen(),
                row.status(),
                row.takenBy(),
                row.takenByName(),
                row.dismissal(),
                row.importId(),
                row.version());
    }

    /** What a program may do with an alert. */
    enum Doing {
        TAKE,
        RELEASE,
        DISMISS,
        REOPEN;

        AlertStep step() {
            return AlertStep.valueOf(name());
        }
    }

    /**
     * A step to take.
     *
     * @param dismissal why, when it is dismissed
     * @param note what else should be known, when it is dismissed
     */
    record NewStep(Doing step, @Nullable Dismissal dismissal, @Nullable String note) {}

    /** Where the alert stands after a step. */
    record Taken(AlertStatus status) {}
}
