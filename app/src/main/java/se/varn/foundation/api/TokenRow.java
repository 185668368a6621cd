package se.varn.foundation.api;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as lists show it.
 *
 * @param beginning the first characters of the key, by which its holder knows it
 * @param usedFrom the address it was last used from
 */
public record TokenRow(
        UUID id,
        UUID person,
        String name,
        String beginning,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt,
        @Nullable String usedFrom) {
    /** Whether it can be used at an instant. */
    public boolean holds(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
