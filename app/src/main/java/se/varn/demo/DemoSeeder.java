package se.varn.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.varn.foundation.organisation.Organisation;

/** Fills an empty demo before the first page is served; a second start finds it filled. */
@Component
@ConditionalOnProperty("varn.demo-seed")
class DemoSeeder implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSeeder.class);

    /** Changing it changes the whole agency; it stays so that pictures and tests agree. */
    private static final long SEED = 20261014;

    /** Before the web server, which starts near the end. */
    private static final int PHASE = 1000;

    private final DemoOrganisation organisation;
    private final Organisation existing;
    private final DemoHistory history;
    private final Clock clock;
    private volatile boolean running;

    DemoSeeder(
            DemoOrganisation organisation,
            Organisation existing,
            DemoHistory history,
            Clock clock) {
        this.organisation = organisation;
        this.existing = existing;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (!existing.people().isEmpty() || !(clock instanceof DemoClock past)) {
            return;
        }
        LOG.info("Making Exempelmyndigheten: 200 people and two years of work. This is done once.");
        Instant now = Instant.now();
        Random random = new Random(SEED);
        try {
            past.set(now.minus(java.time.Duration.ofDays(760)));
            DemoOrganisation.Agency agency = organisation.make(random);
            history.make(agency, past, now, random);
        } finally {
            past.run();
        }
        LOG.info("Exempelmyndigheten is ready.");
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
