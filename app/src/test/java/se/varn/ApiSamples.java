package se.varn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import se.varn.act.actions.ActionId;
import se.varn.act.actions.Actions;
import se.varn.act.actions.Area;
import se.varn.act.actions.CreateAction;
import se.varn.act.clocks.Clocks;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentReporting;
import se.varn.act.incidents.IncidentWork;
import se.varn.act.incidents.Incidents;
import se.varn.act.incidents.Judge;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.Known;
import se.varn.act.incidents.OpenIncident;
import se.varn.act.incidents.ReportEvent;
import se.varn.act.incidents.ReportKind;
import se.varn.act.incidents.Severity;
import se.varn.act.incidents.Track;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.attachments.AttachFiles;
import se.varn.foundation.attachments.Attached;
import se.varn.foundation.attachments.Attachments;
import se.varn.foundation.attachments.IncomingFile;
import se.varn.foundation.attachments.Receiving;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.jobs.Jobs;
import se.varn.foundation.shell.ListQuery;
import se.varn.know.inventory.Inventory;
import se.varn.know.inventory.SaveSystem;
import se.varn.know.inventory.SystemId;
import se.varn.sense.detection.AlertRow;
import se.varn.sense.detection.Alerts;
import se.varn.sense.detection.Rules;
import se.varn.sense.intake.ImportFile;
import se.varn.sense.intake.ImportId;
import se.varn.sense.intake.Intake;

/** For every operation of the API a call that succeeds, with the records that it is about. */
@TestComponent
public class ApiSamples {
    /** Roles that together may do everything the API offers. */
    public static Role[] all() {
        return new Role[] {
            Role.INCIDENT_MANAGER, Role.SOC_ANALYST, Role.OPERATIONS, Role.CISO, Role.REGISTRAR
        };
    }

    private final TestHouse house;
    private final Actions actions;
    private final Inventory inventory;
    private final Incidents incidents;
    private final IncidentWork work;
    private final IncidentReporting reporting;
    private final Clocks clocks;
    private final Rules rules;
    private final Intake intake;
    private final Alerts alerts;
    private final Jobs jobs;
    private final PeopleFile people;
    private final Receiving receiving;
    private final Attachments attachments;
    private final ArchiveHouse archive;

    public ApiSamples(
            TestHouse house,
            Actions actions,
            Inventory inventory,
            Incidents incidents,
            IncidentWork work,
            IncidentReporting reporting,
            Clocks clocks,
            Rules rules,
            Intake intake,
            Alerts alerts,
            Jobs jobs,
            PeopleFile people,
            Receiving receiving,
            Attachments attachments,
            ArchiveHouse archive) {
        this.house = house;
        this.actions = actions;
        this.inventory = inventory;
        this.incidents = incidents;
        this.work = work;
        this.reporting = reporting;
        this.clocks = clocks;
        this.rules = rules;
        this.intake = intake;
        this.alerts = alerts;
        this.jobs = jobs;
        this.people = people;
        this.receiving = receiving;
        this.attachments = attachments;
        this.archive = archive;
    }

    /** A request: values in its path, its query, its body and further headers. */
    public record Call(
            Map<String, String> path,
            String query,
            @Nullable String body,
            Map<String, String> headers) {
        Call with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Call(path, query, body, more);
        }

