package se.varn.sense.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.varn.TestChain;
import se.varn.TestHouse;
import se.varn.TestVisitor;
import se.varn.VarnTest;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentReading;
import se.varn.act.incidents.IncidentWork;
import se.varn.act.incidents.Incidents;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.OpenIncident;
import se.varn.act.incidents.Severity;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.shell.ListQuery;
import se.varn.sense.intake.ImportId;
import se.varn.sense.intake.Intake;
import se.varn.sigma.RuleSet;

/** What analysts do with alerts, also two at once and about what not everybody may read. */
@VarnTest
class TriageTests {
    @Autowired Intake intake;
    @Autowired Rules rules;
    @Autowired Runs runs;
    @Autowired Alerts alerts;
    @Autowired AlertEvidence evidence;
    @Autowired Incidents incidents;
    @Autowired IncidentReading reading;
    @Autowired IncidentWork work;
    @Autowired Access access;
    @Autowired Audit audit;
    @Autowired TestHouse house;
    @Autowired TestChain chain;
    @LocalServerPort int port;

    @TempDir Path folder;

    /** So many new alerts, one for each host. */
    private List<AlertRow> fresh(int count) throws IOException {
        String word = Samples.word();
        Path file = folder.resolve(word + ".yml");
        Files.writeString(file, Samples.RULE.formatted(word, UUID.randomUUID().toString(), "high"));
        Actor analyst = house.person(Role.SOC_ANALYST);
        rules.importRules(analyst, file, "r.yml", "prov " + word);
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < count; i++) {
            log.append(Samples.event(i % 60, "srv-" + i, "eva", word));
        }
        var in = new ByteArrayInputStream(log.toString().getBytes(StandardCharsets.UTF_8));
        UUID id =
                ((Outcome.Done<ImportId>) intake.importFile(analyst, in, "prov.ndjson", "Prov"))
                        .result()
                        .value();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> runs.find(id).orElseThrow().state() == DetectionRun.State.DONE);
        ListQuery query =
                new ListQuery(
                        "/alerts",
                        Map.of("show", "all", "import", id.toString()),
                        "first",
                        false,
                        1);
        List<AlertRow> rows = alerts.list(analyst, query, 5_000).rows();
        assertThat(rows).hasSize(count);
        return rows;
    }

    private IncidentId incident(Actor actor) {
        var command =
                new OpenIncident(
                        "Intrång",
                        "Se larmet",
                        Instant.parse("2026-11-16T10:00:00Z"),
                        Kind.IT,
                        Severity.HIGH,
                        null,
                        List.of());
        return ((Outcome.Done<IncidentId>) incidents.open(actor, command)).result();
    }

    @Test
    void attachingAndDismissingTheSameAlertAtOnceNeverWaitForEachOther() throws Exception {
        Actor one = house.person(Role.SOC_ANALYST);
        Actor other = house.person(Role.SOC_ANALYST);
        IncidentId incident = incident(one);
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (AlertRow alert : fresh(60)) {
                AlertId id = new AlertId(alert.id());
                Future<Outcome<IncidentId>> attached =
                        threads.submit(() -> {
                            together.await();
                            return alerts.attach(one, id, incident, "", alert.version());
                        });
                Future<Outcome<AlertStatus>> dismissed =
                        threads.submit(() -> {
                            together.await();
                            return alerts.dismiss(other, id, Dismissal.KNOWN, "", alert.version());
                        });
                boolean first = attached.get() instanceof Outcome.Done<IncidentId>;
                boolean second = dismissed.get() instanceof Outcome.Done<AlertStatus>;
                assertThat(first).as("exactly one of them wins").isNotEqualTo(second);
            }
        }
        assertThat(alerts.ofIncident(one, incident.value()))
                .allMatch(alert -> alert.status() == AlertStatus.LINKED);
    }

    @Test
    void whatIsWrittenOfARestrictedIncidentStaysInItsCircle() throws IOException {
        Actor leader = house.person(Role.INCIDENT_MANAGER, Role.SOC_ANALYST);
        Actor outside = house.person(Role.SOC_ANALYST);
        IncidentId incident = incident(leader);
        AlertRow early = fresh(1).getFirst();
        alerts.attach(leader, new AlertId(early.id()), incident, "Tidig lapp", early.version());
        assertThat(notes(outside, early)).contains("Tidig lapp");
        int version = reading.find(leader, incident).orElseThrow().version();
        assertThat(work.restrict(leader, incident, version, "18 kap. 8 § OSL", "Känsligt"))
                .isInstanceOf(Outcome.Done.class);
        Actor inside = access.actor(leader.person()).orElseThrow();

        AlertRow late = fresh(1).getFirst();
        AlertId id = new AlertId(late.id());
        assertThat(alerts.attach(outside, id, incident, "Gissning", late.version()))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(alerts.attach(inside, id, incident, "Sen lapp", late.version()))
                .isInstanceOf(Outcome.Done.class);

        assertThat(alerts.ofIncident(inside, incident.value())).hasSize(2);
        assertThat(alerts.ofIncident(outside, incident.value())).isEmpty();
        assertThat(notes(outside, early)).doesNotContain("Tidig lapp");
        assertThat(notes(outside, late)).doesNotContain("Sen lapp");
        assertThat(evidence.of(outside, late, 0).history())
                .allMatch(step -> step.incident() == null);
        assertThat(audit.of(late.id(), 5)).noneMatch(entry -> "Sen lapp".equals(entry.reason()));
        String page = TestVisitor.of(port, outside).get("/alerts/" + late.id()).body();
        assertThat(page)
                .contains("begränsad läsekrets")
                .doesNotContain(incident.value().toString())
                .doesNotContain("Sen lapp");
    }

    @Test
    void whatIsAttachedDuringARestrictionTellsThoseOutsideNothing() throws Exception {
        Actor leader = house.person(Role.INCIDENT_MANAGER, Role.SOC_ANALYST);
        Actor outside = house.person(Role.SOC_ANALYST);
        IncidentId incident = incident(leader);
        List<AlertRow> two = fresh(2);
        AlertRow before = two.getFirst();
        AlertRow after = two.getLast();
        int version = reading.find(leader, incident).orElseThrow().version();
        List<Object> ends =
                chain.overlapping(
                        () ->
                                alerts.attach(
                                        outside,
                                        new AlertId(before.id()),
                                        incident,
                                        "Nyss",
                                        before.version()),
                        () ->
                                work.restrict(
                                        leader, incident, version, "18 kap. 8 § OSL", "Känsligt"),
                        () ->
                                alerts.attach(
                                        outside,
                                        new AlertId(after.id()),
                                        incident,
                                        "Strax",
                                        after.version()));
        assertThat(ends.get(0)).isInstanceOf(Outcome.Done.class);
        assertThat(ends.get(1)).isInstanceOf(Outcome.Done.class);
        assertThat(ends.get(2)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(notes(outside, before)).doesNotContain("Nyss");
        assertThat(alerts.ofIncident(outside, incident.value())).isEmpty();
        assertThat(alerts.find(outside, new AlertId(after.id())).orElseThrow().status())
                .isEqualTo(AlertStatus.NEW);
    }

    private List<String> notes(Actor reader, AlertRow alert) {
        return evidence.of(reader, alert, 0).history().stream().map(Triage::note).toList();
    }

    @Test
    void otherAlertsOfTheSameHostOrAccountAreFoundBesideOne() throws IOException {
        List<AlertRow> three = fresh(3);
        AlertRow one = three.getFirst();
        assertThat(alerts.related(house.person(Role.SOC_ANALYST), one, 10_000))
                .extracting(AlertRow::id)
                .contains(three.get(1).id(), three.get(2).id())
                .doesNotContain(one.id());
        assertThat(alerts.related(house.person(), one, 10_000)).isEmpty();
    }

    @Test
    void whatARuleIsForIsToldBesideItsAlert() {
        String text =
                Samples.RULE.formatted("x", UUID.randomUUID().toString(), "low")
                        + """
                        description: Letar efter x.
                        tags:
                          - attack.execution
                          - attack.t1059.001
                        falsepositives:
                          - Unknown
                          - Säkerhetskopiering
                        """;
        var about = Evidence.About.of(RuleSet.parse("r.yml", text).rules().getFirst());
        assertThat(about.description()).isEqualTo("Letar efter x.");
        assertThat(about.techniques()).containsExactly("T1059.001");
        assertThat(about.harmless()).containsExactly("Säkerhetskopiering");
    }

    @Test
    void whoMayReadNoAlertsCountsNone() throws IOException {
        fresh(1);
        assertThat(alerts.counts(house.person()))
                .isEqualTo(new Alerts.Counts(0, 0, 0, 0, 0, 0, null));
        assertThat(rules.counts(house.person())).isEqualTo(new Rules.Counts(0, 0, 0, 0));
    }

    @Test
    void aFormOpenedBeforeSomebodyElseActedIsAnsweredWithAConflict() throws IOException {
        AlertRow alert = fresh(1).getFirst();
        Actor slow = house.person(Role.SOC_ANALYST);
        TestVisitor visitor = TestVisitor.of(port, slow);
        String page = "/alerts/" + alert.id();
        String token = visitor.token(page);
        alerts.step(
                house.person(Role.SOC_ANALYST),
                new AlertId(alert.id()),
                AlertStep.TAKE,
                alert.version());
        String version = Integer.toString(alert.version());
        for (var stale :
                Map.of(
                                page + "/dismiss", Map.of("reason", "KNOWN", "note", ""),
                                page + "/step", Map.of("step", "TAKE"),
                                page + "/attach",
                                        Map.of("incident", incident(slow).value().toString()))
                        .entrySet()) {
            Map<String, String> form = new java.util.HashMap<>(stale.getValue());
            form.put("version", version);
            form.put("_csrf", token);
            var answer = visitor.post(stale.getKey(), form);
            assertThat(answer.statusCode()).as(stale.getKey()).isEqualTo(409);
            assertThat(answer.body()).contains(page);
        }
        assertThat(alerts.find(slow, new AlertId(alert.id())).orElseThrow().status())
                .isEqualTo(AlertStatus.TAKEN);
    }
}
