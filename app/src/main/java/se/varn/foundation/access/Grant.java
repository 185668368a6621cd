package se.varn.foundation.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role of a person, for a unit (null: the whole agency), from a day to a last day (null: until
 * further notice).
 */
public record Grant(
        UUID id,
        UUID person,
        Role role,
        @Nullable UUID unit,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String reason) {}
