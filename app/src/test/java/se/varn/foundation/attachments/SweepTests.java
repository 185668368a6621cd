package se.varn.foundation.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.TestClock;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.Incidents;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.OpenIncident;
import se.varn.act.incidents.Severity;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.RecordRef;

/** What nothing refers to goes, and nothing else. */
@VarnTest
class SweepTests {
    @Autowired Sweep sweep;
    @Autowired ContentStore store;
    @Autowired ContentRows contents;
    @Autowired TransactionTemplate transaction;
    @Autowired Receiving receiving;
    @Autowired Attachments attachments;
    @Autowired Incidents incidents;
    @Autowired TestHouse house;
    @Autowired TestClock clock;
    @Autowired DSLContext db;

    @AfterEach
    void releaseTime() {
        clock.release();
    }

    private static IncomingFile file(String content) {
        return new IncomingFile(
                "fil.txt",
                () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private Upload upload(Actor actor, String content) {
        return receiving.receive(actor, List.of(), List.of(file(content))).uploads().getFirst();
    }

    private RecordRef incident(Actor actor) {
        var outcome =
                incidents.open(
                        actor,
                        new OpenIncident(
                                "Fel",
                                "Det gick fel",
                                Instant.now(),
                                Kind.IT,
                                Severity.LOW,
                                null,
                                List.of()));
        return ((Outcome.Done<IncidentId>) outcome).result().ref();
    }

    private void attach(Actor actor, RecordRef record, Upload upload) {
        var outcome =
                attachments.attach(
                        actor,
                        new AttachFiles(record, new Received(List.of(upload), List.of()), null));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }

    private long rows(String sha256) {
        return db.fetchSingle("select count(*) from attachments.content where sha256 = ?", sha256)
                .get(0, Long.class);
    }

    @Test
    void anUploadThatNoFormTookGoesAfterADayAndItsContentADayLater() throws IOException {
        Upload upload = upload(house.person(), "väntar " + UUID.randomUUID());
        Path file = store.path(upload.sha256());
        clock.advance(Duration.ofHours(23));
        sweep.run();
        assertThat(file).exists();
        clock.advance(Duration.ofHours(2));
        sweep.run();
        assertThat(file).as("a backup may be under way").exists();
        clock.advance(Duration.ofHours(25));
        sweep.run();
        assertThat(file).doesNotExist();
        assertThat(rows(upload.sha256())).isZero();
    }

    @Test
    void whatIsAttachedOrRemovedStays() throws IOException {
        Actor desk = house.person(Role.SERVICE_DESK);
        Upload kept = upload(desk, "bifogad " + UUID.randomUUID());
        attach(desk, incident(desk), kept);
        Upload removed = upload(desk, "borttagen " + UUID.randomUUID());
        attach(desk, incident(desk), removed);
        attachments.remove(desk, removed.id(), "prov");
        for (int day = 0; day < 4; day++) {
            clock.advance(Duration.ofDays(1));
            sweep.run();
        }
        age(store.path(kept.sha256()));
        sweep.run();
        assertThat(store.path(kept.sha256())).exists();
        assertThat(store.path(removed.sha256())).exists();
    }

    @Test
    void contentThatIsUsedAgainBeforeItGoesStays() throws IOException {
        String content = "igen " + UUID.randomUUID();
        Actor desk = house.person(Role.SERVICE_DESK);
        Upload first = upload(desk, content);
        clock.advance(Duration.ofHours(25));
        sweep.run();
        attach(desk, incident(desk), upload(desk, content));
        clock.advance(Duration.ofHours(49));
        sweep.run();
        assertThat(store.path(first.sha256())).exists();
    }

    @Test
    void aFileWithoutARowAndWhatADeadProcessLeftGoAfterADay() throws IOException {
        byte[] content = ("föräldralös " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var orphan = store.take(new ByteArrayInputStream(content), 1_000);
        store.settle(orphan);
        var half = store.take(new ByteArrayInputStream(content), 1_000);
        sweep.run();
        assertThat(store.path(orphan.sha256())).exists();
        assertThat(half.file()).exists();
        age(store.path(orphan.sha256()));
        age(half.file());
        sweep.run();
        assertThat(store.path(orphan.sha256())).doesNotExist();
        assertThat(half.file()).doesNotExist();
        assertThat(rows(orphan.sha256())).isZero();
    }

    @Test
    void inAFolderOfAnotherDatabaseNothingIsTouched() throws IOException {
        sweep.run();
        Path mark = store.folder().resolve("mark");
        String ours = Files.readString(mark);
        byte[] content = ("annans " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var theirs = store.take(new ByteArrayInputStream(content), 1_000);
        store.settle(theirs);
        age(store.path(theirs.sha256()));
        try {
            Files.writeString(mark, UUID.randomUUID().toString());
            assertThat(sweep.run()).isEqualTo(Sweep.Report.NOTHING);
            Files.delete(mark);
            assertThat(sweep.run()).isEqualTo(Sweep.Report.NOTHING);
        } finally {
            Files.writeString(mark, ours);
        }
        assertThat(store.path(theirs.sha256())).exists();
    }

    private boolean waits(UUID upload) {
        return db.fetchSingle("select count(*) from attachments.upload where id = ?", upload)
                        .get(0, Long.class)
                == 1;
    }

    /** Drops the person's uploads and makes everything old, again and again. */
    private void sweepHard(Actor person, AtomicBoolean over) throws IOException {
        while (!over.get()) {
            db.execute("delete from attachments.upload where person = ?", person.person());
            db.execute(
                    "update attachments.content set unused_since = now() - interval '3 days' where unused_since is not null");
            sweep.run();
        }
    }

    @Test
    void whatIsStoredWhileTheSweepRunsHasItsFile() throws Exception {
        Actor desk = house.person(Role.SERVICE_DESK);
        List<String> contents =
                List.of("a" + UUID.randomUUID(), "b" + UUID.randomUUID(), "c" + UUID.randomUUID());
        AtomicBoolean over = new AtomicBoolean();
        int seen = 0;
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<?> sweeping =
                    threads.submit(() -> {
                        sweepHard(desk, over);
                        return null;
                    });
            for (int i = 0; i < 300 && !sweeping.isDone(); i++) {
                Upload upload = upload(desk, contents.get(i % 3));
                boolean there = Files.exists(store.path(upload.sha256()));
                if (waits(upload.id())) {
                    seen++;
                    assertThat(there).as("the file of upload %d", i).isTrue();
                }
            }
            over.set(true);
            sweeping.get();
        }
        assertThat(seen).as("uploads that the sweep had not dropped yet").isPositive();
    }

    @Test
    void aFileThatARowKnowsAgainIsTakenBack() throws IOException {
        byte[] content = ("tillbaka " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var orphan = store.take(new ByteArrayInputStream(content), 1_000);
        store.settle(orphan);
        age(store.path(orphan.sha256()));
        sweep.run();
        assertThat(store.path(orphan.sha256())).doesNotExist();
        assertThat(store.asides()).contains(orphan.sha256());
        // The newer database is back.
        transaction.executeWithoutResult(_ -> contents.hold(orphan, "text/plain"));
        sweep.run();
        assertThat(store.path(orphan.sha256())).hasBinaryContent(content);
        assertThat(store.asides()).doesNotContain(orphan.sha256());
    }
}
