package se.varn.account.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number series of the register.
 *
 * @param code stands before the year in each number
 * @param cases how many cases have been opened in it this year
 */
public record Series(
        UUID id,
        String code,
        String title,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        int cases,
        int version) {}
