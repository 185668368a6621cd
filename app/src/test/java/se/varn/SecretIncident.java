package se.varn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import se.varn.act.actions.ActionId;
import se.varn.act.actions.ActionStatus;
import se.varn.act.actions.Actions;
import se.varn.act.actions.Area;
import se.varn.act.actions.CreateAction;
import se.varn.act.incidents.AddNote;
import se.varn.act.incidents.FaultSourceKind;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentProcess;
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
import se.varn.act.incidents.Step;
import se.varn.act.incidents.StepField;
import se.varn.act.incidents.Track;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.attachments.AttachFiles;
import se.varn.foundation.attachments.Attachments;
import se.varn.foundation.attachments.IncomingFile;
import se.varn.foundation.attachments.Receiving;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.text.Times;
import se.varn.know.inventory.Inventory;
import se.varn.know.inventory.SaveSystem;
import se.varn.know.inventory.SystemId;
import se.varn.sense.detection.AlertId;
import se.varn.sense.detection.AlertRow;
import se.varn.sense.detection.AlertStep;
import se.varn.sense.detection.Alerts;
import se.varn.sense.detection.Rules;
import se.varn.sense.intake.ImportId;
import se.varn.sense.intake.Intake;

/**
 * An incident with a canary in every text that people write around it, first open to all who handle
 * incidents and then restricted.
 */
@TestComponent
public class SecretIncident {
    static final String CANARY = "Kanariefågel";

    /** The name of its files, as it stands in addresses. */
    static final String FILE = "Kanarief%C3%A5gel.txt";

    private static final String RULE =
            """
            title: Provregel WORD
            id: ID_
            status: test
            level: high
            logsource:
              product: windows
            detection:
              selection:
                EventID: 4712
                Word: 'WORD'
              condition: selection
            """;

    private final IncidentReporting reporting;
    private final Incidents incidents;
    private final IncidentWork work;
    private final IncidentProcess process;
    private final Actions actions;
    private final Inventory inventory;
    private final Alerts alerts;
    private final Rules rules;
    private final Intake intake;
    private final Receiving receiving;
    private final Attachments attachments;
    private final TestHouse house;
    private final Access access;
    private final DSLContext db;

    SecretIncident(
            IncidentReporting reporting,
            Incidents incidents,
            IncidentWork work,
            IncidentProcess process,
            Actions actions,
            Inventory inventory,
            Alerts alerts,
            Rules rules,
            Intake intake,
            Receiving receiving,
            Attachments attachments,
            TestHouse house,
            Access access,
            DSLContext db) {
        this.reporting = reporting;
        this.incidents = incidents;
        this.work = work;
        this.process = process;
        this.actions = actions;
        this.inventory = inventory;
        this.alerts = alerts;
        this.rules = rules;
        this.intake = intake;
        this.receiving = receiving;
        this.attachments = attachments;
        this.house = house;
        this.access = access;
        this.db = db;
    }

    /** What is hidden, and what lies open beside it. */
    record Secret(
            IncidentId incident,
            String number,
            Actor insider,
            Actor colleague,
            List<UUID> hidden,
            List<UUID> beside,
            List<UUID> files) {}

    static <R> R done(Outcome<R> outcome) {
        if (outcome instanceof Outcome.Done<R>(var result)) {
            return result;
        }
        throw new AssertionError("not done: " + outcome);
    }

    /** Makes it; the outsiders have had their hands on it before it was restricted. */
    Secret make(Map<Role, Actor> outsiders) throws IOException {
        Actor insider = house.person(Role.INCIDENT_MANAGER, Role.SOC_ANALYST, Role.SYSTEM_OWNER);
        Actor colleague = house.person(Role.INCIDENT_MANAGER);
        IncidentId id = reported();
        written(insider, colleague, id, outsiders);
        ActionId measure = measure(insider, colleague, id);
        List<UUID> files =
                List.of(
                        file(insider, id.ref()),
                        file(Objects.requireNonNull(outsiders.get(Role.SERVICE_DESK)), id.ref()),
                        file(colleague, measure.ref()));
        AlertRow before = alert(insider);
        done(alerts.attach(insider, new AlertId(before.id()), id, CANARY, before.version()));
        SystemId system = affected(insider, id);
        IncidentId same = same(insider, id);
        stages(insider, id, Objects.requireNonNull(outsiders.get(Role.CISO)));
        done(work.publish(insider, id, version(id), CANARY + " stör driften"));
        done(work.restrict(insider, id, version(id), "18 kap. 8 § OSL", CANARY));
        Actor inside = access.actor(insider.person()).orElseThrow();
        note(inside, id, false);
        AlertRow after = alert(inside);
        done(alerts.attach(inside, new AlertId(after.id()), id, CANARY, after.version()));
        List<UUID> hidden =
                db.fetch(
                                """
                                select id from records.record_card
                                 where circle is not null and (id = ? or title like '%' || ? || '%' or id in
                                       (select to_id from links.link where from_id = ?))\
                                """,
                                id.value(), CANARY, id.value())
                        .getValues(0, UUID.class);
        return new Secret(
                id,
                number(id),
                inside,
                colleague,
                hidden,
                List.of(measure.value(), before.id(), after.id(), system.value(), same.value()),
                files);
    }

