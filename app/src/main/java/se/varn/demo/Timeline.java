package se.varn.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import se.varn.foundation.text.Times;

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

    /** Like {@link #after}, but nobody works at night or on Saturdays and Sundays. */
    void work(Duration delay, Random random, Runnable what) {
        ZonedDateTime when = clock.instant().plus(delay).atZone(Times.ZONE);
        if (when.getHour() >= 17 || when.getHour() < 7) {
            ZonedDateTime day = when.getHour() < 7 ? when : when.plusDays(1);
            when = day.with(LocalTime.of(7, 30)).plusMinutes(random.nextInt(150));
        }
        while (when.getDayOfWeek().getValue() > 5) {
            when = when.plusDays(1);
        }
        at(when.toInstant(), what);
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
