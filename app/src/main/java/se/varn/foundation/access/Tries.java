package se.varn.foundation.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wrong passwords in a row, and the pause that too many of them lead to. */
record Tries(int failures, @Nullable Instant lockedUntil) {
    private static final int MOST = 5;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    boolean paused(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    Tries after(boolean right, Instant now) {
        return after(right, now, PAUSE);
    }

    private Tries after(boolean right, Instant now, Duration pause) {
        if (right) {
            return new Tries(0, null);
        }
        return failures + 1 < MOST ? new Tries(failures + 1, null) : new Tries(0, now.plus(pause));
    }

    /**
     * Wrong codes in a row. A code has six digits and whoever tries them has the password already,
     * so each pause since the last right code is longer than the one before: some thirty tries the
     * first day, five a day from then on.
     */
    record OfCodes(Tries tries, int pauses) {
        private static final List<Duration> PAUSES =
                List.of(
                        PAUSE,
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofHours(4),
                        Duration.ofHours(24));

        OfCodes after(boolean right, Instant now) {
            Tries next = tries.after(right, now, PAUSES.get(Math.min(pauses, PAUSES.size() - 1)));
            return new OfCodes(next, right ? 0 : next.lockedUntil() == null ? pauses : pauses + 1);
        }
    }
}
