package se.varn.foundation.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Wrong passwords in a row, and the pause that too many of them lead to. */
record Tries(int failures, @Nullable Instant lockedUntil) {
    private static final int MOST = 5;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    boolean paused(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    Tries after(boolean right, Instant now) {
        if (right) {
            return new Tries(0, null);
        }
        return failures + 1 < MOST ? new Tries(failures + 1, null) : new Tries(0, now.plus(PAUSE));
    }
}
