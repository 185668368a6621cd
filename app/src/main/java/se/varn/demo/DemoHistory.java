package se.varn.demo;

import static se.varn.demo.DemoStep.done;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.varn.act.actions.ActionId;
import se.varn.act.actions.ActionStatus;
import se.varn.act.actions.Actions;
import se.varn.act.actions.Area;
import se.varn.act.actions.CreateAction;
import se.varn.act.actions.TakeStep;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.notifications.Notifications;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.text.Times;
import se.varn.know.inventory.Inventory;
import se.varn.know.inventory.SaveSystem;

/** Two years of the agency's work, through the rooms' own commands with the clock set back. */
@Component
class DemoHistory {
    private static final int DAYS = 730;

    /** Systems with confidentiality, integrity and availability. */
    private static final List<String> SYSTEMS =
            List.of(
                    "Alma|Ärendesystemet för handläggning|3|3|3",
                    "Mina sidor|E-tjänster för sökande|3|3|2",
                    "Inloggning|Identitet och inloggning|3|3|3",
                    "E-post|E-post och kalender|2|2|2",
                    "Diariet|Diarium och dokument|2|3|2",
                    "Lönesystemet|Lön, hos leverantör|3|3|2",
                    "Telefoni|Växel och talsvar|1|2|2",
                    "E-tjänster|Övriga e-tjänster|2|2|2",
                    "Integrationsplattformen|Leveranser till andra myndigheter|3|3|2",
                    "Utbetalning|Beslutsunderlag för utbetalning|3|3|3",
                    "Intranätet|Rutiner och nyheter|1|1|1",
                    "Klienthantering|Datorer och programvara|2|2|2",
                    "VPN|Distansinloggning|2|2|2",
                    "Lokaler|Passersystem och lås|2|2|1");

    private final DemoIncidents incidents;
    private final Actions actions;
    private final Inventory inventory;
    private final DemoReports reports;
    private final DemoLogs logs;
    private final DemoCut cut;
    private final Notifications notices;
    private final DemoActors actors;

    DemoHistory(
            DemoIncidents incidents,
            Actions actions,
            Inventory inventory,
            DemoReports reports,
            DemoLogs logs,
            DemoCut cut,
            Notifications notices,
            DemoActors actors) {
        this.logs = logs;
        this.cut = cut;
        this.notices = notices;
        this.incidents = incidents;
        this.actions = actions;
        this.inventory = inventory;
        this.reports = reports;
        this.actors = actors;
    }

    void make(DemoOrganisation.Agency agency, DemoClock clock, Instant now, Random random) {
        Timeline timeline = new Timeline(clock, now);
        Map<String, UUID> systems = new HashMap<>();
        Instant start = now.minus(Duration.ofDays(DAYS));
        timeline.at(
                start,
                () -> {
                    systems(agency, systems);
                    incidents.today(timeline, agency, systems, random);
                });
        List<Person> staff =
                agency.people().stream().filter(p -> p.title().startsWith("Handläggare")).toList();
        plan(
                timeline,
                start,
                now,
                random,
                Scenarios.SEVERE,
                24,
                (s, at) -> incident(timeline, agency, systems, staff, random, s));
        plan(
                timeline,
                start,
                now,
                random,
                Scenarios.ORDINARY,
                5,
                (s, at) -> incident(timeline, agency, systems, staff, random, s));
        Instant at = start.plus(Duration.ofDays(30));
        for (String title : Scenarios.OTHER_MEASURES) {
            at = at.plus(Duration.ofDays(90L + random.nextInt(40)));
            timeline.at(at, () -> ownMeasure(timeline, agency, random, title));
        }
        reports.plan(timeline, agency, now);
        timeline.at(now.minus(Duration.ofMinutes(50)), () -> cut.taken = logs.make(agency));
        timeline.play();
        cut.made = agency;
        agency.people().forEach(p -> notices.markAllRead(actors.of(p)));
    }

    private interface Happening {
        void at(Scenario scenario, Instant when);
    }

    private static void plan(
            Timeline timeline,
            Instant start,
            Instant now,
            Random random,
            List<Scenario> scenarios,
            int days,
            Happening happening) {
        int n = random.nextInt(scenarios.size());
        Instant at = start.plus(Duration.ofDays(3));
        while (at.isBefore(now)) {
            Scenario scenario = scenarios.get(n++ % scenarios.size());
            Instant when = workingHour(at, random);
            timeline.at(when, () -> happening.at(scenario, when));
            at = at.plus(Duration.ofHours(days * 12L + random.nextInt(days * 24)));
        }
    }

