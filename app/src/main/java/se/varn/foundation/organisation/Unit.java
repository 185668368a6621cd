package se.varn.foundation.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit of the agency; {@code parent} is null for the agency itself. */
public record Unit(
        UUID id, String name, String shortName, @Nullable UUID parent, @Nullable UUID manager) {}
