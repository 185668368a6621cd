package se.varn.sense.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.jobs.JobContext;
import se.varn.foundation.jobs.JobFailedException;
import se.varn.foundation.jobs.JobHandler;
import se.varn.foundation.jobs.JobResult;
import se.varn.foundation.jobs.JobState;
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
    private final PassedFrames passed;
    private final FoundAlerts found;

    DetectionJob(
            Runs runs,
            RunningRules rules,
            StoredEvents events,
            PassedFrames passed,
            FoundAlerts found) {
        this.runs = runs;
        this.rules = rules;
        this.events = events;
        this.passed = passed;
        this.found = found;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /**
     * Goes on until the end, also when another run has come further than this one knew. What cannot
     * be read is passed over, and looked at when the job is run again.
     */
    @Override
    public JobResult run(JobContext context, String argument) {
        UUID importId = importOf(argument);
        events.lookAgain(Actor.system(), importId);
        FoundAlerts.Written last = FoundAlerts.Written.ELSEWHERE;
        while (last == FoundAlerts.Written.ELSEWHERE) {
            Optional<DetectionRun> run = runs.begin(context, importId);
            boolean over = run.isEmpty() || run.get().state() == DetectionRun.State.DONE;
            last = over ? FoundAlerts.Written.NOT_OURS : new Pass(context, run.get()).toTheEnd();
        }
        if (last == FoundAlerts.Written.YES) {
            runs.end(context, importId)
                    .ifPresent(missing -> {
                        throw new JobFailedException(missing);
                    });
        }
        DetectionRun after = runs.find(importId).orElseThrow();
        Object[] counts = {after.events(), after.matches(), after.alerts()};
        return new JobResult(
                Message.of(
                        AlertsText.JOB_DONE.in(Language.SV, counts),
                        AlertsText.JOB_DONE.in(Language.EN, counts)),
                "/logs/imports/" + importId);
    }

    @Override
    public void stopped(String argument, JobState state, Message why) {
        runs.stopped(
                importOf(argument), state == JobState.CANCELLED ? AlertsText.RUN_CANCELLED : why);
    }

    static String argument(UUID importId) {
        return "\"" + importId + "\"";
    }

    private static UUID importOf(String argument) {
        return UUID.fromString(argument.replace("\"", ""));
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

        /** How the last write went; NOT_OURS also when told to stop. */
        FoundAlerts.Written toTheEnd() {
            for (PassedFrames.Passed one : passed.of(run.importId())) {
                FoundAlerts.Written went =
                        context.cancelled() ? FoundAlerts.Written.NOT_OURS : back(one);
                if (went != FoundAlerts.Written.YES) {
                    return went;
                }
            }
            int frames = events.frames(Actor.system(), run.importId());
            for (int frame = run.frame(); frame < frames; frame++) {
                if (context.cancelled()) {
                    return FoundAlerts.Written.NOT_OURS;
                }
                FoundAlerts.Written went = frame(frame, frame == run.frame() ? run.event() : 0);
                if (went != FoundAlerts.Written.YES) {
                    return went;
                }
                context.progress(looked, run.total());
            }
            return write(frames, 0);
        }

        /** A frame that was passed over; it stays so while it cannot be read. */
        private FoundAlerts.Written back(PassedFrames.Passed one) {
            Matcher matcher = rules.matcher();
            List<StoredEvent> stored = events.frame(Actor.system(), run.importId(), one.frame());
            PassedFrames.Passed from = one;
            FoundAlerts.Written went = FoundAlerts.Written.YES;
            for (int i = one.event(); i < stored.size() && went == FoundAlerts.Written.YES; i++) {
                look(matcher, stored.get(i));
                boolean last = i + 1 == stored.size();
                if (last || hits.size() >= BATCH) {
                    int to = last ? 0 : i + 1;
                    long since = i + 1L - from.event();
                    went =
                            found.writeBack(
                                    context, run.importId(), from, to, since, List.copyOf(hits));
                    hits.clear();
                    from = new PassedFrames.Passed(one.frame(), to);
                }
            }
            written = new FoundAlerts.Offset(run.frame(), run.event(), looked);
            context.progress(looked, run.total());
            return went;
        }

        private void look(Matcher matcher, StoredEvent event) {
            for (Match match : matcher.match(event.event())) {
                hits.add(FoundAlerts.hit(match.rule(), event));
            }
            looked++;
        }

        private FoundAlerts.Written frame(int frame, int first) {
            Matcher matcher = rules.matcher();
            List<StoredEvent> stored = events.frame(Actor.system(), run.importId(), frame);
            if (stored.isEmpty()) {
                return pass(frame, first);
            }
            for (int i = first; i < stored.size(); i++) {
                look(matcher, stored.get(i));
                if (hits.size() >= BATCH) {
                    FoundAlerts.Written went = write(frame, i + 1);
                    if (went != FoundAlerts.Written.YES) {
                        return went;
                    }
                }
            }
            return System.nanoTime() - lastWrite < LONGEST
                    ? FoundAlerts.Written.YES
                    : write(frame + 1, 0);
        }

        private FoundAlerts.Written pass(int frame, int event) {
            FoundAlerts.Written went = write(frame, event);
            if (went == FoundAlerts.Written.YES) {
                PassedFrames.Passed here = new PassedFrames.Passed(frame, event);
                went = passed.pass(context, run.importId(), here);
                written = new FoundAlerts.Offset(frame + 1, 0, looked);
            }
            return went;
        }

        private FoundAlerts.Written write(int frame, int event) {
            FoundAlerts.Offset here = new FoundAlerts.Offset(frame, event, looked);
            FoundAlerts.Written went =
                    found.write(context, run.importId(), written, here, List.copyOf(hits));
            written = here;
            hits.clear();
            lastWrite = System.nanoTime();
            return went;
        }
    }
}
