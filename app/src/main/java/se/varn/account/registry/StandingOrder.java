package se.varn.account.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Message;

/**
 * A decision that documents of a kind are kept in order and have no numbers. It does not reach
 * restricted records.
 *
 * @param decision which decision it rests on
 * @param lastDay null while it holds
 */
public record StandingOrder(
        UUID id,
        String kind,
        Message kindTitle,
        String reason,
        String decision,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        int version) {}
