package se.varn.foundation.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the agency.
 *
 * @param parent null for the agency itself
 * @param open whether people can be in it; a closed one stays for what once happened there
 * @param code what the agency's other systems know it by
 */
public record Unit(
        UUID id,
        String name,
        String shortName,
        @Nullable UUID parent,
        @Nullable UUID manager,
        boolean open,
        @Nullable String code) {
    /** An open one that other systems do not know. */
    public Unit(
            UUID id, String name, String shortName, @Nullable UUID parent, @Nullable UUID manager) {
        this(id, name, shortName, parent, manager, true, null);
    }

    /** The same unit, open or closed; a closed one has no manager. */
    public Unit open(boolean now) {
        return new Unit(id, name, shortName, parent, now ? manager : null, now, code);
    }

    /** The same unit under somebody else, or nobody. */
    public Unit under(@Nullable UUID leader) {
        return new Unit(id, name, shortName, parent, leader, open, code);
    }
}
