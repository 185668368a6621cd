package se.varn.act.clocks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A warning of a clock: planned, sent, or acknowledged. {@code lead} is empty for the permitted
 * end.
 */
public record WarningRow(
        UUID id,
        String lead,
        Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt) {
    public boolean waits() {
        return sentAt != null && acknowledgedAt == null;
    }
}
