package se.varn.act.clocks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.audit.RecordRef;

/**
 * What is timed, as its own room knows it now. Null instants have not happened or are not known.
 *
 * @param tracks names of {@link Track} judged relevant
 * @param circle readers of a restricted record; its clocks are as restricted
 * @param noticedAt when it was noticed
 * @param knownAt when the agency got to know of it
 * @param judgedReportableAt when it was judged that it must be reported
 * @param handledAt when it was over
 */
public record Subject(
        RecordRef ref,
        String number,
        String title,
        @Nullable UUID circle,
        Set<String> tracks,
        @Nullable Instant noticedAt,
        @Nullable Instant knownAt,
        @Nullable Instant judgedReportableAt,
        @Nullable Instant handledAt) {}
