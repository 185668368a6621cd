package se.varn.foundation.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Message;

/** A notice as its receiver reads it; {@code title} is the record's, null when it has no card. */
public record Notice(
        UUID id,
        Message what,
        String number,
        @Nullable String title,
        String address,
        boolean urgent,
        Instant createdAt,
        @Nullable Instant readAt) {
    public boolean unread() {
        return readAt == null;
    }
}
