package se.varn.act.incidents;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts that legal clocks start from, as typed; what is not known is null.
 *
 * @param tracks along which it is judged reportable; empty when it is not, or not yet judged
 * @param judged whether a judgement is made now, of these tracks and for this reason
 */
public record Judge(
        IncidentId incident,
        int version,
        @Nullable Instant noticedAt,
        @Nullable Instant knownAt,
        boolean judged,
        Set<Track> tracks,
        String why) {}
