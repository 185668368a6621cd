package se.varn.sense.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.varn.TestHouse;
import se.varn.TestVisitor;
import se.varn.VarnTest;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;
import se.varn.sense.intake.ImportId;
import se.varn.sense.intake.Intake;

@VarnTest
class RunsTests {
    @Autowired Intake intake;
    @Autowired Rules rules;
    @Autowired Runs runs;
    @Autowired DetectionJob job;
    @Autowired FoundAlerts found;
    @Autowired Audit audit;
    @Autowired DSLContext db;
    @Autowired TestHouse house;
    @LocalServerPort int port;

    @Value("${varn.data}")
    Path data;

    @TempDir Path folder;

    private ImportId imported(String content) throws IOException {
        var in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        var outcome = intake.importFile(house.person(Role.SOC_ANALYST), in, "prov.ndjson", "Prov");
        return ((Outcome.Done<ImportId>) outcome).result();
    }

    private DetectionRun run(ImportId id) {
        return runs.find(id.value()).orElseThrow();
    }

    private void becomes(ImportId id, DetectionRun.State state) {
        await().atMost(Duration.ofMinutes(1)).until(() -> run(id).state() == state);
    }

    private String rule() throws IOException {
        String word = Samples.word();
        Path file = folder.resolve(word + ".yml");
        Files.writeString(
                file, Samples.RULE.formatted(word, UUID.randomUUID().toString(), "medium"));
        assertThat(rules.importRules(house.person(Role.SOC_ANALYST), file, "r.yml", "prov " + word))
                .isInstanceOf(Outcome.Done.class);
        return word;
    }

