package se.varn.foundation.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the agency.
 *
 * @param parent null for the agency itself
 * @param open whether people can be in it; a closed one stays for what once happened there
 */
public record Unit(
        UUID id,
        String name,
        String shortName,
        @Nullable UUID parent,
        @Nullable UUID manager,
        boolean open) {
    /** An open one. */
    public Unit(
            UUID id, String name, String shortName, @Nullable UUID parent, @Nullable UUID manager) {
        this(id, name, shortName, parent, manager, true);
    }
}
