package se.varn.sense.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import se.varn.foundation.jobs.JobContext;
import se.varn.foundation.jobs.JobHandler;
import se.varn.foundation.jobs.JobResult;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.sense.intake.StoredEvent;
import se.varn.sense.intake.StoredEvents;
import se.varn.sigma.Match;
import se.varn.sigma.Matcher;

/** Runs the rules over an import, from where the last run of it came to. */
@Component
class DetectionJob implements JobHandler {
    static final String KIND = "detection.run";
    private static final int BATCH = 400;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(2);

    private final Runs runs;
    private final RunningRules rules;
    private final StoredEvents events;
    private final FoundAlerts found;

    DetectionJob(Runs runs, RunningRules rules, StoredEvents events, FoundAlerts found) {
        this.runs = runs;
        this.rules = rules;
        this.events = events;
        this.found = found;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context, String argument) {
        UUID importId = UUID.fromString(argument.replace("\"", ""));
        DetectionRun run =
                runs.find(importId)
                        .orElseThrow(
                                () -> new IllegalArgumentException("no run of import " + importId));
        boolean finished =
                run.state() == DetectionRun.State.DONE || new Pass(context, run).toTheEnd();
        DetectionRun after = runs.find(importId).orElseThrow();
        if (finished) {
            runs.done(after);
        }
        Object[] counts = {after.events(), after.matches(), after.alerts()};
        return new JobResult(
                Message.of(
                        AlertsText.JOB_DONE.in(Language.SV, counts),
                        AlertsText.JOB_DONE.in(Language.EN, counts)),
                "/logs/imports/" + importId);
    }

    /** One pass over what is left. */
    private final class Pass {
        private final JobContext context;
        private final DetectionRun run;
        private final List<FoundAlerts.Hit> hits = new ArrayList<>();
        private FoundAlerts.Offset written;
        private long looked;
        private long lastWrite = System.nanoTime();

        Pass(JobContext context, DetectionRun run) {
            this.context = context;
            this.run = run;
            this.written = new FoundAlerts.Offset(run.frame(), run.event(), run.events());
            this.looked = run.events();
        }

        /** False when told to stop, or when somebody else runs it. */
        boolean toTheEnd() {
            int frames = events.frames(run.importId());
            for (int frame = run.frame(); frame < frames; frame++) {
                if (context.cancelled() || !frame(frame, frame == run.frame() ? run.event() : 0)) {
                    return false;
                }
                context.progress(looked, run.total());
            }
            return write(frames, 0);
        }

        private boolean frame(int frame, int first) {
            Matcher matcher = rules.matcher();
            List<StoredEvent> stored = events.frame(run.importId(), frame);
            for (int i = first; i < stored.size(); i++) {
                StoredEvent event = stored.get(i);
                for (Match match : matcher.match(event.event())) {
                    hits.add(FoundAlerts.hit(match.rule(), event));
                }
                looked++;
                if (hits.size() >= BATCH && !write(frame, i + 1)) {
                    return false;
                }
            }
            return System.nanoTime() - lastWrite < LONGEST || write(frame + 1, 0);
        }

        private boolean write(int frame, int event) {
            FoundAlerts.Offset here = new FoundAlerts.Offset(frame, event, looked);
            boolean taken = found.write(run.importId(), written, here, List.copyOf(hits));
            written = here;
            hits.clear();
            lastWrite = System.nanoTime();
            return taken;
        }
    }
}
