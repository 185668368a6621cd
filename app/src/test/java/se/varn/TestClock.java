package se.varn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * The time of tests: runs with the system's until it is set, and is let go again by {@link
 * #release}.
 */
@TestComponent
@Primary
public class TestClock extends Clock {
    private volatile Duration shift = Duration.ZERO;

    /** From now on it is this instant, and time goes on from there. */
    public void set(Instant now) {
        shift = Duration.between(Instant.now(), now);
    }

    public void advance(Duration by) {
        shift = shift.plus(by);
    }

    public void release() {
        shift = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
