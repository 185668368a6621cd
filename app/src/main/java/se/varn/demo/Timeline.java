package se.varn.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The demo's past in the order in which it happened, so that the audit chain's order is that of
 * time.
 */
final class Timeline {
    private record Moment(Instant at, long order, Runnable what) {}

    private final PriorityQueue<Moment> coming =
            new PriorityQueue<>(Comparator.comparing(Moment::at).thenComparingLong(Moment::order));
    private final DemoClock clock;
    private final Instant end;
    private long order;

    Timeline(DemoClock clock, Instant end) {
        this.clock = clock;
        this.end = end;
    }

    /** Something that happens then; what would come after the end does not happen. */
    void at(Instant when, Runnable what) {
        if (when.isBefore(end)) {
            coming.add(new Moment(when, order++, what));
        }
    }

    void after(Duration delay, Runnable what) {
        at(clock.instant().plus(delay), what);
    }

    /** Where the past ends and the demo begins. */
    Instant end() {
        return end;
    }

    Instant now() {
        return clock.instant();
    }

    void play() {
        for (Moment next = coming.poll(); next != null; next = coming.poll()) {
            clock.set(next.at());
            next.what().run();
        }
    }
}
