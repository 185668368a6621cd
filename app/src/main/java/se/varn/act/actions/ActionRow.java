package se.varn.act.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A measure as lists show it. */
public record ActionRow(
        UUID id,
        String number,
        String title,
        UUID owner,
        String ownerName,
        String unitShort,
        LocalDate due,
        ActionStatus status,
        Area area,
        Instant createdAt,
        @Nullable Instant verifiedAt) {
    public String address() {
        return "/actions/" + id;
    }

    public boolean overdue(LocalDate today) {
        return status.open() && due.isBefore(today);
    }
}
