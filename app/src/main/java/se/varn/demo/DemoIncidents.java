package se.varn.demo;

import static se.varn.demo.DemoStep.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import se.varn.act.incidents.AddNote;
import se.varn.act.incidents.IncidentDetail;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentProcess;
import se.varn.act.incidents.IncidentReading;
import se.varn.act.incidents.IncidentReporting;
import se.varn.act.incidents.IncidentWork;
import se.varn.act.incidents.Incidents;
import se.varn.act.incidents.Judge;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.Known;
import se.varn.act.incidents.LevelStep;
import se.varn.act.incidents.OpenIncident;
import se.varn.act.incidents.ReportEvent;
import se.varn.act.incidents.ReportKind;
import se.varn.act.incidents.Severity;
import se.varn.act.incidents.Step;
import se.varn.act.incidents.StepField;
import se.varn.act.incidents.TakeStep;
import se.varn.act.incidents.Track;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.text.Times;

/** Plays a scenario through the incident process, at the pace such things have. */
@Component
class DemoIncidents {
    private static final List<String> REACHED = List.of("Teams", "mobilen", "", "", "Teams");

    /** What a lead writes when enough is known to look for the fault. */
    private static final List<String> MEETINGS =
            List.of(
                    "Orsaken söks.",
                    "Berörda chefer är informerade.",
                    "Nästa avstämning i morgon kl. 9.",
                    "Servicedesk svarar på frågor enligt överenskommen text.",
                    "Vi återkommer när orsaken är känd.");

    private static final List<String> LESSONS =
            List.of(
                    "Tas upp vid månadens genomgång.",
                    "Erfarenheten är förd till rutinen för incidenter.",
                    "Den som anmälde är informerad om orsak och åtgärd.",
                    "Bra samarbete mellan drift och verksamhet, kort väg till beslut.",
                    "Tog för lång tid att hitta rätt mottagare. Kontaktlistan uppdateras.");

    private static final Instant CYBERSECURITY_ACT = Instant.parse("2026-01-14T23:00:00Z");

    private final Incidents incidents;
    private final IncidentReporting reporting;
    private final IncidentProcess process;
    private final IncidentReading reading;
    private final IncidentWork work;
    private final DemoClocks clocks;
    private final DemoAlerts alerts;
    private final DemoActors actors;

    DemoIncidents(
            Incidents incidents,
            IncidentReporting reporting,
            IncidentProcess process,
            IncidentReading reading,
            IncidentWork work,
            DemoClocks clocks,
            DemoAlerts alerts,
            DemoActors actors) {
        this.incidents = incidents;
        this.reporting = reporting;
        this.process = process;
        this.reading = reading;
        this.work = work;
        this.clocks = clocks;
        this.alerts = alerts;
        this.actors = actors;
    }

    /** Everything one run of a scenario needs. */
    record Play(
            Timeline timeline,
            DemoOrganisation.Agency agency,
            Scenario scenario,
            IncidentId id,
            Person lead,
            Random random) {
        boolean severe() {
            return scenario.severity() == Severity.CRITICAL || scenario.severity() == Severity.HIGH;
        }

        /** What happens after a while: at any hour when it is severe, else in working hours. */
        void then(Duration delay, Runnable what) {
            if (severe()) {
                timeline.after(delay, what);
            } else {
                timeline.work(delay, random, what);
            }
        }
    }

    /** From the report on; {@code remedied} is told when the fault source is remedied. */
    void play(
            Timeline timeline,
            DemoOrganisation.Agency agency,
            Scenario scenario,
            UUID system,
            Person reporter,
            Random random,
            Consumer<RecordRef> remedied) {
        Person lead = agency.any(Role.INCIDENT_MANAGER, random);
        Actor leader = actors.of(lead);
        boolean byEmployee = scenario.rule().isEmpty() && random.nextInt(4) > 0;
        IncidentId id =
                byEmployee
                        ? reported(agency, scenario, system, reporter, lead, random)
                        : opened(timeline, agency, scenario, system, random);
        Play play = new Play(timeline, agency, scenario, id, lead, random);
        if (!byEmployee) {
            timeline.after(minutes(random, 4, 25), () -> describe(play, leader));
        }
        if (play.severe()) {
            timeline.after(minutes(random, 30, 90), () -> judgeAndRaise(play, leader));
        }
        play.then(
                minutes(random, 95, play.severe() ? 240 : 1500),
                () -> collect(play, leader, remedied));
    }