    /** The same day between 7 and 18 local time, more often before noon. */
    private static Instant workingHour(Instant at, Random random) {
        ZonedDateTime day = at.atZone(Times.ZONE);
        int one = random.nextInt(660);
        int other = random.nextInt(660);
        int minute = 7 * 60 + Math.min(one, other);
        return day.with(LocalTime.of(minute / 60, minute % 60)).toInstant();
    }

    private void systems(DemoOrganisation.Agency agency, Map<String, UUID> systems) {
        Actor owner = actors.of(agency.holder(Role.SYSTEM_OWNER));
        for (String line : SYSTEMS) {
            List<String> s = List.of(line.split("\\|"));
            var command =
                    new SaveSystem(
                            null,
                            0,
                            s.getFirst(),
                            s.get(1),
                            owner.person(),
                            agency.holder(Role.OPERATIONS).id(),
                            Integer.valueOf(s.get(2)),
                            Integer.valueOf(s.get(3)),
                            Integer.valueOf(s.get(4)));
            systems.put(s.getFirst(), done(inventory.save(owner, command)).value());
        }
    }

    private void incident(
            Timeline timeline,
            DemoOrganisation.Agency agency,
            Map<String, UUID> systems,
            List<Person> staff,
            Random random,
            Scenario scenario) {
        UUID system = systems.get(scenario.system());
        if (system == null) {
            throw new IllegalStateException("no system " + scenario.system());
        }
        Person reporter = staff.get(random.nextInt(staff.size()));
        incidents.play(
                timeline,
                agency,
                scenario,
                system,
                reporter,
                random,
                incident -> {
                    if (random.nextInt(3) > 0) {
                        measure(timeline, agency, random, scenario, incident);
                    }
                });
    }

    private void measure(
            Timeline timeline,
            DemoOrganisation.Agency agency,
            Random random,
            Scenario scenario,
            se.varn.foundation.audit.RecordRef incident) {
        Actor leader = actors.of(agency.holder(Role.INCIDENT_MANAGER));
        List<Person> owners =
                new ArrayList<>(
                        List.of(
                                agency.holder(Role.SYSTEM_OWNER),
                                agency.holder(Role.OPERATIONS),
                                agency.holder(Role.MANAGER)));
        Actor owner = actors.of(owners.get(random.nextInt(owners.size())));
        var command =
                new CreateAction(
                        scenario.measure(),
                        "Följer av incidenten: " + scenario.fault(),
                        owner.person(),
                        Times.day(timeline.now()).plusDays(30L + random.nextInt(45)),
                        scenario.measureEffect(),
                        scenario.area(),
                        incident);
        ActionId id = done(actions.create(leader, command));
        carryOut(
                timeline,
                agency,
                random,
                owner,
                id,
                scenario.measured(),
                scenario.publicWording(),
                20 + random.nextInt(50));
    }

    private void ownMeasure(
            Timeline timeline, DemoOrganisation.Agency agency, Random random, String title) {
        Actor ciso = actors.of(agency.holder(Role.CISO));
        Actor owner = actors.of(agency.holder(Role.INCIDENT_MANAGER));
        var command =
                new CreateAction(
                        title,
                        "",
                        owner.person(),
                        Times.day(timeline.now()).plusDays(90),
                        "Genomförd och använd i tre månader",
                        Area.INCIDENT_HANDLING,
                        null);
        ActionId id = done(actions.create(ciso, command));
        carryOut(
                timeline,
                agency,
                random,
                owner,
                id,
                "Rutinen har använts i samtliga granskade fall.",
                "",
                60 + random.nextInt(40));
    }

    private void carryOut(
            Timeline timeline,
            DemoOrganisation.Agency agency,
            Random random,
            Actor owner,
            ActionId id,
            String measured,
            String wording,
            int days) {
        Actor verifier = actors.of(agency.holder(Role.CISO));
        timeline.after(
                Duration.ofDays(days),
                () -> {
                    done(
                            actions.take(
                                    owner,
                                    new TakeStep(
                                            id,
                                            ActionStatus.Step.FINISH,
                                            1,
                                            "Infört och dokumenterat i driftdokumentationen.",
                                            "")));
                    boolean works = random.nextInt(12) > 0;
                    timeline.after(
                            Duration.ofDays(20L + random.nextInt(30)),
                            () -> verify(verifier, id, works, measured, wording));
                });
    }

    private void verify(
            Actor verifier, ActionId id, boolean works, String measured, String wording) {
        var step =
                new TakeStep(
                        id,
                        works ? ActionStatus.Step.CONFIRM_EFFECT : ActionStatus.Step.REFUTE_EFFECT,
                        2,
                        works ? measured : "Samma fel har inträffat igen. Åtgärden görs om.",
                        "30 dagar från införandet");
        done(actions.take(verifier, step));
        if (works && !wording.isEmpty()) {
            done(actions.word(verifier, id, 3, wording));
        }
    }
}
