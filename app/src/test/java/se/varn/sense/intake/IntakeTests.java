package se.varn.sense.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.varn.sense.intake.jooq.Tables.FRAME;
import static se.varn.sense.intake.jooq.Tables.SEGMENT;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.shell.ListQuery;
import se.varn.logs.ReadOptions;
import se.varn.sense.intake.jooq.tables.records.FrameRecord;
import se.varn.sense.intake.jooq.tables.records.SegmentRecord;

@VarnTest
class IntakeTests {
    @Autowired Intake intake;
    @Autowired StoredEvents events;
    @Autowired Segments segments;
    @Autowired StoreKeeper keeper;
    @Autowired Audit audit;
    @Autowired DSLContext db;
    @Autowired TestHouse house;
    @Autowired IntakeStore store;
    @Autowired Receipts receipts;
    @Autowired Clock clock;
    @Autowired PlatformTransactionManager manager;

    @TempDir Path folder;

    private final Actor reader = Actor.system();

    private static String line(int second, String host) {
        String marks = UUID.randomUUID().toString();
        return "{\"@timestamp\":\"2026-11-16T10:%02d:%02dZ\",\"Hostname\":\"%s\",\"message\":\"%s\"}"
                .formatted(second / 60, second % 60, host, marks);
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> line(i, "host-" + i % 3))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Path file(byte[] content) throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".log");
        Files.write(file, content);
        return file;
    }

    private Path file(String content) throws IOException {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    private Actor analyst() {
        return house.person(Role.SOC_ANALYST);
    }

    private LogImport imported(Path file) {
        Actor actor = analyst();
        var outcome = intake.importFile(actor, file, "prov.log", "Prov");
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return intake.find(actor, ((Outcome.Done<ImportId>) outcome).result()).orElseThrow();
    }

    /** Whoever damages a segment waits first until the rules are through with it. */
    private void undisturbed(LogImport one) {
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        "DONE"
                                .equals(
                                        db.fetchValue(
                                                "select state from detection.run where import_id = ?",
                                                one.id())));
    }

    private UUID segmentOf(LogImport one) {
        return java.util.Objects.requireNonNull(
                db.fetchValue("select id from intake.segment where import_id = ?", one.id())
                                instanceof UUID id
                        ? id
                        : null);
    }

    @Test
    void everyEventIsReadBackAsItCame() throws IOException {
        String content = lines(5_000);
        LogImport one = imported(file(content));
        assertThat(one.events()).isEqualTo(5_000);
        String back =
                IntStream.range(0, one.frames())
                        .mapToObj(i -> events.frame(reader, one.id(), i))
                        .flatMap(List::stream)
                        .map(e -> e.event().raw() + "\n")
                        .collect(Collectors.joining());
        assertThat(back).isEqualTo(content);
    }

    @Test
    void theChainSaysWhatWasTakenIn() throws IOException {
        LogImport one = imported(file(lines(3)));
        assertThat(audit.of(one.id(), 5))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.command()).isEqualTo("intake.import");
                    assertThat(entry.body()).contains(one.sha256()).contains(one.number());
                });
    }

    @Test
    void theSameFileASecondTimeIsAskedAbout() throws IOException {
        Path file = file(lines(10));
        LogImport first = imported(file);
        Actor other = analyst();
        var again = intake.importFile(other, file, "annat-namn.log", "Prov");
        assertThat(again).isInstanceOf(Outcome.Confirm.class);
        assertThat(((Outcome.Confirm<ImportId>) again).arguments()).contains(first.number());
        var sure = new ImportFile(file, "annat-namn.log", "Prov", Encoding.UTF_8, "", true, false);
        assertThat(intake.importFile(other, sure)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aTenMegabyteLineIsRefusedWithItsNumberAndTheRestIsTaken() throws IOException {
        String huge = "{\"a\":\"" + "x".repeat(10 << 20) + "\"}\n";
        LogImport one = imported(file(lines(2) + huge + lines(2)));
        assertThat(one.events()).isEqualTo(4);
        assertThat(intake.refused(analyst(), new ImportId(one.id())))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.line()).isEqualTo(3);
                    assertThat(line.reason()).contains("longer than the limit");
                });
    }

    @Test
    void aLatin1FileIsRefusedLineByLineUntilItsEncodingIsChosen() throws IOException {
        byte[] latin =
                "Nov 16 10:00:00 srv-01 sshd[7]: Fel lösenord för åsa\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        Path file = file(latin);
        LogImport one = imported(file);
        assertThat(one.events()).isZero();
        assertThat(intake.refused(analyst(), new ImportId(one.id())).getFirst().reason())
                .contains("UTF-8");
        Actor actor = analyst();
        var outcome =
                intake.importFile(
                        actor,
                        new ImportFile(file, "l.log", "Prov", Encoding.LATIN_1, "", true, false));
        ImportId id = ((Outcome.Done<ImportId>) outcome).result();
        assertThat(events.frame(reader, id.value(), 0).getFirst().event().raw())
                .endsWith("Fel lösenord för åsa");
    }

    @Test
    void aFileCutShortIsAskedAboutAndLeavesNothingUntilAnswered() throws IOException {
        byte[] packed = Zstd.compress(lines(20_000).getBytes(StandardCharsets.UTF_8));
        Path file = file(Arrays.copyOf(packed, packed.length - packed.length / 4));
        int before = segments.all().size();
        var outcome = intake.importFile(analyst(), file, "avbruten.zst", "Prov");
        assertThat(outcome).isInstanceOf(Outcome.Confirm.class);
        assertThat(segments.all()).hasSize(before);
        Actor actor = analyst();
        var partial =
                intake.importFile(
                        actor,
                        new ImportFile(file, "a.zst", "Prov", Encoding.UTF_8, "", false, true));
        LogImport one =
                intake.find(actor, ((Outcome.Done<ImportId>) partial).result()).orElseThrow();
        assertThat(one.whole()).isFalse();
        assertThat(one.events()).isBetween(1L, 19_999L);
    }

    @Test
    void aBombIsGivenUpAtTheBound() throws IOException {
        Path bomb = folder.resolve("bomb.zst");
        try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 64; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(100_000);
        try (SegmentWriter writer = new SegmentWriter(segments)) {
            Taken taken = Taken.from(bomb, ReadOptions.DEFAULT, 8 << 20, writer);
            assertThat(taken.failure()).isInstanceOf(LogInput.TooLargeException.class);
            assertThat(taken.events()).isZero();
        }
    }

    @Test
    void aFilePackedTwiceIsRefused() throws IOException {
        byte[] once = Zstd.compress(lines(5).getBytes(StandardCharsets.UTF_8));
        var outcome = intake.importFile(analyst(), file(Zstd.compress(once)), "dubbel.zst", "Prov");
        assertThat(((Outcome.Invalid<ImportId>) outcome).errors().getFirst().message())
                .isEqualTo(IntakeText.UNREADABLE);
    }

    @Test
    void aSegmentWithoutARowIsSetAsideAtAStartADayLater() throws IOException {
        LogImport kept = imported(file(lines(5)));
        UUID orphan;
        SegmentWriter writer = new SegmentWriter(segments);
        FrameCodec.Packer packer = new FrameCodec.Packer();
        packer.add(1, "{}".getBytes(StandardCharsets.UTF_8));
        writer.append(packer.pack());
        orphan = writer.finish().getFirst().segment();
        keeper.tidy();
        assertThat(segments.all()).as("another process may be writing it").contains(orphan);
        Files.setLastModifiedTime(
                segments.path(orphan), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        assertThat(keeper.tidy().orphans()).isPositive();
        assertThat(segments.all()).doesNotContain(orphan).contains(segmentOf(kept));
        assertThat(segments.orphans().resolve(orphan + ".seg")).isNotEmptyFile();
        assertThat(events.frame(reader, kept.id(), 0)).hasSize(5);
    }

    @Test
    void aDatabaseSetBackLosesNoLines() throws IOException {
        LogImport one = imported(file(lines(5)));
        undisturbed(one);
        UUID segment = segmentOf(one);
        List<FrameRecord> frames =
                db.deleteFrom(FRAME).where(FRAME.SEGMENT.eq(segment)).returning().fetch();
        List<SegmentRecord> rows =
                db.deleteFrom(SEGMENT).where(SEGMENT.ID.eq(segment)).returning().fetch();
        Files.setLastModifiedTime(
                segments.path(segment), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        assertThat(keeper.tidy().orphans()).isPositive();
        assertThat(segments.path(segment)).doesNotExist();

        rows.forEach(row -> row.touched(true));
        frames.forEach(frame -> frame.touched(true));
        db.batchInsert(rows).execute();
        db.batchInsert(frames).execute();
        assertThat(keeper.tidy().back()).isEqualTo(1);
        assertThat(events.frame(reader, one.id(), 0)).hasSize(5);
    }

    @Test
    void whatLiesAfterTheAcknowledgedBytesIsCut() throws IOException {
        LogImport one = imported(file(lines(5)));
        Path segment = segments.path(segmentOf(one));
        long size = Files.size(segment);
        Files.write(segment, new byte[] {1, 2, 3, 4, 5}, StandardOpenOption.APPEND);
        assertThat(keeper.tidy().cut()).isPositive();
        assertThat(Files.size(segment)).isEqualTo(size);
        assertThat(events.frame(reader, one.id(), 0)).hasSize(5);
    }

    @Test
    void aTornTailIsCutAndWhatWasLostIsTold() throws IOException {
        LogImport one = imported(file(lines(12_000)));
        undisturbed(one);
        assertThat(one.frames()).isGreaterThan(1);
        Path segment = segments.path(segmentOf(one));
        byte[] whole = Files.readAllBytes(segment);
        Files.write(segment, Arrays.copyOf(whole, whole.length - 7));
        assertThat(keeper.tidy().lostFrames()).isEqualTo(1);
        LogImport after = intake.find(analyst(), new ImportId(one.id())).orElseThrow();
        assertThat(after.lost()).isPositive();
        assertThat(events.frame(reader, one.id(), 0)).isNotEmpty();
        assertThat(events.frame(reader, one.id(), one.frames() - 1)).isEmpty();
    }

    @Test
    void whatWasLostCountsAgainOnceItsFileIsBackFromABackup() throws IOException {
        LogImport one = imported(file(lines(12_000)));
        undisturbed(one);
        Path segment = segments.path(segmentOf(one));
        byte[] whole = Files.readAllBytes(segment);
        Files.delete(segment);
        assertThat(keeper.tidy().lostFrames()).isEqualTo(one.frames());
        Files.write(segment, whole);
        assertThat(keeper.tidy().foundFrames()).isGreaterThanOrEqualTo(one.frames());
        assertThat(intake.find(analyst(), new ImportId(one.id())).orElseThrow().lost()).isZero();
        assertThat(events.frame(reader, one.id(), one.frames() - 1)).isNotEmpty();
    }

    @Test
    void whileTheFolderIsAwayNothingIsTakenForLost() throws IOException {
        LogImport one = imported(file(lines(5)));
        undisturbed(one);
        Path segment = segments.path(segmentOf(one));
        Path mark = segments.blobs().resolve(Segments.MARK);
        Path away = Files.createTempDirectory("away");
        Files.move(mark, away.resolve("mark"));
        Files.move(segment, away.resolve("segment"));
        try {
            assertThatThrownBy(() -> events.frame(analyst(), one.id(), 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cannot be read now");
        } finally {
            Files.move(away.resolve("segment"), segment);
            Files.move(away.resolve("mark"), mark);
        }
        assertThat(intake.find(analyst(), new ImportId(one.id())).orElseThrow().lost()).isZero();
        assertThat(events.frame(analyst(), one.id(), 0)).hasSize(5);
    }

    @Test
    void aFlippedBitIsFoundAndTheFrameMarkedLost() throws IOException {
        LogImport one = imported(file(lines(5)));
        undisturbed(one);
        Path segment = segments.path(segmentOf(one));
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length - 3] ^= 1;
        Files.write(segment, bytes);
        assertThat(events.frame(reader, one.id(), 0)).isEmpty();
        assertThat(intake.find(analyst(), new ImportId(one.id())).orElseThrow().lost())
                .isEqualTo(5);
    }

    @Test
    void neighboursAreThoseOfTheSameHostNearInTime() throws IOException {
        LogImport one = imported(file(lines(1_800)));
        StoredEvent here = events.frame(reader, one.id(), 0).get(900);
        List<StoredEvent> around = events.around(reader, here, Duration.ofMinutes(5), 1_000);
        assertThat(around).hasSize(201);
        assertThat(around)
                .allSatisfy(e -> {
                    assertThat(e.event().host()).isEqualTo(here.event().host());
                    assertThat(Duration.between(here.at(), e.at()).abs())
                            .isLessThanOrEqualTo(Duration.ofMinutes(5));
                });
    }

    @Test
    void anEmployeeImportsNothingAndReadsNoImport() throws IOException {
        LogImport one = imported(file(lines(1)));
        Actor employee = house.person();
        assertThat(intake.importFile(employee, file(lines(1)), "x", "Prov"))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(intake.find(employee, new ImportId(one.id()))).isEmpty();
    }

    @Test
    void anEmptyFileAndAMissingSourceAreNamed() throws IOException {
        var empty = intake.importFile(analyst(), file(""), "tom.log", "Prov");
        assertThat(((Outcome.Invalid<ImportId>) empty).errors().getFirst().message())
                .isEqualTo(IntakeText.EMPTY);
        var nameless = intake.importFile(analyst(), file(lines(1)), "x.log", " ");
        assertThat(((Outcome.Invalid<ImportId>) nameless).errors().getFirst().field())
                .isEqualTo("source");
    }

    @Test
    void nothingIsDeletedWhenItIsNotKnownWhetherTheReceiptWasWritten() throws IOException {
        Path file = file(lines(5));
        Actor actor = analyst();
        var outcome =
                fails(
                                () -> {
                                    throw new TransactionSystemException("the line broke");
                                })
                        .importFile(actor, file, "oviss.log", "Prov");
        assertThat(((Outcome.Invalid<ImportId>) outcome).errors().getFirst().message())
                .isEqualTo(IntakeText.UNCERTAIN);
        ListQuery query = new ListQuery("/logs", java.util.Map.of("q", "oviss.log"), "at", true, 1);
        LogImport one = intake.imports(actor, query, 10).rows().getFirst();
        assertThat(events.frame(reader, one.id(), 0)).hasSize(5);
        assertThat(intake.importFile(actor, file, "oviss.log", "Prov"))
                .isInstanceOf(Outcome.Confirm.class);
    }

    /** An intake whose every commit ends well in the database and badly here. */
    private Intake fails(Runnable after) {
        PlatformTransactionManager breaking =
                new PlatformTransactionManager() {
                    @Override
                    public TransactionStatus getTransaction(@Nullable TransactionDefinition asked) {
                        return manager.getTransaction(asked);
                    }

                    @Override
                    public void commit(TransactionStatus status) {
                        manager.commit(status);
                        after.run();
                    }

                    @Override
                    public void rollback(TransactionStatus status) {
                        manager.rollback(status);
                    }
                };
        return new Intake(
                segments, store, receipts, new TransactionTemplate(breaking), clock, 8_192);
    }

    @Test
    void aStreamIsImportedAsAFile() throws IOException {
        var in = new ByteArrayInputStream(lines(7).getBytes(StandardCharsets.UTF_8));
        assertThat(intake.importFile(analyst(), in, "ström.log", "Prov"))
                .isInstanceOf(Outcome.Done.class);
    }
}
