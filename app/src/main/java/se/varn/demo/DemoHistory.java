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
    private static final List<String> FINISHED =
            List.of(
                    "Infört och beskrivet i driftdokumentationen.",
                    "Genomfört. Berörda enheter är informerade.",
                    "Klart enligt plan, provat i testmiljön först.",
                    "Beslutad rutin publicerad på intranätet.");

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
    private final DemoStories stories;
    private final DemoAlerts alerts;
    private final java.util.Set<String> begun = new java.util.HashSet<>();
    private final Actions actions;
    private final Inventory inventory;
    private final DemoReports reports;
    private final DemoLogs logs;
    private final DemoFiles files;
    private final DemoRegistry registry;
    private final DemoDisclosures disclosures;
    private final DemoDisposal disposal;
    private final Notifications notices;
    private final DemoActors actors;

    DemoHistory(
            DemoIncidents incidents,
            DemoStories stories,
            DemoAlerts alerts,
            Actions actions,
            Inventory inventory,
            DemoReports reports,
            DemoLogs logs,
            DemoFiles files,
            DemoRegistry registry,
            DemoDisclosures disclosures,
            DemoDisposal disposal,
            Notifications notices,
            DemoActors actors) {
        this.logs = logs;
        this.files = files;
        this.registry = registry;
        this.disclosures = disclosures;
        this.disposal = disposal;
        this.notices = notices;
        this.incidents = incidents;
        this.stories = stories;
        this.alerts = alerts;
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
                    stories.plan(timeline, agency, systems, random);
                });
        List<Person> staff =
                agency.people().stream().filter(p -> p.title().startsWith("Handläggare")).toList();
        plan(
                timeline,
                start,
                now,
                random,
                Scenarios.SEVERE.subList(2, Scenarios.SEVERE.size()),
                30,
                (s, at) -> incident(timeline, agency, systems, staff, random, s));
        plan(
                timeline,
                start,
                now,
                random,
                Scenarios.ORDINARY,
                7,
                (s, at) -> incident(timeline, agency, systems, staff, random, s));
        Instant at = start.plus(Duration.ofDays(30));
        for (String title : Scenarios.OTHER_MEASURES) {
            at = at.plus(Duration.ofDays(90L + random.nextInt(40)));
            timeline.at(at, () -> ownMeasure(timeline, agency, random, title));
        }
        reports.plan(timeline, agency, now);
        registry.plan(timeline, agency, start.plus(Duration.ofHours(1)));
        disclosures.plan(timeline, agency, now);
        disposal.plan(timeline, agency, now);
        alerts(timeline, agency, start, now, random);
        timeline.at(now.minus(Duration.ofMinutes(50)), () -> logs.lastDay(agency, timeline.now()));
        timeline.at(now.minus(Duration.ofMinutes(31)), () -> alerts.takeSome(agency, random));
        timeline.play();
        agency.people().forEach(p -> notices.markAllRead(actors.of(p)));
    }

    private void alerts(
            Timeline timeline,
            DemoOrganisation.Agency agency,
            Instant start,
            Instant now,
            Random random) {
        for (Instant at = start.plus(Duration.ofDays(20));
                at.isBefore(now.minus(Duration.ofDays(1)));
                at = at.plus(Duration.ofMinutes(7000L + random.nextInt(13_000)))) {
            timeline.at(workingHour(at, random), () -> alerts.harmless(timeline, agency, random));
        }
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
        List<Scenario> coming = new ArrayList<>();
        Instant at = start.plus(Duration.ofDays(3));
        for (int round = 0; at.isBefore(now); ) {
            if (coming.isEmpty()) {
                boolean first = round++ == 0;
                scenarios.stream().filter(s -> first || s.differs()).forEach(coming::add);
                if (coming.size() < scenarios.size() / 3) {
                    coming.addAll(scenarios);
                }
                java.util.Collections.shuffle(coming, random);
            }
            Scenario scenario = coming.removeLast().filled(random);
            Instant when = workingHour(scenario.differs() ? weekday(at) : at, random);
            timeline.at(when, () -> happening.at(scenario, when));
            at = at.plus(Duration.ofHours(days * 12L + random.nextInt(days * 24)));
        }
    }

    /** The same day, or the Monday after. */
    private static Instant weekday(Instant at) {
        int day = at.atZone(Times.ZONE).getDayOfWeek().getValue();
        return at.plus(Duration.ofDays(day > 5 ? 8L - day : 0));
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
        // The first is whom the demo offers as an employee: somebody with reports to follow.
        Person reporter =
                random.nextInt(9) == 0 ? first(agency) : staff.get(random.nextInt(staff.size()));
        incidents.play(
                timeline,
                agency,
                scenario,
                system,
                reporter,
                random,
                incident -> {
                    String again = "Förnyad kontroll: " + scenario.measure();
                    boolean first = begun.add(scenario.measure());
                    if ((first || begun.add(again)) && random.nextInt(6) > 0) {
                        String title = first ? scenario.measure() : again;
                        measure(timeline, agency, random, scenario, title, incident);
                    }
                });
    }

    private static Person first(DemoOrganisation.Agency agency) {
        var holders =
                agency.holders().values().stream().flatMap(List::stream).map(Person::id).toList();
        return agency.people().stream()
                .filter(p -> !holders.contains(p.id()))
                .min(java.util.Comparator.comparing(Person::family).thenComparing(Person::given))
                .orElseThrow();
    }

    private void measure(
            Timeline timeline,
            DemoOrganisation.Agency agency,
            Random random,
            Scenario scenario,
            String title,
            se.varn.foundation.audit.RecordRef incident) {
        Actor leader = actors.of(agency.any(Role.INCIDENT_MANAGER, random));
        Role role =
                switch (scenario.area()) {
                    case MONITORING -> Role.SOC_ANALYST;
                    case ACCESS_CONTROL, CHANGE_CONTROL -> Role.SYSTEM_OWNER;
                    case TECHNICAL_PROTECTION, CONTINUITY -> Role.OPERATIONS;
                    case INCIDENT_HANDLING -> Role.SERVICE_DESK;
                    case SUPPLIERS -> Role.INFORMATION_OWNER;
                    case KNOWLEDGE -> Role.COMMUNICATOR;
                    case GOVERNANCE -> Role.MANAGER;
                };
        Actor owner = actors.of(agency.any(role, random));
        var command =
                new CreateAction(
                        title,
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
                20 + random.nextInt(50),
                1);
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
                60 + random.nextInt(40),
                1);
    }

    private void carryOut(
            Timeline timeline,
            DemoOrganisation.Agency agency,
            Random random,
            Actor owner,
            ActionId id,
            String measured,
            String wording,
            int days,
            int version) {
        Actor verifier = actors.of(agency.holder(Role.CISO));
        timeline.work(
                Duration.ofDays(days),
                random,
                () -> {
                    done(
                            actions.take(
                                    owner,
                                    new TakeStep(
                                            id,
                                            ActionStatus.Step.FINISH,
                                            version,
                                            FINISHED.get(random.nextInt(FINISHED.size())),
                                            "")));
                    boolean works = random.nextInt(12) > 0;
                    timeline.work(
                            Duration.ofDays(20L + random.nextInt(30)),
                            random,
                            () -> {
                                verify(verifier, id, works, measured, wording, version + 1);
                                if (!works) {
                                    carryOut(
                                            timeline,
                                            agency,
                                            random,
                                            owner,
                                            id,
                                            measured,
                                            wording,
                                            15 + random.nextInt(20),
                                            version + 2);
                                }
                            });
                });
    }

    private void verify(
            Actor verifier,
            ActionId id,
            boolean works,
            String measured,
            String wording,
            int version) {
        var step =
                new TakeStep(
                        id,
                        works ? ActionStatus.Step.CONFIRM_EFFECT : ActionStatus.Step.REFUTE_EFFECT,
                        version,
                        works ? measured : "Samma fel har inträffat igen. Åtgärden görs om.",
                        "30 dagar från införandet");
        done(actions.take(verifier, step));
        if (works && !wording.isEmpty()) {
            files.attach(verifier, id.ref(), "Mätning av effekten.txt", measured + "\n");
            done(actions.word(verifier, id, version + 1, wording));
        }
    }
}
