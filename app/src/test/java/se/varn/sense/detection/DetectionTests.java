package se.varn.sense.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.OpenIncident;
import se.varn.act.incidents.Severity;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.links.Links;
import se.varn.foundation.links.Relation;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.text.Language;
import se.varn.sense.intake.Encoding;
import se.varn.sense.intake.ImportFile;
import se.varn.sense.intake.ImportId;
import se.varn.sense.intake.Intake;
import se.varn.sense.intake.StoredEvents;
import se.varn.sigma.Explanation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@VarnTest
class DetectionTests {
    @Autowired Intake intake;
    @Autowired StoredEvents events;
    @Autowired Alerts alerts;
    @Autowired AlertEvidence evidence;
    @Autowired Rules rules;
    @Autowired Runs runs;
    @Autowired DetectionJob job;
    @Autowired FoundAlerts found;
    @Autowired Audit audit;
    @Autowired Cards cards;
    @Autowired Links links;
    @Autowired DSLContext db;
    @Autowired TestHouse house;

    @TempDir Path folder;

    private void rule(String word, String id, String level) throws IOException {
        Path file = folder.resolve("r.yml");
        Files.writeString(file, Samples.RULE.formatted(word, id, level));
        assertThat(rules.importRules(house.person(Role.SOC_ANALYST), file, "r.yml", "prov " + id))
                .isInstanceOf(Outcome.Done.class);
    }

    private UUID imported(String content) throws IOException {
        InputStream in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        var outcome = intake.importFile(house.person(Role.SOC_ANALYST), in, "prov.ndjson", "Prov");
        return ((Outcome.Done<ImportId>) outcome).result().value();
    }

