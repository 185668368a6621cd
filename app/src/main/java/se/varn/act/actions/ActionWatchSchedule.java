package se.varn.act.actions;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the watch look every ten minutes, until nothing more is overdue. */
@Component
@ConditionalOnProperty(name = "varn.actions.watch", havingValue = "true", matchIfMissing = true)
class ActionWatchSchedule {
    private final ActionWatch watch;
    private final Clock time;

    ActionWatchSchedule(ActionWatch watch, Clock time) {
        this.watch = watch;
        this.time = time;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 600_000)
    void look() {
        int told = watch.check(time.instant());
        while (told == ActionWatch.MOST) {
            told = watch.check(time.instant());
        }
    }
}
