package se.varn.sense.detection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.act.incidents.Severity;

/**
 * A rule as lists show it.
 *
 * @param ruleId the id that its author gave it
 * @param origin the collection it came with
 * @param reason why it was last switched
 * @param removedAt when its collection came without it; it does not run since
 * @param hits events it has matched in all alerts
 */
public record RuleRow(
        UUID id,
        String ruleId,
        String title,
        Severity level,
        String status,
        String origin,
        String logsource,
        String tags,
        boolean active,
        @Nullable String reason,
        @Nullable Instant removedAt,
        Instant changedAt,
        String changedByName,
        String sha256,
        String file,
        int version,
        long hits,
        @Nullable Instant lastHit) {
    public String address() {
        return "/rules/" + id;
    }

    /** Whether it is run over new logs. */
    public boolean running() {
        return active && removedAt == null;
    }
}
