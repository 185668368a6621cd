package se.varn.act.incidents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Message;

/**
 * A line of the timeline as read: the newest wording, and the one before it when it was corrected.
 *
 * @param id of the entry as first written; corrections name it
 * @param from what {@code {0}} of the type stands for
 * @param to what {@code {1}} of the type stands for
 */
public record IncidentEntry(
        UUID id,
        Instant at,
        EntryType type,
        @Nullable Message from,
        @Nullable Message to,
        String text,
        boolean published,
        String byName,
        @Nullable Correction correction) {
    /** The same line for somebody who may not meet the record that its text names. */
    IncidentEntry unnamed() {
        return new IncidentEntry(id, at, type, from, to, "", published, byName, null);
    }

    /** What was corrected: the old words stay, with who changed them and why. */
    public record Correction(String before, String why, String byName, Instant at) {}
}
