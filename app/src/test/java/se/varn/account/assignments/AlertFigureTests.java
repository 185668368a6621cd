package se.varn.account.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.varn.account.assignments.ReportHouse.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.OpenIncident;
import se.varn.act.incidents.Severity;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.shell.ListQuery;
import se.varn.sense.detection.AlertId;
import se.varn.sense.detection.AlertRow;
import se.varn.sense.detection.AlertStep;
import se.varn.sense.detection.Alerts;
import se.varn.sense.detection.DetectionRun;
import se.varn.sense.detection.Rules;
import se.varn.sense.detection.Runs;
import se.varn.sense.intake.ImportId;
import se.varn.sense.intake.Intake;

/** Figures on alerts, which keep no row history, at a data cut. */
@VarnTest
class AlertFigureTests {
    private ReportHouse report;
    @Autowired Intake intake;
    @Autowired Rules rules;
    @Autowired Runs runs;
    @Autowired Alerts alerts;
    @Autowired Freezing freezing;
    @Autowired ReportReading reading;
    @Autowired Reports reports;
    @Autowired TestHouse house;
    @Autowired DSLContext db;
    @TempDir Path folder;

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void house(@Autowired ApplicationContext context) throws IOException {
        report = new ReportHouse(context);
        Path file = folder.resolve("r.yml");
        Files.writeString(
                file,
                """
                title: Provregel för snittet
                id: %s
                status: test
                level: high
                logsource:
                  product: windows
                detection:
                  selection:
                    EventID: 4712
                    Word: '%s'
                  condition: selection
                """
                        .formatted(UUID.randomUUID(), word));
        done(rules.importRules(house.person(Role.SOC_ANALYST), file, "r.yml", word));
    }

