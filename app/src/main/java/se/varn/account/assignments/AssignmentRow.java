package se.varn.account.assignments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A government assignment as lists show it; {@code frozenVersion} is the newest one, if any. */
public record AssignmentRow(
        UUID id,
        String number,
        String title,
        String source,
        @Nullable String registrationNumber,
        LocalDate due,
        UUID responsible,
        String responsibleName,
        Instant createdAt,
        boolean drafted,
        @Nullable Integer frozenVersion) {
    public String address() {
        return "/assignments/" + id;
    }

    public AssignmentStatus status() {
        return frozenVersion != null
                ? AssignmentStatus.FROZEN
                : drafted ? AssignmentStatus.DRAFTED : AssignmentStatus.RECEIVED;
    }

    public boolean overdue(LocalDate today) {
        return status() != AssignmentStatus.FROZEN && due.isBefore(today);
    }
}