    @Test
    void runnersAtOnceDoubleNothingAndNeverGoBack() throws Exception {
        String word = rule();
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 12_000; i++) {
            String host = "srv-" + i % 37;
            log.append(Samples.event(i % 60, host, "eva", i % 3 == 0 ? word : "annat"));
        }
        ImportId id = imported(log.toString());
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> runners =
                    IntStream.range(0, 4)
                            .<Future<?>>mapToObj(_ ->
                                    threads.submit(() ->
                                            job.run(
                                                    new Samples.Alone(true),
                                                    DetectionJob.argument(id.value()))))
                            .toList();
            long before = 0;
            while (!runners.stream().allMatch(Future::isDone)) {
                DetectionRun now = run(id);
                long here = now.frame() * 1_000_000L + now.event();
                assertThat(here).isGreaterThanOrEqualTo(before);
                before = here;
            }
            for (Future<?> runner : runners) {
                runner.get();
            }
        }
        becomes(id, DetectionRun.State.DONE);
        assertThat(run(id).events()).isEqualTo(12_000);
        assertThat(run(id).matches()).isEqualTo(4_000);
        assertThat(
                        db.fetchSingle(
                                        "select sum(count), count(*) from detection.alert where import_id = ?",
                                        id.value())
                                .intoList())
                .hasToString("[4000, 37]");
    }

    @Test
    void aRunnerThatLostItsJobWritesNothing() throws IOException {
        String word = rule();
        ImportId id = imported(Samples.event(1, "srv-1", "eva", word));
        becomes(id, DetectionRun.State.DONE);
        db.execute(
                "update detection.run set state = 'RUNNING', frame = 0, event = 0, matches = 0 where import_id = ?",
                id.value());
        FoundAlerts.Written went =
                found.write(
                        new Samples.Alone(false),
                        id.value(),
                        new FoundAlerts.Offset(0, 0, 0),
                        new FoundAlerts.Offset(1, 0, 1),
                        List.of());
        assertThat(went).isEqualTo(FoundAlerts.Written.NOT_OURS);
        job.run(new Samples.Alone(false), DetectionJob.argument(id.value()));
        assertThat(run(id).state()).isEqualTo(DetectionRun.State.RUNNING);
        assertThat(run(id).frame()).isZero();
    }

    @Test
    void aRunThatFailsSaysWhyAndIsTriedAgainFromItsPage() throws IOException {
        ImportId id = imported(Samples.event(1, "srv-1", "eva", Samples.word()));
        becomes(id, DetectionRun.State.DONE);
        Actor analyst = house.person(Role.SOC_ANALYST);
        assertThat(runs.again(analyst, id)).isInstanceOf(Outcome.Conflict.class);
        Path segment =
                data.resolve("blobs/segments")
                        .resolve(
                                db.fetchValue(
                                                "select id from intake.segment where import_id = ?",
                                                id.value())
                                        + ".seg");
        Path aside = folder.resolve("aside.seg");
        Files.move(segment, aside);
        // A disk that answers, but not with the file: nothing is lost, it cannot be read now.
        Files.createSymbolicLink(segment, segment);
        db.execute(
                "update detection.run set state = 'FAILED', frame = 0, event = 0, events = 0 where import_id = ?",
                id.value());
        assertThat(runs.again(analyst, id)).isInstanceOf(Outcome.Done.class);
        await().atMost(Duration.ofMinutes(1)).until(() -> run(id).fault() != null);
        assertThat(run(id).state()).isEqualTo(DetectionRun.State.FAILED);

        TestVisitor visitor = TestVisitor.of(port, analyst);
        assertThat(visitor.get("/logs/imports/" + id.value()).body())
                .contains("felkoden")
                .contains("1 händelser är inte genomgångna")
                .contains("/alerts/runs/" + id.value());
        Files.delete(segment);
        Files.move(aside, segment);
        String page = "/alerts/runs/" + id.value();
        var form = java.util.Map.of("_csrf", visitor.token(page));
        assertThat(visitor.post(page, form).statusCode()).isEqualTo(303);
        becomes(id, DetectionRun.State.DONE);
        assertThat(run(id).events()).isEqualTo(1);
        assertThat(run(id).fault()).isNull();
        assertThat(visitor.post(page, form).statusCode()).as("a second click").isEqualTo(409);
        assertThat(audit.of(id.value(), 20))
                .extracting(entry -> entry.command())
                .contains("detection.run-again");
    }

    /** An import whose only segment file is taken away, and where it is kept meanwhile. */
    private Path takenAway(ImportId id) throws IOException {
        Path segment =
                data.resolve("blobs/segments")
                        .resolve(
                                db.fetchValue(
                                                "select id from intake.segment where import_id = ?",
                                                id.value())
                                        + ".seg");
        Files.move(segment, folder.resolve(segment.getFileName()));
        return segment;
    }

    private void fromTheBeginning(ImportId id) {
        db.execute(
                "update detection.run set state = 'FAILED', frame = 0, event = 0, events = 0 where import_id = ?",
                id.value());
    }

    @Test
    void aRunThatPassedOverWhatIsLostDoesNotEndWellAndSaysWhatIsMissing() throws IOException {
        String word = Samples.word();
        ImportId id =
                imported(
                        Samples.event(1, "srv-1", "eva", word)
                                + Samples.event(2, "srv-2", "eva", word));
        becomes(id, DetectionRun.State.DONE);
        Actor analyst = house.person(Role.SOC_ANALYST);
        Path segment = takenAway(id);
        fromTheBeginning(id);
        assertThat(runs.again(analyst, id)).isInstanceOf(Outcome.Done.class);
        await().atMost(Duration.ofMinutes(1)).until(() -> run(id).fault() != null);
        assertThat(run(id).state()).isEqualTo(DetectionRun.State.FAILED);
        String why = java.util.Objects.requireNonNull(run(id).fault()).sv();
        assertThat(why)
                .contains("2 händelser i 1 delar")
                .contains("vid händelse 1 ")
                .contains(segment.getFileName().toString());
        assertThat(TestVisitor.of(port, analyst).get("/logs/imports/" + id.value()).body())
                .contains("2 händelser i 1 delar")
                .contains("/alerts/runs/" + id.value());
        Files.move(folder.resolve(segment.getFileName()), segment);
    }

    @Test
    void whatWasPassedOverIsLookedAtOnceItsFileIsBack() throws IOException {
        String word = rule();
        ImportId whole =
                imported(
                        Samples.event(1, "srv-1", "eva", word)
                                + Samples.event(2, "srv-2", "eva", word));
        becomes(whole, DetectionRun.State.DONE);
        assertThat(run(whole).matches()).isEqualTo(2);
        db.execute(
                "update detection.run set matches = 0, alerts = 0 where import_id = ?",
                whole.value());
        db.execute("delete from detection.alert_event where import_id = ?", whole.value());
        Actor analyst = house.person(Role.SOC_ANALYST);
        Path segment = takenAway(whole);
        fromTheBeginning(whole);
        runs.again(analyst, whole);
        await().atMost(Duration.ofMinutes(1)).until(() -> run(whole).fault() != null);
        assertThat(run(whole).events()).isZero();
        runs.again(analyst, whole);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> run(whole).state() == DetectionRun.State.FAILED);
        assertThat(run(whole).fault()).as("it is away still").isNotNull();

        Files.move(folder.resolve(segment.getFileName()), segment);
        assertThat(runs.again(analyst, whole)).isInstanceOf(Outcome.Done.class);
        becomes(whole, DetectionRun.State.DONE);
        assertThat(run(whole).events()).isEqualTo(2);
        assertThat(run(whole).matches()).isEqualTo(2);
        assertThat(run(whole).fault()).isNull();
        assertThat(intake.find(analyst, whole).orElseThrow().lost()).isZero();
    }

    @Test
    void anEmployeeNeitherSeesNorRepeatsARun() throws IOException {
        ImportId id = imported(Samples.event(1, "srv-1", "eva", Samples.word()));
        Actor employee = house.person();
        assertThat(runs.find(employee, id)).isEmpty();
        assertThat(runs.again(employee, id)).isInstanceOf(Outcome.Forbidden.class);
    }
}
