package se.varn.foundation.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.Role;

/**
 * A service account.
 *
 * @param roles those it has today
 */
public record ServiceRow(
        UUID id,
        String name,
        String purpose,
        UUID responsible,
        String responsibleName,
        List<Role> roles,
        Instant createdAt,
        @Nullable Instant closedAt) {
    public String address() {
        return "/services/" + id;
    }
}
