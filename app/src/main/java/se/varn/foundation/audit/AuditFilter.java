package se.varn.foundation.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to read; null and empty leave a condition out.
 *
 * @param command the beginning of the command's name, such as {@code incidents.}
 * @param from inclusive
 * @param until exclusive
 * @param before the number below which to read; 0 reads from the newest
 */
public record AuditFilter(
        @Nullable UUID actor,
        String command,
        @Nullable UUID record,
        @Nullable Instant from,
        @Nullable Instant until,
        long before) {}
