package se.varn.account.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package for preservation.
 *
 * @param leftOut documents of the selection that are not in it: restricted, and whoever ordered it
 *     is not in their circle
 * @param digest SHA-256 of the whole file
 */
public record DeliveryRow(
        UUID id,
        String number,
        String series,
        int year,
        DeliveryState state,
        Instant orderedAt,
        String orderedByName,
        @Nullable UUID job,
        @Nullable Integer documents,
        @Nullable Integer leftOut,
        @Nullable Long bytes,
        @Nullable String digest,
        @Nullable Instant deliveredAt,
        @Nullable String receiver,
        int version) {
    public String file() {
        return "/registry/deliveries/" + id + "/package.zip";
    }
}