        /** With another body; single quotes stand for double ones. */
        Call saying(String other) {
            return new Call(path, query, other.replace('\'', '"'), headers);
        }
    }

    /** A call and who makes it. */
    public record Sample(Actor actor, Call call) {}

    /** The sample of an operation; empty when there is none. */
    public Optional<Sample> of(String operation) {
        Actor actor =
                operation.startsWith("peopleImports") || operation.startsWith("sessions")
                        ? house.person(Role.ADMINISTRATOR)
                        : house.person(all());
        return Optional.ofNullable(call(operation, actor)).map(call -> new Sample(actor, call));
    }

    private @Nullable Call call(String operation, Actor actor) {
        return switch (operation) {
            case "openApiRead",
                    "whoAmIRead",
                    "actionsList",
                    "systemsList",
                    "jobsList",
                    "peoplePeople",
                    "peopleUnits",
                    "incidentsList",
                    "reportsList",
                    "clocksList",
                    "alertsList",
                    "registrationsList",
                    "importsList" ->
                    to(Map.of());
            case "registrationsRead" -> about(archive.registered(actor, incident(actor)));
            case "registrationsRegister" ->
                    json(archive.registration(archive.series(actor), incident(actor)));
            case "actionsRead" -> about(action(actor));
            case "actionsCreate" -> json(newAction(actor));
            case "actionsStep" -> about(action(actor)).saying("{'step':'FINISH','note':'Klart'}");
            case "systemsRead" -> about(system(actor));
            case "systemsCreate" -> json(newSystem(actor));
            case "systemsReplace" -> about(system(actor)).saying(newSystem(actor));
            case "peoplePerson" -> about(actor.person());
            case "sessionsList" -> about(actor.person());
            case "sessionsEnd" ->
                    about(house.person().person()).saying("{'reason':'Datorn är borta'}");
            case "incidentsRead" -> about(incident(actor));
            case "incidentsOpen" ->
                    json(
                            "{'title':'Avbrott','whatHappened':'Inget"
                                    + " svar','noticedAt':'2026-01-02T03:04:05Z',"
                                    + "'kind':'IT','severity':'LOW'}");
            case "incidentsNote" -> about(incident(actor)).saying("{'text':'Ringde driften'}");
            case "incidentsStep" ->
                    about(incident(actor))
                            .saying("{'step':'COLLECT','effect':'Ingen kan logga in'}");
            case "reportsRead" -> about(report(actor));
            case "reportsReport" ->
                    json("{'kind':'%s','whatHappened':'Ett konstigt brev'}".formatted(anyKind()));
            case "clocksRead" -> about(clocks.of(actor, judged(actor)).getFirst().id());
            case "clocksOfIncident" -> about(judged(actor));
            default ->
                    operation.contains("Attachments")
                            ? ofFiles(operation, actor)
                            : ofLogs(operation, actor);
        };
    }

    private @Nullable Call ofFiles(String operation, Actor actor) {
        RecordRef record =
                operation.startsWith("action")
                        ? new RecordRef("action", action(actor))
                        : new RecordRef(
                                "incident",
                                operation.startsWith("report") ? report(actor) : incident(actor));
        Call about = about(record.id());
        return switch (operation.replaceFirst(".*Attachments", "")) {
            case "List" -> about;
            case "Send" ->
                    new Call(
                            about.path(),
                            "?name=prov.txt",
                            "prov " + UUID.randomUUID(),
                            Map.of("Content-Type", "application/octet-stream"));
            case "Read", "Content" ->
                    to(
                            Map.of(
                                    "id",
                                    record.id().toString(),
                                    "attachment",
                                    file(actor, record).toString()));
            default -> null;
        };
    }

    private UUID file(Actor actor, RecordRef record) {
        byte[] content = ("prov " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var received =
                receiving.receive(
                        actor,
                        List.of(),
                        List.of(
                                new IncomingFile(
                                        "prov.txt", () -> new ByteArrayInputStream(content))));
        var outcome = attachments.attach(actor, new AttachFiles(record, received, null));
        return ((Outcome.Done<Attached>) outcome).result().ids().getFirst();
    }

    private @Nullable Call ofLogs(String operation, Actor actor) {
        return switch (operation) {
            case "alertsRead" -> about(alert(actor).id());
            case "alertsStep" -> about(alert(actor).id()).saying("{'step':'TAKE'}");
            case "importsRead" -> about(imported(actor, "prov"));
            case "importsSend" ->
                    new Call(
                            Map.of(),
                            "?source=Prov&fileName=prov.ndjson",
                            event("skickad " + UUID.randomUUID()),
                            Map.of("Content-Type", "application/x-ndjson"));
            case "peopleImportsSend" -> {
                people.previewed(actor, "prov");
                yield new Call(
                        Map.of(),
                        "?subject=UNITS&mapping=prov",
                        PeopleFile.UNITS,
                        Map.of("Content-Type", "text/csv"));
            }
            case "peopleImportsRead", "peopleImportsRows" -> about(people.previewed(actor, ""));
            case "peopleImportsRun" ->
                    about(people.previewed(actor, "")).saying("{'confirmed':false}");
            case "jobsRead" -> {
                imported(actor, "jobb");
                var query = new ListQuery("/jobs", Map.of(), "created", true, 1);
                yield about(jobs.list(actor, query).rows().getFirst().id());
            }
            default -> null;
        };
    }

    private static Call to(Map<String, String> path) {
        return new Call(path, "", null, Map.of());
    }

    private static Call about(UUID id) {
        return to(Map.of("id", id.toString()));
    }

    private static Call json(String body) {
        return to(Map.of()).saying(body);
    }

    private static ReportKind anyKind() {
        return ReportKind.OTHER;
    }

    private static String newAction(Actor actor) {
        return "{'title':'Byt lås','owner':'%s','due':'2099-01-01','expectedEffect':'Mätbar','area':'GOVERNANCE'}"
                .formatted(actor.person());
    }

    private static String newSystem(Actor actor) {
        return "{'name':'System %s','owner':'%s','confidentiality':3,'integrity':2,'availability':1}"
                .formatted(UUID.randomUUID(), actor.person());
    }

    private UUID action(Actor actor) {
        var command =
                new CreateAction(
                        "Byt lås",
                        "",
                        actor.person(),
                        LocalDate.of(2099, 1, 1),
                        "Låset håller",
                        Area.GOVERNANCE,
                        null);
        return ((Outcome.Done<ActionId>) actions.create(actor, command)).result().value();
    }

    private UUID system(Actor actor) {
        var command =
                new SaveSystem(
                        null, 0, "System " + UUID.randomUUID(), "", actor.person(), null, 1, 1, 1);
        return ((Outcome.Done<SystemId>) inventory.save(actor, command)).result().value();
    }

    private UUID incident(Actor actor) {
        var command =
                new OpenIncident(
                        "Avbrott",
                        "Inget svar",
                        Instant.now().minus(Duration.ofHours(1)),
                        Kind.IT,
                        Severity.LOW,
                        null,
                        List.of());
        return ((Outcome.Done<IncidentId>) incidents.open(actor, command)).result().value();
    }

    /** An incident whose clocks run. */
    private UUID judged(Actor actor) {
        UUID incident = incident(actor);
        var command =
                new Judge(
                        new IncidentId(incident),
                        1,
                        null,
                        Instant.now().minus(Duration.ofMinutes(30)),
                        true,
                        Set.of(Track.GDPR),
                        "Uppgifter om många");
        if (!(work.judge(actor, command) instanceof Outcome.Done<IncidentId>)) {
            throw new IllegalStateException("it could not be judged");
        }
        return incident;
    }

    private UUID report(Actor actor) {
        var command =
                new ReportEvent(
                        anyKind(),
                        "Ett konstigt brev",
                        ReportEvent.When.NOW,
                        null,
                        "",
                        Known.UNKNOWN,
                        "",
                        UUID.randomUUID(),
                        null);
        return ((Outcome.Done<IncidentId>) reporting.report(actor, command)).result().value();
    }

    private static String event(String word) {
        return "{\"@timestamp\":\"2026-11-16T10:01:00Z\",\"Hostname\":\"srv-1\",\"EventID\":4711,\"Channel\":\"System\",\"Word\":\"%s\"}\n"
                .formatted(word);
    }

    private UUID imported(Actor actor, String word) {
        return file(
                event(word + UUID.randomUUID()),
                file ->
                        ((Outcome.Done<ImportId>)
                                        intake.importFile(
                                                actor, new ImportFile(file, "prov.ndjson", "Prov")))
                                .result()
                                .value());
    }

    private AlertRow alert(Actor actor) {
        String word = "ord" + UUID.randomUUID().toString().substring(0, 8);
        file(
                """
                title: Prov av API %1$s
                id: %2$s
                status: test
                level: high
                logsource:
                  product: windows
                detection:
                  selection:
                    EventID: 4711
                    Word|contains: '%1$s'
                  condition: selection
                """
                        .formatted(word, UUID.randomUUID()),
                file -> rules.importRules(actor, file, "r.yml", "prov " + word));
        UUID from = imported(actor, word);
        var query =
                new ListQuery(
                        "/alerts",
                        new TreeMap<>(Map.of("import", from.toString(), "show", "all")),
                        "level",
                        true,
                        1);
        for (int i = 0; i < 3000; i++) {
            List<AlertRow> found = alerts.list(actor, query, query.size()).rows();
            if (!found.isEmpty()) {
                return found.getFirst();
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new IllegalStateException("the rules gave no alert within a minute");
    }

    private static <R> R file(String content, java.util.function.Function<Path, R> use) {
        try {
            Path file = Files.createTempFile("prov", ".tmp");
            try {
                Files.writeString(file, content);
                return use.apply(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