    private void describe(Play play, Actor leader) {
        Scenario told = play.scenario();
        done(
                work.describe(
                        leader,
                        play.id(),
                        detail(leader, play.id()).version(),
                        told.title(),
                        told.kind(),
                        told.severity(),
                        play.lead().id()));
    }

    /** An employee's report, which the lead takes on. */
    IncidentId reported(
            DemoOrganisation.Agency agency,
            Scenario scenario,
            UUID system,
            Person reporter,
            Person lead,
            Random random) {
        Actor leader = actors.of(lead);
        ReportKind kind =
                switch (scenario.kind()) {
                    case PERSONAL_DATA -> ReportKind.WRONG_PERSON;
                    case PHYSICAL -> ReportKind.LOST;
                    case UNDUE_INFLUENCE -> ReportKind.PRESSURE;
                    case DISINFORMATION -> ReportKind.MESSAGE;
                    case IT -> ReportKind.SYSTEM;
                };
        Known personal = scenario.kind() == Kind.PERSONAL_DATA ? Known.YES : Known.UNKNOWN;
        var report =
                new ReportEvent(
                        kind,
                        scenario.title() + ". " + scenario.happened(),
                        ReportEvent.When.NOW,
                        null,
                        scenario.system(),
                        personal,
                        REACHED.get(random.nextInt(REACHED.size())),
                        UUID.randomUUID(),
                        ReportEvent.Numbers.KEEP);
        IncidentId id = done(reporting.report(actors.of(reporter), report));
        done(work.addSystem(leader, id, system));
        IncidentDetail now = detail(leader, id);
        done(
                work.describe(
                        leader,
                        id,
                        now.version(),
                        scenario.title(),
                        scenario.kind(),
                        scenario.severity(),
                        lead.id()));
        return id;
    }

    private IncidentId opened(
            Timeline timeline,
            DemoOrganisation.Agency agency,
            Scenario scenario,
            UUID system,
            Random random) {
        Instant noticed = timeline.now().minus(minutes(random, 5, 60));
        var command =
                new OpenIncident(
                        scenario.title(),
                        scenario.happened(),
                        noticed,
                        scenario.kind(),
                        scenario.severity(),
                        null,
                        List.of(system));
        if (!scenario.rule().isEmpty()) {
            var opened = alerts.incident(timeline, agency, scenario.rule(), command, random);
            if (opened.isPresent()) {
                return opened.get();
            }
        }
        Role role = random.nextBoolean() ? Role.SOC_ANALYST : Role.SERVICE_DESK;
        return done(incidents.open(actors.of(agency.any(role, random)), command));
    }

    private void judgeAndRaise(Play play, Actor leader) {
        boolean inForce = !play.timeline().now().isBefore(CYBERSECURITY_ACT);
        Set<Track> tracks =
                play.scenario().kind() == Kind.PERSONAL_DATA
                        ? (inForce && play.scenario().severity() == Severity.CRITICAL
                                ? Set.of(Track.GDPR, Track.CSL)
                                : Set.of(Track.GDPR))
                        : (inForce && play.scenario().severity() == Severity.CRITICAL
                                ? Set.of(Track.CSL)
                                : Set.of());
        IncidentDetail now = detail(leader, play.id());
        Instant known = play.timeline().now();
        String why =
                tracks.isEmpty()
                        ? "Påverkar inte tjänsten eller andra så att den är betydande."
                        : "Uppgifter har varit åtkomliga för obehöriga, eller tjänsten har varit allvarligt störd.";
        done(
                work.judge(
                        leader,
                        new Judge(
                                play.id(),
                                now.version(),
                                now.clock().noticedAt(),
                                known,
                                true,
                                tracks,
                                why)));
        if (!tracks.isEmpty()) {
            clocks.report(
                    play.timeline(), leader, play.id().value(), play.scenario(), play.random());
        }
        if (play.scenario().severity() == Severity.CRITICAL || play.random().nextInt(4) == 0) {
            done(
                    process.changeLevel(
                            leader,
                            play.id(),
                            LevelStep.RAISE_TO_CRITICAL,
                            detail(leader, play.id()).version(),
                            "Omfattningen är okänd och flera enheter berörs."));
        }
    }

