package se.varn.foundation.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a notice's mail fared; {@code lastError} is the mail server's words. */
public record Delivery(
        UUID id,
        String number,
        String person,
        MailState state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable String lastError) {}
