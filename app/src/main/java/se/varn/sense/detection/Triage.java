package se.varn.sense.detection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a person did with an alert. */
public record Triage(
        AlertStep step,
        @Nullable Dismissal reason,
        String note,
        @Nullable UUID incident,
        Instant at,
        String byName) {
    /** For those who may not read the incident: that it was done, not what was written of it. */
    Triage withoutIncident() {
        return new Triage(step, reason, "", null, at, byName);
    }
}