    private void collect(Play play, Actor leader, Consumer<RecordRef> remedied) {
        step(play, leader, Step.COLLECT, Map.of(StepField.EFFECT, play.scenario().effect()));
        boolean told = detail(leader, play.id()).reporterName() != null;
        done(
                work.note(
                        leader,
                        new AddNote(
                                play.id(),
                                play.scenario().effect()
                                        + " "
                                        + MEETINGS.get(play.random().nextInt(MEETINGS.size())),
                                null,
                                "",
                                told,
                                true)));
        play.then(
                minutes(play.random(), 60, play.severe() ? 1200 : 4000),
                () -> {
                    step(
                            play,
                            leader,
                            Step.IDENTIFY,
                            Map.of(
                                    StepField.FAULT_SOURCE_KIND, play.scenario().source().name(),
                                    StepField.FAULT_SOURCE, play.scenario().fault()));
                    play.then(
                            minutes(play.random(), 60, play.severe() ? 2000 : 6000),
                            () -> remedy(play, remedied));
                });
    }

    private void remedy(Play play, Consumer<RecordRef> remedied) {
        Actor worker = actors.of(play.agency().any(Role.OPERATIONS, play.random()));
        Person verifier = play.agency().any(Role.SOC_ANALYST, play.random());
        step(
                play,
                worker,
                Step.REMEDY,
                Map.of(
                        StepField.REMEDY, play.scenario().remedy(),
                        StepField.IN_FORCE_AT, Times.dateTime(play.timeline().now()),
                        StepField.EXPECTED_EFFECT, play.scenario().expected(),
                        StepField.VERIFIER, verifier.id().toString()));
        remedied.accept(play.id().ref());
        boolean works = play.random().nextInt(14) > 0;
        play.timeline()
                .work(
                        Duration.ofDays(
                                play.severe()
                                        ? 7L + play.random().nextInt(10)
                                        : 2L + play.random().nextInt(9)),
                        play.random(),
                        () -> {
                            Actor by = actors.of(verifier);
                            step(
                                    play,
                                    by,
                                    works ? Step.VERIFY_EFFECTIVE : Step.VERIFY_NOT,
                                    Map.of(
                                            StepField.MEASURED,
                                            works
                                                    ? play.scenario().measured()
                                                    : "Felet syntes igen under mätperioden.",
                                            StepField.WINDOW,
                                            "Från åtgärden till "
                                                    + Times.day(play.timeline().now())));
                            if (!works) {
                                play.then(
                                        minutes(play.random(), 600, 5000),
                                        () -> remedy(play, ignored -> {}));
                            } else {
                                lower(play);
                            }
                        });
    }

    /** A critical incident that is over keeps its level in history; nothing more is done. */
    private void lower(Play play) {
        Actor leader = actors.of(play.lead());
        if (play.severe()) {
            clocks.report(
                    play.timeline(), leader, play.id().value(), play.scenario(), play.random());
        }
        play.timeline()
                .work(
                        minutes(play.random(), 30, 300),
                        play.random(),
                        () ->
                                done(
                                        work.note(
                                                leader,
                                                new AddNote(
                                                        play.id(),
                                                        LESSONS.get(
                                                                play.random()
                                                                        .nextInt(LESSONS.size())),
                                                        null,
                                                        "",
                                                        false,
                                                        true))));
    }

    void step(Play play, Actor actor, Step step, Map<StepField, String> typed) {
        done(
                process.take(
                        actor,
                        new TakeStep(play.id(), step, detail(actor, play.id()).version(), typed)));
    }

    IncidentDetail detail(Actor actor, IncidentId id) {
        return reading.find(actor, id).orElseThrow();
    }

    private static Duration minutes(Random random, int from, int to) {
        return Duration.ofMinutes(from + random.nextInt(to - from));
    }
}
