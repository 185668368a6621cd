package se.varn.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the demo: stands where the generator puts it while the two past years are made, then
 * runs.
 */
public final class DemoClock extends Clock {
    private volatile @Nullable Instant at;

    void set(Instant instant) {
        at = instant;
    }

    void run() {
        at = null;
    }

    @Override
    public Instant instant() {
        Instant standing = at;
        return standing == null ? Instant.now() : standing;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