    /** Takes in one event of this test's rule and waits until the rules have met it. */
    private UUID imported(int year, int day, String host) throws IOException {
        String line =
                "{\"@timestamp\":\"%d-05-%02dT10:00:00Z\",\"Hostname\":\"%s\",\"EventID\":4712,\"Channel\":\"System\",\"Word\":\"%s\"}\n"
                        .formatted(year, day, host, word);
        var in = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
        Actor analyst = house.person(Role.SOC_ANALYST);
        ImportId id = done(intake.importFile(analyst, in, host + ".ndjson", "Prov"));
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        runs.find(analyst, id).orElseThrow().state() == DetectionRun.State.DONE);
        return id.value();
    }

    private AlertRow alertOf(UUID importId) {
        var query =
                new ListQuery(
                        "/alerts",
                        Map.of("show", "all", "import", importId.toString()),
                        "first",
                        false,
                        1);
        return alerts.list(house.person(Role.SOC_ANALYST), query, 10).rows().getFirst();
    }

    private void toIncident(AlertRow alert) {
        var opened =
                new OpenIncident(
                        "Prov",
                        "Prov",
                        java.time.Instant.parse("2026-01-01T08:00:00Z"),
                        Kind.IT,
                        Severity.HIGH,
                        null,
                        java.util.List.of());
        done(
                alerts.openIncident(
                        house.person(Role.SOC_ANALYST),
                        new AlertId(alert.id()),
                        opened,
                        alert.version()));
    }

    private String value(Actor reader, AssignmentId id, String figure) {
        Period period = report.draft(id).head().period();
        String canonical = FigureQuery.read(figure, period).orElseThrow().canonical();
        return java.util.Objects.requireNonNull(
                        reading.view(reader, id, 5, canonical).orElseThrow().figure())
                .value();
    }

    private AssignmentId aReportOf(Actor controller, int year) {
        AssignmentId id = report.report(controller, year);
        done(
                report.write(
                        controller,
                        id,
                        "{alerts.count} larm, varav {alerts.to_incidents} blev incidenter.",
                        Disclosure.PUBLISHED,
                        "",
                        ""));
        return id;
    }

    @Test
    void alertsFoundAndTriagedAfterTheCutChangeNoFrozenFigure() throws IOException {
        int year = report.newYear();
        toIncident(alertOf(imported(year, 3, "srv-1")));
        AlertRow untouched = alertOf(imported(year, 4, "srv-2"));
        Actor controller = house.person(Role.CONTROLLER);
        AssignmentId id = aReportOf(controller, year);
        assertThat(value(controller, id, "alerts.count")).isEqualTo("2");
        assertThat(value(controller, id, "alerts.to_incidents")).isEqualTo("1");
        done(freezing.freeze(controller, id, report.version(id)));

        toIncident(untouched);
        imported(year, 5, "srv-3");

        assertThat(value(controller, id, "alerts.count")).isEqualTo("2");
        assertThat(value(controller, id, "alerts.to_incidents")).isEqualTo("1");
        Rebuilt rebuilt = freezing.rebuild(controller, id, 1).orElseThrow();
        assertThat(rebuilt.deviations()).isEmpty();
        assertThat(rebuilt.rows()).isEqualTo(3);
        done(reports.cutNow(controller, id, report.version(id)));
        assertThat(value(controller, id, "alerts.count")).isEqualTo("3");
        assertThat(value(controller, id, "alerts.to_incidents")).isEqualTo("2");
    }

    @Test
    void anAlertAtACutIsTheSumOfWhatItsBatchesAddedUpToIt() throws IOException {
        int year = report.newYear();
        UUID alert = alertOf(imported(year, 9, "srv-1")).id();
        long cut = db.fetchSingle("select max(seq) from audit.entry").get(0, Long.class);
        addBatch(alert, year + "-05-08T10:00:00Z");
        assertThat(seen(alert, cut)).isEqualTo("1 " + year + "-05-09");
        assertThat(seen(alert, cut + 1)).isEqualTo("2 " + year + "-05-08");
        assertThat(seen(alert, 0)).isEmpty();
    }

    /** A later batch of the same run with an earlier event, as it is written. */
    private void addBatch(UUID alert, String at) {
        db.transaction(t -> {
            UUID batch = UUID.randomUUID();
            t.dsl()
                    .query(
                            "insert into detection.alert_part values (?, ?, 1, ?::timestamptz, ?::timestamptz)",
                            alert,
                            batch,
                            at,
                            at)
                    .execute();
            t.dsl()
                    .query(
                            "insert into detection.batch values (?, ?, audit.append(now(), null, 'prov', 'alert', ?, null, '{}'))",
                            batch,
                            UUID.randomUUID(),
                            alert)
                    .execute();
        });
    }

    private String seen(UUID alert, long cut) {
        return db
                .fetch(
                        "select count || ' ' || (first_seen at time zone 'UTC')::date from detection.report_rows(?) where id = ?",
                        cut,
                        alert)
                .getValues(0, String.class)
                .stream()
                .findFirst()
                .orElse("");
    }

    @Test
    void anAlertGivenBackAndTakenAgainIsAsItsLastStepLeftIt() throws IOException {
        int year = report.newYear();
        AlertRow alert = alertOf(imported(year, 3, "srv-1"));
        Actor analyst = house.person(Role.SOC_ANALYST);
        var id = new AlertId(alert.id());
        done(alerts.step(analyst, id, AlertStep.TAKE, alert.version()));
        done(alerts.step(analyst, id, AlertStep.RELEASE, alert.version() + 1));
        toIncident(alerts.find(analyst, id).orElseThrow());
        Actor controller = house.person(Role.CONTROLLER);
        AssignmentId assignment = aReportOf(controller, year);
        assertThat(value(controller, assignment, "alerts.to_incidents")).isEqualTo("1");
    }

    @Test
    void whatABatchAddedCannotBeChangedInTheDatabase() {
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(() ->
                                db.query("update detection.alert_part set count = 9").execute()))
                .hasStackTraceContaining("only added to");
    }
}
