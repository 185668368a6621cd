package se.varn.foundation.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the chain, as read. {@code body} is the JSON of what was typed, null once erased by
 * a decision.
 */
public record AuditEntry(
        long seq,
        Instant at,
        @Nullable UUID actor,
        String command,
        RecordRef record,
        @Nullable String reason,
        @Nullable String body) {}
