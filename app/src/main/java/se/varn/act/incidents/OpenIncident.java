package se.varn.act.incidents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.audit.RecordRef;

/**
 * An incident opened by those who handle them, as typed.
 *
 * @param raisedFrom what it was opened from, such as an alert
 * @param systems ids of affected systems in the inventory
 */
public record OpenIncident(
        String title,
        String whatHappened,
        Instant noticedAt,
        Kind kind,
        Severity severity,
        @Nullable RecordRef raisedFrom,
        List<UUID> systems) {}
