package se.varn.know.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An information system as typed.
 *
 * @param system the one that is changed; null makes a new one
 * @param version the version that was on the page
 */
public record SaveSystem(
        @Nullable SystemId system,
        int version,
        String name,
        String description,
        @Nullable UUID owner,
        @Nullable UUID manager,
        @Nullable Integer confidentiality,
        @Nullable Integer integrity,
        @Nullable Integer availability) {}
