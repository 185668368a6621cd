package se.varn.account.disclosures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came.
 *
 * @param wording what is asked for
 * @param replyTo where the answer goes; may be empty
 */
public record AskDisclosure(
        @Nullable Instant receivedAt,
        @Nullable Channel channel,
        String wording,
        String replyTo,
        @Nullable HandoutForm form) {}
