package se.varn.foundation.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Message;

/**
 * A job as read. {@code total} is 0 while it is not known; {@code said} is the result or the fault
 * in words.
 */
public record JobRow(
        UUID id,
        String number,
        Message title,
        JobState state,
        long done,
        long total,
        @Nullable UUID startedBy,
        String startedByName,
        boolean cancelWanted,
        @Nullable Message said,
        @Nullable String resultAddress,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {
    public String address() {
        return "/jobs/" + id;
    }

    /** 0–100. */
    public int percent() {
        return total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