    private UUID file(Actor actor, RecordRef record) {
        byte[] content =
                (CANARY + " i filen " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var received =
                receiving.receive(
                        actor,
                        List.of(),
                        List.of(
                                new IncomingFile(
                                        CANARY + ".txt", () -> new ByteArrayInputStream(content))));
        return done(attachments.attach(actor, new AttachFiles(record, received, null)))
                .ids()
                .getFirst();
    }

    private IncidentId reported() {
        return done(
                reporting.report(
                        house.person(),
                        new ReportEvent(
                                ReportKind.SYSTEM,
                                CANARY + " rapporterad",
                                ReportEvent.When.NOW,
                                null,
                                CANARY,
                                Known.YES,
                                CANARY,
                                UUID.randomUUID(),
                                null)));
    }

    private void written(
            Actor insider, Actor colleague, IncidentId id, Map<Role, Actor> outsiders) {
        note(insider, id, false);
        note(insider, id, true);
        done(
                work.describe(
                        insider,
                        id,
                        version(id),
                        CANARY + " i rubriken",
                        Kind.PERSONAL_DATA,
                        Severity.HIGH,
                        insider.person()));
        for (Role helper : List.of(Role.OPERATIONS, Role.SERVICE_DESK)) {
            UUID who = Objects.requireNonNull(outsiders.get(helper)).person();
            done(work.addTask(insider, id, CANARY + " uppgift", who, null));
        }
        done(work.addParticipant(insider, id, colleague.person(), CANARY));
        done(
                work.judge(
                        insider,
                        new Judge(
                                id,
                                version(id),
                                Instant.now(),
                                Instant.now(),
                                true,
                                Set.of(Track.GDPR),
                                CANARY)));
    }

    private void note(Actor insider, IncidentId id, boolean published) {
        done(
                work.note(
                        insider,
                        new AddNote(id, CANARY + " anteckning", null, "", published, false)));
    }

    private ActionId measure(Actor insider, Actor colleague, IncidentId id) {
        ActionId measure =
                done(
                        actions.create(
                                insider,
                                new CreateAction(
                                        CANARY + " åtgärd",
                                        CANARY,
                                        colleague.person(),
                                        LocalDate.of(2099, 1, 1),
                                        CANARY,
                                        Area.GOVERNANCE,
                                        id.ref())));
        done(actions.word(insider, measure, 1, CANARY + " allmänt"));
        done(
                actions.take(
                        colleague,
                        new se.varn.act.actions.TakeStep(
                                measure, ActionStatus.Step.FINISH, 2, CANARY, "")));
        return measure;
    }

    private AlertRow alert(Actor analyst) throws IOException {
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        Path file = Files.createTempFile("rule", ".yml");
        Files.writeString(
                file, RULE.replace("WORD", word).replace("ID_", UUID.randomUUID().toString()));
        done(rules.importRules(analyst, file, "r.yml", "prov " + word));
        Files.delete(file);
        String event =
                "{\"@timestamp\":\"2026-11-16T10:01:00Z\",\"Hostname\":\"srv-9\",\"EventID\":4712,\"Channel\":\"System\",\"Word\":\"%s\"}\n"
                        .formatted(word);
        ImportId imported =
                done(
                        intake.importFile(
                                analyst,
                                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                                "prov.ndjson",
                                "Prov"));
        ListQuery query =
                new ListQuery(
                        "/alerts",
                        Map.of("show", "all", "import", imported.value().toString()),
                        "first",
                        false,
                        1);
        long until = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < until) {
            List<AlertRow> found = alerts.list(analyst, query, 10).rows();
            if (!found.isEmpty()) {
                AlertRow row = found.getFirst();
                done(alerts.step(analyst, new AlertId(row.id()), AlertStep.TAKE, row.version()));
                return alerts.find(analyst, new AlertId(row.id())).orElseThrow();
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("no alert came");
    }

    private SystemId affected(Actor insider, IncidentId id) {
        SystemId system =
                done(
                        inventory.save(
                                insider,
                                new SaveSystem(
                                        null,
                                        0,
                                        "Provsystem " + id.value(),
                                        "",
                                        insider.person(),
                                        insider.person(),
                                        2,
                                        2,
                                        2)));
        done(work.addSystem(insider, id, system.value()));
        return system;
    }

    /** An open incident that is said to be the same. */
    private IncidentId same(Actor insider, IncidentId id) {
        IncidentId other =
                done(
                        incidents.open(
                                insider,
                                new OpenIncident(
                                        "Öppen incident",
                                        "Läses av alla som hanterar incidenter",
                                        Instant.now(),
                                        Kind.IT,
                                        Severity.LOW,
                                        null,
                                        List.of())));
        done(work.duplicateOf(insider, other, id));
        return other;
    }

    private void stages(Actor insider, IncidentId id, Actor verifier) {
        for (Step step : List.of(Step.COLLECT, Step.IDENTIFY, Step.REMEDY)) {
            Map<StepField, String> typed = new EnumMap<>(StepField.class);
            for (StepField field : step.must()) {
                typed.put(
                        field,
                        switch (field.input()) {
                            case TEXT, LINE -> CANARY + " " + field.field();
                            case TIME -> Times.dateTime(Instant.now());
                            case COUNT -> "3";
                            case PERSON -> verifier.person().toString();
                            case FAULT -> FaultSourceKind.ATTACK.name();
                        });
            }
            done(
                    process.take(
                            insider,
                            new se.varn.act.incidents.TakeStep(id, step, version(id), typed)));
        }
    }

    int version(IncidentId id) {
        return db.fetchSingle("select version from incidents.incident where id = ?", id.value())
                .get(0, Integer.class);
    }

    private String number(IncidentId id) {
        return db.fetchSingle("select number from incidents.incident where id = ?", id.value())
                .get(0, String.class);
    }
}
