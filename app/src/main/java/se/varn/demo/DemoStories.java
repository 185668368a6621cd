package se.varn.demo;

import static se.varn.demo.DemoStep.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.varn.act.incidents.AddNote;
import se.varn.act.incidents.IncidentDetail;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentProcess;
import se.varn.act.incidents.IncidentWork;
import se.varn.act.incidents.Incidents;
import se.varn.act.incidents.Judge;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.LevelStep;
import se.varn.act.incidents.OpenIncident;
import se.varn.act.incidents.Severity;
import se.varn.act.incidents.Step;
import se.varn.act.incidents.StepField;
import se.varn.act.incidents.Track;
import se.varn.demo.DemoIncidents.Play;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.organisation.Person;

/** Three incidents that are told one by one: a crisis, one led today, one that few may read. */
@Component
class DemoStories {
    private final DemoIncidents played;
    private final Incidents incidents;
    private final IncidentProcess process;
    private final IncidentWork work;
    private final DemoFiles files;
    private final DemoActors actors;

    DemoStories(
            DemoIncidents played,
            Incidents incidents,
            IncidentProcess process,
            IncidentWork work,
            DemoFiles files,
            DemoActors actors) {
        this.played = played;
        this.incidents = incidents;
        this.process = process;
        this.work = work;
        this.files = files;
        this.actors = actors;
    }

    /** A crisis in the past, one incident that is led right now, and one that few may read. */
    void plan(
            Timeline timeline,
            DemoOrganisation.Agency agency,
            Map<String, UUID> systems,
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
            Map<String, UUID> systems,
            Random random) {
        Scenario alma = Scenarios.SEVERE.getFirst();
        Actor leader = actors.of(agency.holder(Role.INCIDENT_MANAGER));
        UUID system = Objects.requireNonNull(systems.get("Alma"));
        Person lead = agency.holder(Role.INCIDENT_MANAGER);
        IncidentId id =
                played.reported(agency, alma, system, agency.people().getLast(), lead, random);
        files.attach(
                actors.of(agency.people().getLast()),
                id.ref(),
                "Felmeddelande från Alma.txt",
                "Sökningen gav 214 träffar i ärenden som inte är mina.\nSession 7f31, Alma 24.2\n");
        Play play = new Play(timeline, agency, alma, id, lead, random);
        timeline.after(
                Duration.ofMinutes(25), () -> judge(play, leader, Set.of(Track.GDPR, Track.CSL)));
        timeline.after(Duration.ofMinutes(40), () -> raise(play, leader));
        timeline.after(Duration.ofHours(2), () -> collectNow(play, leader));
        timeline.after(
                Duration.ofHours(18),
                () ->
                        played.step(
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
        int version = played.detail(leader, play.id()).version();
        String why = "Okänt antal ärenden synliga för obehöriga.";
        done(process.changeLevel(leader, play.id(), LevelStep.RAISE_TO_CRITICAL, version, why));
    }

    private void collectNow(Play play, Actor leader) {
        played.step(
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
        files.attach(
                leader,
                play.id().ref(),
                "Sökningar i Alma per timme.csv",
                "timme;sökningar;obehöriga\n07;412;0\n08;655;318\n09;701;1000\n");
    }

    private void judge(Play play, Actor leader, Set<Track> tracks) {
        IncidentDetail now = played.detail(leader, play.id());
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
            Timeline timeline, DemoOrganisation.Agency agency, Map<String, UUID> systems) {
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
                                        List.of(Objects.requireNonNull(systems.get("Alma"))))));
        done(
                work.restrict(
                        leader,
                        id,
                        played.detail(leader, id).version(),
                        "Misstanke om brott",
                        "Utredningen rör en anställd."));
    }

    private void crisis(
            Timeline timeline,
            DemoOrganisation.Agency agency,
            Map<String, UUID> systems,
            Random random) {
        Scenario outage = Scenarios.SEVERE.get(1);
        Person reporter = agency.people().get(agency.people().size() - 2);
        played.play(
                timeline,
                agency,
                outage,
                Objects.requireNonNull(systems.get("Mina sidor")),
                reporter,
                random,
                _ -> {});
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
                                        played.detail(crisis, id).version(),
                                        "Alla e-tjänster är nere och utbetalningar hotas.")));
        timeline.after(
                Duration.ofHours(10),
                () -> {
                    if (played.detail(crisis, id).row().stage().open()) {
                        done(
                                process.changeLevel(
                                        crisis,
                                        id,
                                        LevelStep.LOWER_TO_CRITICAL,
                                        played.detail(crisis, id).version(),
                                        "Tjänsterna är åter i drift med reservlösning."));
                    }
                });
    }
}
