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
    private static final Instant CYBERSECURITY_ACT = Instant.parse("2026-01-14T23:00:00Z");

    private final Incidents incidents;
    private final IncidentReporting reporting;
    private final IncidentProcess process;
    private final IncidentReading reading;
    private final IncidentWork work;
    private final DemoClocks clocks;
    private final DemoActors actors;

    DemoIncidents(
            Incidents incidents,
            IncidentReporting reporting,
            IncidentProcess process,
            IncidentReading reading,
            IncidentWork work,
            DemoClocks clocks,
            DemoActors actors) {
        this.incidents = incidents;
        this.reporting = reporting;
        this.process = process;
        this.reading = reading;
        this.work = work;
        this.clocks = clocks;
        this.actors = actors;
    }

    /** Everything one run of a scenario needs. */
    private record Play(
            Timeline timeline,
            DemoOrganisation.Agency agency,
            Scenario scenario,
            IncidentId id,
            Random random) {
        boolean severe() {
            return scenario.severity() == Severity.CRITICAL || scenario.severity() == Severity.HIGH;
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
        Actor leader = actors.of(agency.holder(Role.INCIDENT_MANAGER));
        boolean byEmployee = random.nextInt(3) > 0;
        IncidentId id =
                byEmployee
                        ? reported(agency, scenario, system, reporter, leader)
                        : opened(timeline, agency, scenario, system, random);
        Play play = new Play(timeline, agency, scenario, id, random);
        if (play.severe()) {
            timeline.after(minutes(random, 20, 90), () -> judgeAndRaise(play, leader));
        }
        timeline.after(
                minutes(random, 30, play.severe() ? 240 : 1500),
                () -> collect(play, leader, remedied));
    }

    private IncidentId reported(
            DemoOrganisation.Agency agency,
            Scenario scenario,
            UUID system,
            Person reporter,
            Actor leader) {
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
                        "",
                        scenario.system(),
                        personal,
                        "Teams",
                        UUID.randomUUID(),
                        ReportEvent.Numbers.KEEP);
        IncidentId id = done(reporting.report(actors.of(reporter), report));
        done(work.addSystem(leader, id, system));
        Person lead = agency.holder(Role.INCIDENT_MANAGER);
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
        Actor soc =
                actors.of(
                        agency.holder(random.nextBoolean() ? Role.SOC_ANALYST : Role.SERVICE_DESK));
        Instant noticed = timeline.now().minus(minutes(random, 5, 60));
        return done(
                incidents.open(
                        soc,
                        new OpenIncident(
                                scenario.title(),
                                scenario.happened(),
                                noticed,
                                scenario.kind(),
                                scenario.severity(),
                                null,
                                List.of(system))));
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

    /** A crisis in the past, one incident that is led right now, and one that few may read. */
    void today(
            Timeline timeline,
            DemoOrganisation.Agency agency,
            java.util.Map<String, UUID> systems,
            Random random) {
        Instant end = timeline.end();
        timeline.at(
                end.minus(Duration.ofHours(21)), () -> ledNow(timeline, agency, systems, random));
        timeline.at(end.minus(Duration.ofDays(6)), () -> restricted(timeline, agency, systems));
        timeline.at(
                end.minus(Duration.ofDays(400)), () -> crisis(timeline, agency, systems, random));
    }

    private void ledNow(
            Timeline timeline,
            DemoOrganisation.Agency agency,
            java.util.Map<String, UUID> systems,
            Random random) {
        Scenario alma = Scenarios.SEVERE.getFirst();
        Actor leader = actors.of(agency.holder(Role.INCIDENT_MANAGER));
        UUID system = java.util.Objects.requireNonNull(systems.get("Alma"));
        IncidentId id = reported(agency, alma, system, agency.people().getLast(), leader);
        Play play = new Play(timeline, agency, alma, id, random);
        timeline.after(
                Duration.ofMinutes(25), () -> judge(play, leader, Set.of(Track.GDPR, Track.CSL)));
        timeline.after(Duration.ofMinutes(40), () -> raise(play, leader));
        timeline.after(Duration.ofHours(2), () -> collectNow(play, leader));
        timeline.after(
                Duration.ofHours(18),
                () ->
                        step(
                                play,
                                leader,
                                Step.IDENTIFY,
                                Map.of(
                                        StepField.FAULT_SOURCE_KIND,
                                        alma.source().name(),
                                        StepField.FAULT_SOURCE,
                                        alma.fault())));
    }

    private void raise(Play play, Actor leader) {
        int version = detail(leader, play.id()).version();
        String why = "Okänt antal ärenden synliga för obehöriga.";
        done(process.changeLevel(leader, play.id(), LevelStep.RAISE_TO_CRITICAL, version, why));
    }

    private void collectNow(Play play, Actor leader) {
        step(
                play,
                leader,
                Step.COLLECT,
                Map.of(
                        StepField.EFFECT,
                        play.scenario().effect(),
                        StepField.PERSONS_AFFECTED,
                        "1318"));
        String note = "Sökfunktionen i Alma är avstängd. Reservrutin används.";
        done(work.note(leader, new AddNote(play.id(), note, null, "", true, true)));
    }

    private void judge(Play play, Actor leader, Set<Track> tracks) {
        IncidentDetail now = detail(leader, play.id());
        done(
                work.judge(
                        leader,
                        new Judge(
                                play.id(),
                                now.version(),
                                now.clock().noticedAt(),
                                play.timeline().now(),
                                true,
                                tracks,
                                "Uppgifter har varit åtkomliga för obehöriga, och tjänsten är begränsad.")));
    }

    private void restricted(
            Timeline timeline,
            DemoOrganisation.Agency agency,
            java.util.Map<String, UUID> systems) {
        Actor leader = actors.of(agency.holder(Role.INCIDENT_MANAGER));
        IncidentId id =
                done(
                        incidents.open(
                                leader,
                                new OpenIncident(
                                        "Uppslag i ärenden utan tjänsteskäl",
                                        "Åtkomstloggen visar upprepade uppslag i ärenden som inte hör till tjänsten.",
                                        timeline.now(),
                                        Kind.PERSONAL_DATA,
                                        Severity.HIGH,
                                        null,
                                        List.of(
                                                java.util.Objects.requireNonNull(
                                                        systems.get("Alma"))))));
        done(
                work.restrict(
                        leader,
                        id,
                        detail(leader, id).version(),
                        "Misstanke om brott",
                        "Utredningen rör en anställd."));
    }

    private void crisis(
            Timeline timeline,
            DemoOrganisation.Agency agency,
            java.util.Map<String, UUID> systems,
            Random random) {
        Scenario outage = Scenarios.SEVERE.get(1);
        Person reporter = agency.people().get(agency.people().size() - 2);
        play(
                timeline,
                agency,
                outage,
                java.util.Objects.requireNonNull(systems.get("Mina sidor")),
                reporter,
                random,
                ignored -> {});
        Actor crisis = actors.of(agency.holder(Role.CRISIS_MANAGER));
        Actor leader = actors.of(agency.holder(Role.INCIDENT_MANAGER));
        IncidentId id =
                new IncidentId(
                        incidents.openOnes(leader).stream()
                                .filter(i -> i.title().equals(outage.title()))
                                .findFirst()
                                .orElseThrow()
                                .id());
        timeline.after(
                Duration.ofMinutes(95),
                () ->
                        done(
                                process.changeLevel(
                                        crisis,
                                        id,
                                        LevelStep.RAISE_TO_CRISIS,
                                        detail(crisis, id).version(),
                                        "Alla e-tjänster är nere och utbetalningar hotas.")));
        timeline.after(
                Duration.ofHours(10),
                () -> {
                    if (detail(crisis, id).row().stage().open()) {
                        done(
                                process.changeLevel(
                                        crisis,
                                        id,
                                        LevelStep.LOWER_TO_CRITICAL,
                                        detail(crisis, id).version(),
                                        "Tjänsterna är åter i drift med reservlösning."));
                    }
                });
    }

    private void collect(Play play, Actor leader, Consumer<RecordRef> remedied) {
        step(play, leader, Step.COLLECT, Map.of(StepField.EFFECT, play.scenario().effect()));
        done(
                work.note(
                        leader,
                        new AddNote(
                                play.id(),
                                "Avstämning: " + play.scenario().effect() + " Felsökning pågår.",
                                null,
                                "",
                                true,
                                true)));
        play.timeline()
                .after(
                        minutes(play.random(), 60, play.severe() ? 1200 : 4000),
                        () -> {
                            step(
                                    play,
                                    leader,
                                    Step.IDENTIFY,
                                    Map.of(
                                            StepField.FAULT_SOURCE_KIND,
                                                    play.scenario().source().name(),
                                            StepField.FAULT_SOURCE, play.scenario().fault()));
                            play.timeline()
                                    .after(
                                            minutes(play.random(), 60, play.severe() ? 2000 : 6000),
                                            () -> remedy(play, remedied));
                        });
    }

    private void remedy(Play play, Consumer<RecordRef> remedied) {
        Actor worker = actors.of(play.agency().holder(Role.OPERATIONS));
        Person verifier = play.agency().holder(Role.SOC_ANALYST);
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
                .after(
                        Duration.ofDays(
                                play.severe()
                                        ? 7L + play.random().nextInt(10)
                                        : 2L + play.random().nextInt(9)),
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
                                play.timeline()
                                        .after(
                                                minutes(play.random(), 600, 5000),
                                                () -> remedy(play, ignored -> {}));
                            } else {
                                lower(play);
                            }
                        });
    }

    /** A critical incident that is over keeps its level in history; nothing more is done. */
    private void lower(Play play) {
        Actor leader = actors.of(play.agency().holder(Role.INCIDENT_MANAGER));
        done(
                work.note(
                        leader,
                        new AddNote(
                                play.id(),
                                "Avslutad. Erfarenheter tas upp vid månadens genomgång.",
                                null,
                                "",
                                false,
                                true)));
    }

    private void step(Play play, Actor actor, Step step, Map<StepField, String> typed) {
        done(
                process.take(
                        actor,
                        new TakeStep(play.id(), step, detail(actor, play.id()).version(), typed)));
    }

    private IncidentDetail detail(Actor actor, IncidentId id) {
        return reading.find(actor, id).orElseThrow();
    }

    private static Duration minutes(Random random, int from, int to) {
        return Duration.ofMinutes(from + random.nextInt(to - from));
    }
}
