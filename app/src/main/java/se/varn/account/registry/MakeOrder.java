package se.varn.account.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A standing order to make.
 *
 * @param decision which decision it rests on
 */
public record MakeOrder(
        String kind, String reason, String decision, @Nullable LocalDate firstDay) {}
