package se.varn.foundation.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.audit.RecordRef;

/**
 * What every record shows of itself in search, lists of neighbours and the thread.
 *
 * @param at when the thing happened or was made; orders the thread
 * @param circle the readers' circle of a restricted record, else null
 */
public record Card(
        RecordRef ref,
        String number,
        String title,
        String state,
        String address,
        @Nullable UUID unit,
        @Nullable UUID circle,
        Instant at) {}
