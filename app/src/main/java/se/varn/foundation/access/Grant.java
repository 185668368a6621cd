package se.varn.foundation.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role of a person, for a unit (null: the whole agency), from a day to a last day (null: until
 * further notice).
 *
 * @param fromGroup the group at the identity provider that gave it; null when somebody here did
 */
public record Grant(
        UUID id,
        UUID person,
        Role role,
        @Nullable UUID unit,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String reason,
        @Nullable String fromGroup) {
    /** One that somebody here grants. */
    public Grant(
            UUID id,
            UUID person,
            Role role,
            @Nullable UUID unit,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            String reason) {
        this(id, person, role, unit, firstDay, lastDay, reason, null);
    }

    /** Whether some day is in both. */
    boolean overlaps(Grant other) {
        return !endsBefore(this, other.firstDay) && !endsBefore(other, firstDay);
    }

    private static boolean endsBefore(Grant grant, LocalDate day) {
        return grant.lastDay != null && grant.lastDay.isBefore(day);
    }
}
