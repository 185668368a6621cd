package se.varn.act.incidents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident as lists show it. */
public record IncidentRow(
        UUID id,
        String number,
        String title,
        Level level,
        Stage stage,
        Severity severity,
        Kind kind,
        @Nullable UUID lead,
        @Nullable String leadName,
        @Nullable Instant noticedAt,
        Instant createdAt,
        boolean restricted) {
    public String address() {
        return "/incidents/" + id;
    }
}
