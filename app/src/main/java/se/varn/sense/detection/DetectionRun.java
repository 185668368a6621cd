package se.varn.sense.detection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the rules have been run over an import.
 *
 * @param frame with {@code event}: the next event to look at
 * @param matches events that matched, once per rule
 * @param alerts alerts that came of it
 */
public record DetectionRun(
        UUID importId,
        State state,
        int frame,
        int event,
        long events,
        long total,
        long matches,
        long alerts,
        Instant startedAt,
        @Nullable Instant endedAt) {
    /** Where a run stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /** 0–100. */
    public int percent() {
        return total <= 0 ? 100 : (int) Math.min(100, events * 100 / total);
    }
}
