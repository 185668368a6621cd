package se.varn.account.registry;

import org.jspecify.annotations.Nullable;

/**
 * How one record stands in the register.
 *
 * @param number its number, when it has one
 * @param page of its entry
 * @param reason why it is kept in order without one
 * @param filed whether either is so; else it waits
 */
public record Standing(
        @Nullable String number, @Nullable String page, @Nullable String reason, boolean filed) {}
