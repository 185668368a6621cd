package se.varn.act.clocks;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the watch look once a minute, until nothing more is due. */
@Component
@ConditionalOnProperty(name = "varn.clocks.watch", havingValue = "true", matchIfMissing = true)
class ClockWatchSchedule {
    private final ClockWatch watch;
    private final Clock time;

    ClockWatchSchedule(ClockWatch watch, Clock time) {
        this.watch = watch;
        this.time = time;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
    void look() {
        int raised = watch.check(time.instant());
        while (raised == ClockWatch.MOST) {
            raised = watch.check(time.instant());
        }
    }
}
