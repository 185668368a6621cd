package se.varn.foundation.disposal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A disposal as lists show it.
 *
 * @param listed how many were to go, removed or not
 * @param removed how many have gone
 */
public record RunRow(
        UUID id,
        String number,
        UUID rule,
        String ruleTitle,
        String ground,
        Instant closedBefore,
        RunState state,
        Instant preparedAt,
        UUID preparedBy,
        String preparedByName,
        @Nullable Instant approvedAt,
        @Nullable String approvedByName,
        @Nullable Instant finishedAt,
        @Nullable UUID job,
        int listed,
        int removed,
        int stays,
        int notSeen,
        int version) {
    public String address() {
        return "/disposal/runs/" + id;
    }
}
