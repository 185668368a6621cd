package se.varn.foundation.administration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit as typed, unchecked. */
public record TypedUnit(
        String name, String shortName, @Nullable UUID parent, @Nullable UUID manager, String code) {
    /** One that other systems do not know. */
    public TypedUnit(String name, String shortName, @Nullable UUID parent, @Nullable UUID manager) {
        this(name, shortName, parent, manager, "");
    }
}
