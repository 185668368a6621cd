package se.varn.demo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.sense.detection.DetectionRun;
import se.varn.sense.detection.Runs;
import se.varn.sense.intake.ImportId;

/*
 * The rules meet the sample log as a job, which runs once the server has started. The alerts are part of this year's
 * story, so the cut of the draft is moved to when they were there, unless somebody has begun to write in it.
 */
@Component
class DemoCut {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LOOK_AGAIN_MILLIS = 200;

    volatile @Nullable ImportId taken;
    volatile DemoOrganisation.@Nullable Agency made;
    private final Runs runs;
    private final DemoReports reports;

    DemoCut(Runs runs, DemoReports reports) {
        this.runs = runs;
        this.reports = reports;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        ImportId log = taken;
        DemoOrganisation.Agency agency = made;
        if (log != null && agency != null) {
            Thread.ofVirtual().name("demo-cut").start(() -> whenTheRulesAreThrough(log, agency));
        }
    }

    private void whenTheRulesAreThrough(ImportId log, DemoOrganisation.Agency agency) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (runs.find(Actor.system(), log).filter(DemoCut::isDone).isPresent()) {
                reports.cutNow(agency);
                return;
            }
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean isDone(DetectionRun run) {
        return run.state() == DetectionRun.State.DONE;
    }
}