    /** Runs to the end, whoever of the queue and this test comes first. */
    private void run(UUID importId) {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (state(importId) != DetectionRun.State.DONE && System.nanoTime() < until) {
            job.run(new Samples.Alone(true), "\"" + importId + "\"");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        assertThat(state(importId)).isEqualTo(DetectionRun.State.DONE);
    }

    private DetectionRun.State state(UUID importId) {
        return runs.find(importId).orElseThrow().state();
    }

    private List<AlertRow> alertsOf(UUID importId) {
        ListQuery query =
                new ListQuery(
                        "/alerts",
                        Map.of("show", "all", "import", importId.toString()),
                        "first",
                        false,
                        1);
        return alerts.list(house.person(Role.SOC_ANALYST), query, 5_000).rows();
    }

    private AlertRow one() throws IOException {
        String word = Samples.word();
        rule(word, UUID.randomUUID().toString(), "high");
        UUID importId = imported(Samples.event(1, "srv-1", "eva", word));
        run(importId);
        return alertsOf(importId).getFirst();
    }

    @Test
    void theSampleLogGivesTheAlertsOfTheStarterPack() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        getClass().getResourceAsStream("/starter/sample-log.ndjson"))) {
            Path file = folder.resolve("sample-log.ndjson");
            Files.copy(in, file);
            Actor analyst = house.person(Role.SOC_ANALYST);
            var command =
                    new ImportFile(
                            file, "sample-log.ndjson", "Prov", Encoding.UTF_8, "", true, false);
            ImportId id = ((Outcome.Done<ImportId>) intake.importFile(analyst, command)).result();
            run(id.value());
            List<AlertRow> own = ofStarterPack(analyst, alertsOf(id.value()));
            assertThat(own.stream().mapToInt(AlertRow::count).sum()).isEqualTo(13);
            assertThat(own).filteredOn(a -> a.host().equals("alma-app-03")).hasSize(4);
            assertThat(intake.importFile(analyst, file, "igen.ndjson", "Prov"))
                    .isInstanceOf(Outcome.Confirm.class);
        }
    }

    private List<AlertRow> ofStarterPack(Actor reader, List<AlertRow> rows) {
        return rows.stream()
                .filter(row ->
                        rules.pageOf(reader, row.ruleId())
                                .flatMap(id -> rules.find(reader, id))
                                .filter(rule -> rule.origin().equals(StarterPack.ORIGIN))
                                .isPresent())
                .toList();
    }

    @Test
    void equalOnesFoldIntoOneAlertPerHostAndAccount() throws IOException {
        String word = Samples.word();
        rule(word, UUID.randomUUID().toString(), "medium");
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            log.append(Samples.event(i, "srv-1", "eva", word));
        }
        log.append(Samples.event(51, "srv-2", "eva", word))
                .append(Samples.event(52, "srv-1", "adam", word));
        UUID importId = imported(log.toString());
        run(importId);
        List<AlertRow> rows = alertsOf(importId);
        assertThat(rows).hasSize(3);
        AlertRow first = rows.getFirst();
        assertThat(first.count()).isEqualTo(50);
        assertThat(Duration.between(first.firstSeen(), first.lastSeen()))
                .isEqualTo(Duration.ofMinutes(49));
        assertThat(evidence.of(house.person(Role.SOC_ANALYST), first, 0).others()).hasSize(20);
        assertThat(first.number()).matches("L-[0-9]{4}-[0-9]{4,}");
    }

    @Test
    void aRunThatIsKilledGoesOnWhereItsLastBatchEndedAndDoublesNothing() throws IOException {
        String word = Samples.word();
        rule(word, UUID.randomUUID().toString(), "low");
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            log.append(Samples.event(i, "srv-" + i, "eva", word));
        }
        UUID importId = imported(log.toString());
        run(importId);
        Set<UUID> before = new HashSet<>();
        alertsOf(importId).forEach(a -> before.add(a.id()));
        db.execute("update detection.run set state = 'RUNNING' where import_id = ?", importId);
        run(importId);
        assertThat(alertsOf(importId)).hasSize(30).allMatch(a -> a.count() == 1);
        assertThat(alertsOf(importId))
                .extracting(AlertRow::id)
                .containsExactlyInAnyOrderElementsOf(before);
        FoundAlerts.Written late =
                found.write(
                        new Samples.Alone(true),
                        importId,
                        new FoundAlerts.Offset(0, 0, 0),
                        new FoundAlerts.Offset(0, 5, 5),
                        List.of());
        assertThat(late).isEqualTo(FoundAlerts.Written.ELSEWHERE);
    }

    @Test
    void everyBatchHasItsEntryInTheChain() throws IOException {
        AlertRow alert = one();
        assertThat(audit.of(alert.importId(), 10))
                .extracting(entry -> entry.command())
                .contains("intake.import", "detection.batch", "detection.run");
    }

    @Test
    void theExplanationNamesConditionFieldPatternAndValue() throws IOException {
        AlertRow alert = one();
        Evidence shown = evidence.of(house.person(Role.SOC_ANALYST), alert, 0);
        Explanation why = Objects.requireNonNull(shown.why());
        assertThat(why.holds()).isTrue();
        List<Explanation> tests = new ArrayList<>();
        collect(why, tests);
        assertThat(tests)
                .anySatisfy(test -> {
                    assertThat(test.field()).isEqualTo("Word");
                    assertThat(test.operator()).isEqualTo("contains");
                    assertThat(test.actual()).contains(test.pattern());
                })
                .anySatisfy(test -> {
                    assertThat(test.operator()).isEqualTo("ends with");
                    assertThat(test.holds()).isFalse();
                });
        assertThat(Objects.requireNonNull(shown.event()).event().raw()).contains("4711");
        assertThat(shown.around()).hasSize(1);
    }

    private static void collect(Explanation node, List<Explanation> into) {
        if (node.kind() == Explanation.Kind.TEST) {
            into.add(node);
        }
        node.children().forEach(child -> collect(child, into));
    }

    @Test
    void aTakenAlertBelongsToWhoTookIt() throws IOException {
        AlertRow alert = one();
        Actor analyst = house.person(Role.SOC_ANALYST);
        AlertId id = new AlertId(alert.id());
        assertThat(alerts.step(analyst, id, AlertStep.TAKE, alert.version()))
                .isEqualTo(new Outcome.Done<>(AlertStatus.TAKEN));
        assertThat(alerts.find(analyst, id).orElseThrow().takenBy()).isEqualTo(analyst.person());
        assertThat(alerts.step(analyst, id, AlertStep.TAKE, alert.version()))
                .isInstanceOf(Outcome.Conflict.class);
        assertThat(audit.of(alert.id(), 5).getFirst().command()).isEqualTo("detection.take");
    }

    @Test
    void dismissingNeedsItsReason() throws IOException {
        AlertRow alert = one();
        Actor analyst = house.person(Role.SOC_ANALYST);
        AlertId id = new AlertId(alert.id());
        assertThat(alerts.dismiss(analyst, id, null, "för att", alert.version()))
                .isEqualTo(new Outcome.Invalid<>("reason", AlertsText.REASON_MISSING));
        assertThat(alerts.dismiss(analyst, id, Dismissal.KNOWN, "Ä-2026-0001", alert.version()))
                .isInstanceOf(Outcome.Done.class);
        AlertRow after = alerts.find(analyst, id).orElseThrow();
        assertThat(after.status()).isEqualTo(AlertStatus.DISMISSED);
        assertThat(after.dismissal()).isEqualTo(Dismissal.KNOWN);
        assertThat(evidence.of(analyst, after, 0).history().getFirst().note())
                .isEqualTo("Ä-2026-0001");
    }

    @Test
    void anIncidentOpenedFromAnAlertHangsOnItsThread() throws IOException {
        AlertRow alert = one();
        Actor analyst = house.person(Role.SOC_ANALYST);
        var command =
                new OpenIncident(
                        "Intrång",
                        "Se larmet",
                        alert.lastSeen(),
                        Kind.IT,
                        Severity.HIGH,
                        null,
                        List.of());
        var outcome =
                alerts.openIncident(analyst, new AlertId(alert.id()), command, alert.version());
        IncidentId incident = ((Outcome.Done<IncidentId>) outcome).result();
        assertThat(links.at(List.of(alert.id())))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.relation()).isEqualTo(Relation.RAISED_FROM);
                    assertThat(link.from().id()).isEqualTo(incident.value());
                });
        assertThat(alerts.ofIncident(analyst, incident.value()))
                .extracting(AlertRow::status)
                .containsExactly(AlertStatus.LINKED);
        AlertRow second = one();
        assertThat(alerts.attach(analyst, new AlertId(second.id()), incident, "", second.version()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(alerts.ofIncident(analyst, incident.value())).hasSize(2);
    }

    @Test
    void anIncidentThatCannotBeOpenedLeavesTheAlertAsItWas() throws IOException {
        AlertRow alert = one();
        Actor analyst = house.person(Role.SOC_ANALYST);
        var empty =
                new OpenIncident("", "", alert.lastSeen(), Kind.IT, Severity.HIGH, null, List.of());
        assertThat(alerts.openIncident(analyst, new AlertId(alert.id()), empty, alert.version()))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(alerts.find(analyst, new AlertId(alert.id())).orElseThrow().status())
                .isEqualTo(AlertStatus.NEW);
    }

    @Test
    void anEmployeeNeitherReadsNorFindsAlerts() throws IOException {
        AlertRow alert = one();
        Actor employee = house.person();
        assertThat(alerts.find(employee, new AlertId(alert.id()))).isEmpty();
        assertThat(cards.search(employee, alert.number(), Set.of(), 10)).isEmpty();
        assertThat(cards.search(house.person(Role.SOC_ANALYST), alert.number(), Set.of(), 10))
                .hasSize(1);
        assertThat(alerts.step(employee, new AlertId(alert.id()), AlertStep.TAKE, 1))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(alerts.step(house.person(Role.CISO), new AlertId(alert.id()), AlertStep.TAKE, 1))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void whoMayNotReadLogsSeesWhyButNoRawEvent() throws IOException {
        Evidence shown = evidence.of(house.person(Role.CISO), one(), 0);
        assertThat(shown.why()).isNotNull();
        assertThat(shown.event()).isNull();
        assertThat(shown.around()).isEmpty();
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path zip = folder.resolve(UUID.randomUUID() + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }

    @Test
    void aPreviewTellsWhatIsNewChangedGoneAndNotUnderstood() throws IOException {
        Actor analyst = house.person(Role.SOC_ANALYST);
        String origin = "samling " + Samples.word();
        String a = UUID.randomUUID().toString();
        String b = UUID.randomUUID().toString();
        String c = UUID.randomUUID().toString();
        Path first =
                zip(
                        Map.of(
                                "a.yml", Samples.RULE.formatted("ett", a, "low"),
                                "b.yml", Samples.RULE.formatted("två", b, "low"),
                                "trasig.yml", "title: trasig\nlogsource: {}\ndetection: 7\n"));
        var before = (Outcome.Done<RulesPreview>) rules.preview(analyst, first, "r.zip", origin);
        assertThat(before.result().fresh()).hasSize(2);
        assertThat(before.result().refused())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.file()).isEqualTo("trasig.yml");
                    assertThat(refused.reason(Language.SV))
                            .isEqualTo("logsource anger varken product, category eller service");
                    assertThat(refused.reason(Language.EN))
                            .isEqualTo("logsource names neither product nor category nor service");
                });
        assertThat(rules.origins(analyst)).doesNotContain(origin);
        rules.importRules(analyst, first, "r.zip", origin);
        assertThat(rules.refused(analyst)).anyMatch(refused -> refused.origin().equals(origin));
        Path second =
                zip(
                        Map.of(
                                "a.yml", Samples.RULE.formatted("ett", a, "high"),
                                "c.yml", Samples.RULE.formatted("tre", c, "low")));
        var after = (Outcome.Done<RulesPreview>) rules.preview(analyst, second, "r.zip", origin);
        assertThat(after.result().fresh()).extracting(l -> l.ruleId()).containsExactly(c);
        assertThat(after.result().changed()).extracting(l -> l.ruleId()).containsExactly(a);
        assertThat(after.result().removed()).extracting(l -> l.ruleId()).containsExactly(b);
        rules.importRules(analyst, second, "r.zip", origin);
        assertThat(rules.find(analyst, rules.pageOf(analyst, b).orElseThrow()).orElseThrow())
                .matches(rule -> !rule.running());
        assertThat(rules.refused(analyst)).noneMatch(refused -> refused.origin().equals(origin));
    }

    @Test
    void aRuleThatIsSwitchedOffStaysOffWhenItsCollectionComesAnew() throws IOException {
        Actor analyst = house.person(Role.SOC_ANALYST);
        String word = Samples.word();
        String id = UUID.randomUUID().toString();
        rule(word, id, "high");
        RuleRow rule = rules.find(analyst, rules.pageOf(analyst, id).orElseThrow()).orElseThrow();
        assertThat(rules.switchTo(analyst, rule.id(), false, " ", rule.version()))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(rules.switchTo(analyst, rule.id(), false, "Bara brus", rule.version()))
                .isInstanceOf(Outcome.Done.class);
        UUID quiet = imported(Samples.event(1, "srv-1", "eva", word));
        run(quiet);
        assertThat(alertsOf(quiet)).isEmpty();
        rule(word, id, "critical");
        RuleRow after = rules.find(analyst, rule.id()).orElseThrow();
        assertThat(after.active()).isFalse();
        assertThat(after.level()).isEqualTo(Severity.CRITICAL);
        assertThat(after.reason()).isEqualTo("Bara brus");
    }

    @Test
    void aRuleRaisedToAHigherLevelBeginsANewAlert() throws IOException {
        String word = Samples.word();
        String id = UUID.randomUUID().toString();
        rule(word, id, "low");
        UUID importId = imported(Samples.event(1, "srv-1", "eva", word));
        run(importId);
        rule(word, id, "critical");
        UUID later = imported(Samples.event(2, "srv-1", "eva", word));
        run(later);
        assertThat(alertsOf(importId)).extracting(AlertRow::level).containsExactly(Severity.LOW);
        assertThat(alertsOf(later)).extracting(AlertRow::level).containsExactly(Severity.CRITICAL);
    }

    @Test
    void publicRulesOverPublicEventsGiveTheAlertsThatOtherEnginesFound() throws IOException {
        String data = System.getenv("VARN_TEST_DATA");
        assumeThat(data).as("VARN_TEST_DATA names the public test data").isNotNull();
        Path root = Path.of(data);
        Actor analyst = house.person(Role.SOC_ANALYST);
        assertThat(
                        rules.importRules(
                                analyst,
                                root.resolve("sigma-rules-r2026-07-01.zip"),
                                "sigma-rules-r2026-07-01.zip",
                                "SigmaHQ"))
                .isInstanceOf(Outcome.Done.class);
        var outcome =
                intake.importFile(
                        analyst,
                        root.resolve("otrf-mix.ndjson.zst"),
                        "otrf-mix.ndjson.zst",
                        "OTRF");
        UUID importId = ((Outcome.Done<ImportId>) outcome).result().value();
        run(importId);
        assertThat(runs.find(importId).orElseThrow().events()).isEqualTo(72_482);
        JsonNode answers =
                JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(root.resolve("otrf-mix.expected-alerts.json")));
        Map<String, Integer> expected = new HashMap<>();
        answers.get("alerts")
                .forEach(ids -> ids.forEach(id -> expected.merge(id.asString(), 1, Integer::sum)));
        Set<String> evaluated = new HashSet<>();
        answers.get("rules_evaluated").forEach(id -> evaluated.add(id.asString()));
        Map<String, Integer> counted = new HashMap<>();
        alertsOf(importId).stream()
                .filter(a -> evaluated.contains(a.ruleId()))
                .forEach(a -> counted.merge(a.ruleId(), a.count(), Integer::sum));
        assertThat(counted.keySet()).containsAll(expected.keySet());
        expected.forEach((rule, count) ->
                assertThat(counted.get(rule)).as(rule).isGreaterThanOrEqualTo(count));
    }
}
