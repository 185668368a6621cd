package se.varn.foundation.disposal;

import static se.varn.ArchiveHouse.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.ArchiveHouse;
import se.varn.TestClock;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.account.disclosures.DisclosureWork;
import se.varn.account.disclosures.Disclosures;
import se.varn.account.registry.Registry;
import se.varn.act.actions.Actions;
import se.varn.act.incidents.AddNote;
import se.varn.act.incidents.FaultSourceKind;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentProcess;
import se.varn.act.incidents.IncidentWork;
import se.varn.act.incidents.Step;
import se.varn.act.incidents.StepField;
import se.varn.act.incidents.TakeStep;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.attachments.AttachFiles;
import se.varn.foundation.attachments.Attachments;
import se.varn.foundation.attachments.IncomingFile;
import se.varn.foundation.attachments.Receiving;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.ChainVerifier;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.text.Times;

/** A house with closed incidents and a rule of disposal, for tests of what happens to them. */
@VarnTest
abstract class DisposalHouse {
    static final String CANARY = "Kanarievessla";
    static final String GROUND = "Beslut 2026/31";

    @Autowired Disposal disposal;
    @Autowired RunStore runs;
    @Autowired ArchiveHouse archive;
    @Autowired Registry registry;
    @Autowired Disclosures disclosures;
    @Autowired DisclosureWork work;
    @Autowired IncidentProcess process;
    @Autowired IncidentWork incidents;
    @Autowired Actions actions;
    @Autowired Receiving receiving;
    @Autowired Attachments attachments;
    @Autowired ChainVerifier verifier;
    @Autowired Access access;
    @Autowired TestHouse house;
    @Autowired TestClock clock;
    @Autowired DSLContext db;
    @Autowired Audit audit;
    @Autowired TransactionTemplate transaction;

    Actor registrar = Actor.system();
    Actor lawyer = Actor.system();
    Actor lead = Actor.system();
    Actor verifierOfEffect = Actor.system();
    private @Nullable RuleId made;

    @BeforeEach
    void people() {
        registrar = house.person(Role.REGISTRAR);
        lawyer = house.person(Role.LAWYER);
        lead = house.person(Role.INCIDENT_MANAGER);
        verifierOfEffect = house.person(Role.CISO);
    }

    /** Nothing that a test has prepared may stand in the way of the next. */
    @AfterEach
    void noneWaits() {
        clock.release();
        for (RunRow row : runs.inState(RunState.PREPARED)) {
            done(disposal.withdraw(registrar, new RunId(row.id()), row.version(), "prov"));
        }
    }

    RuleId rule() {
        if (made == null) {
            made =
                    done(
                            disposal.make(
                                    registrar,
                                    new MakeRule(
                                            "Avslutade incidenter",
                                            "incident",
                                            48,
                                            GroundKind.DECISION,
                                            GROUND,
                                            "Rikard Ek, generaldirektör",
                                            LocalDate.of(2026, 1, 2))));
        }
        return made;
    }

    /** An incident that was opened, handled and closed five years ago, with a word in it all. */
    UUID closed(String word) {
        clock.set(Instant.now().minus(Duration.ofDays(365 * 5)));
        try {
            UUID id = archive.incident(lead, word + " stannar", word + " hände.");
            close(id, word);
            return id;
        } finally {
            clock.release();
        }
    }

    void close(UUID id, String word) {
        IncidentId incident = new IncidentId(id);
        done(
                incidents.note(
                        lead, new AddNote(incident, word + " antecknat", null, "", false, false)));
        done(incidents.addTask(lead, incident, word + " ringa", lead.person(), null));
        for (Step step : List.of(Step.COLLECT, Step.IDENTIFY, Step.REMEDY, Step.VERIFY_EFFECTIVE)) {
            Map<StepField, String> typed = new EnumMap<>(StepField.class);
            for (StepField field : step.must()) {
                typed.put(field, typed(field, word));
            }
            Actor who = step == Step.VERIFY_EFFECTIVE ? verifierOfEffect : lead;
            done(process.take(who, new TakeStep(incident, step, version(id), typed)));
        }
    }

    String typed(StepField field, String word) {
        return switch (field.input()) {
            case TEXT, LINE -> word + " " + field.field();
            case TIME -> Times.dateTime(clock.instant());
            case COUNT -> "3";
            case PERSON -> verifierOfEffect.person().toString();
            case FAULT -> FaultSourceKind.ATTACK.name();
        };
    }

    int version(UUID incident) {
        return db.fetchSingle("select version from incidents.incident where id = ?", incident)
                .get(0, Integer.class);
    }

    String number(UUID incident) {
        return db.fetchSingle("select number from incidents.incident where id = ?", incident)
                .get(0, String.class);
    }

    void kept(UUID incident) {
        done(registry.keepInOrder(registrar, incident, "Hålls i Värn"));
    }

    @Nullable String stays(UUID incident) {
        return disposal.preview(registrar, rule()).orElseThrow().lines().stream()
                .filter(l -> l.record().id().equals(incident))
                .map(l -> l.stays() == null ? "GOES" : l.stays().sv())
                .findFirst()
                .orElse(null);
    }

    RunRow carriedOut() {
        RunId run = done(disposal.prepare(registrar, rule()));
        done(disposal.approve(lawyer, run, 1));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> runs.row(run).orElseThrow().state() == RunState.DONE);
        return runs.row(run).orElseThrow();
    }

    List<String> tablesWith(String word) {
        List<String> found = new ArrayList<>();
        for (var table :
                db.fetch(
                        """
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                         where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')\
                        """)) {
            String name = table.get(0, String.class);
            int rows =
                    db.fetchSingle(
                                    "select count(*) from "
                                            + name
                                            + " t where t::text ilike '%' || ? || '%'",
                                    word)
                            .get(0, Integer.class);
            if (rows > 0) {
                found.add(name);
            }
        }
        return found;
    }

    void file(UUID incident, String word) throws IOException {
        byte[] content = (word + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var received =
                receiving.receive(
                        lead,
                        List.of(),
                        List.of(
                                new IncomingFile(
                                        word + ".txt", () -> new ByteArrayInputStream(content))));
        done(
                attachments.attach(
                        lead, new AttachFiles(new IncidentId(incident).ref(), received, null)));
    }

    /** A disposal that is approved, whose job the test runs itself. */
    RunId approvedByHand() {
        RunId run = done(disposal.prepare(registrar, rule()));
        change(
                "update disposal.run set state = 'APPROVED', approved_at = now(), approved_by = ? where id = ?",
                lawyer.person(),
                run.value());
        return run;
    }

    /** Changes rows past the commands, with the entry that every change needs. */
    void change(String sql, Object... arguments) {
        transaction.executeWithoutResult(status -> {
            db.execute(sql, arguments);
            audit.append(
                    lead.person(),
                    "test.change",
                    new RecordRef("test", UUID.randomUUID()),
                    null,
                    Map.of());
        });
    }
}
