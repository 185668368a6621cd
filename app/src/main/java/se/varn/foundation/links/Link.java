package se.varn.foundation.links;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.audit.RecordRef;

/**
 * An edge between two records. {@code score} is 0–1 and, with {@code explanation}, is set for
 * causes only.
 */
public record Link(
        UUID id,
        RecordRef from,
        Relation relation,
        RecordRef to,
        @Nullable UUID by,
        Instant at,
        @Nullable Certainty certainty,
        @Nullable Double score,
        @Nullable String explanation) {
    /** How sure one is of a cause; refuted ones stay. */
    public enum Certainty {
        SUSPECTED,
        CONFIRMED,
        REFUTED
    }

    /** The other end, seen from one of the two. */
    public RecordRef other(UUID here) {
        return from.id().equals(here) ? to : from;
    }
}
