package se.varn.sense.detection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Message;

/**
 * How far the rules have been run over an import.
 *
 * @param frame with {@code event}: the next event to look at
 * @param matches events that matched, once per rule
 * @param alerts alerts that came of it
 * @param job the job that runs it, or ran it last
 * @param fault why it was not finished
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
        @Nullable UUID job,
        @Nullable Message fault,
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
