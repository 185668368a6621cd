package se.varn.demo;

import static se.varn.demo.DemoStep.done;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.varn.act.clocks.ClockId;
import se.varn.act.clocks.ClockPhase;
import se.varn.act.clocks.ClockRow;
import se.varn.act.clocks.Clocks;
import se.varn.act.clocks.Due;
import se.varn.act.clocks.RegisterReport;
import se.varn.act.clocks.Trigger;
import se.varn.act.incidents.Severity;
import se.varn.foundation.access.Actor;

/** The reports that the agency sent to authorities: most in time, a few late with a reason. */
@Component
class DemoClocks {
    private final Clocks clocks;

    DemoClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    /** Sends what each clock of a subject asks for, and what follows from what was sent. */
    void report(Timeline timeline, Actor leader, UUID subject, Scenario scenario, Random random) {
        plan(timeline, leader, subject, scenario, random, new HashSet<>());
    }

    private void plan(
            Timeline timeline,
            Actor leader,
            UUID subject,
            Scenario scenario,
            Random random,
            Set<UUID> planned) {
        for (ClockRow clock : clocks.of(leader, subject)) {
            if (clock.trigger() == Trigger.HIGH_RISK_JUDGED && clock.startedAt() == null) {
                if (planned.add(clock.id())) {
                    timeline.after(
                            Duration.ofMinutes(200L + random.nextInt(1500)),
                            () -> judgeRisk(timeline, leader, subject, scenario, clock.id()));
                }
                continue;
            }
            ClockPhase phase = clock.phase(timeline.now());
            Due term = clock.due();
            boolean goes =
                    clock.startedAt() != null
                            && phase != ClockPhase.SATISFIED
                            && phase != ClockPhase.NOT_REPORTABLE
                            && phase != ClockPhase.SUPERSEDED;
            if (term != null && goes && planned.add(clock.id())) {
                Instant due = term.statutory();
                boolean late = random.nextInt(12) == 0;
                Duration left = Duration.between(timeline.now(), due);
                Duration wait =
                        late
                                ? left.plus(Duration.ofHours(3 + random.nextInt(20)))
                                : left.multipliedBy(30L + random.nextInt(60)).dividedBy(100);
                timeline.after(
                        wait,
                        () -> {
                            send(timeline, leader, subject, scenario, clock.id(), late);
                            plan(timeline, leader, subject, scenario, random, planned);
                        });
            }
        }
    }

    /** Whether those whose data it is must be told: only where the harm to them may be great. */
    private void judgeRisk(
            Timeline timeline, Actor leader, UUID subject, Scenario scenario, UUID id) {
        for (ClockRow clock : clocks.of(leader, subject)) {
            boolean open = clock.phase(timeline.now()) == ClockPhase.NOT_STARTED;
            if (clock.id().equals(id) && open && scenario.severity() == Severity.CRITICAL) {
                done(clocks.judgeHighRisk(leader, new ClockId(id), timeline.now()));
                timeline.after(
                        Duration.ofHours(5),
                        () -> send(timeline, leader, subject, scenario, id, false));
            } else if (clock.id().equals(id) && open) {
                done(
                        clocks.notReportable(
                                leader,
                                new ClockId(id),
                                clock.version(),
                                "Ingen hög risk: uppgifterna var av enkelt slag, få personer berördes och mottagaren är känd."));
            }
        }
    }

    private void send(
            Timeline timeline,
            Actor leader,
            UUID subject,
            Scenario scenario,
            UUID id,
            boolean late) {
        for (ClockRow clock : clocks.of(leader, subject)) {
            ClockPhase phase = clock.phase(timeline.now());
            if (clock.id().equals(id)
                    && phase != ClockPhase.SATISFIED
                    && phase != ClockPhase.SUPERSEDED) {
                done(
                        clocks.registerSent(
                                leader,
                                new RegisterReport(
                                        new ClockId(id),
                                        clock.version(),
                                        timeline.now(),
                                        "2026:" + (1000 + Math.abs(id.hashCode() % 9000)),
                                        scenario.effect(),
                                        late
                                                ? "Incidenten rapporterades internt först nästa dag."
                                                : "",
                                        false)));
            }
        }
    }
}
