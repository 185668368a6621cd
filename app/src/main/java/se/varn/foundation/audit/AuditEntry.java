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
        @Nullable String body) {
    /** The kind that stands in the place of a record the reader may not see. */
    public static final String HIDDEN = "hidden";

    static AuditEntry hidden(long seq, Instant at) {
        return new AuditEntry(seq, at, null, "", new RecordRef(HIDDEN, new UUID(0, 0)), null, null);
    }

    public boolean isHidden() {
        return record.kind().equals(HIDDEN);
    }
}
