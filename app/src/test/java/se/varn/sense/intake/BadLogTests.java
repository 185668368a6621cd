package se.varn.sense.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.varn.TestHouse;
import se.varn.TestVisitor;
import se.varn.VarnTest;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.text.Language;
import se.varn.logs.ReadOptions;

/**
 * Log files that are broken, hostile or sent twice: told in both languages, nothing half-written.
 */
@VarnTest
class BadLogTests {
    @Autowired Intake intake;
    @Autowired Uploads uploads;
    @Autowired Segments segments;
    @Autowired TestHouse house;
    @LocalServerPort int port;

    @TempDir Path folder;

    private static String line() {
        return "{\"@timestamp\":\"2026-11-16T10:00:00Z\",\"Hostname\":\"srv\",\"message\":\""
                + UUID.randomUUID()
                + "\"}\n";
    }

    private Path file(byte[] content) throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".log");
        Files.write(file, content);
        return file;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private Actor analyst() {
        return house.person(Role.SOC_ANALYST);
    }

    @Test
    void aGzipCutShortIsAskedAboutInTheReadersLanguage() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            log.append(line());
        }
        byte[] packed = gzip(log.toString().getBytes(StandardCharsets.UTF_8));
        int before = segments.all().size();
        var outcome =
                intake.importFile(
                        analyst(),
                        file(Arrays.copyOf(packed, packed.length / 2)),
                        "kapad.gz",
                        "Prov");
        var question = (Outcome.Confirm<ImportId>) outcome;
        Object[] said = question.arguments().toArray();
        assertThat(question.question().in(Language.SV, said))
                .contains("kapad.gz", "tar slut mitt i", "Hämta den");
        assertThat(question.question().in(Language.EN, said)).contains("ends in the middle");
        assertThat(segments.all()).hasSize(before);
    }

    @Test
    void aGzipBombIsGivenUpAtTheBoundAndLeavesNoSegment() throws IOException {
        Path bomb = file(gzip(new byte[64 << 20]));
        assertThat(Files.size(bomb)).isLessThan(100_000);
        int before = segments.all().size();
        try (SegmentWriter writer = new SegmentWriter(segments)) {
            Taken taken = Taken.from(bomb, ReadOptions.DEFAULT, 8 << 20, writer);
            assertThat(taken.failure()).isInstanceOf(LogInput.TooLargeException.class);
        }
        assertThat(segments.all()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd,passwd",
        "C:\\Loggar\\dc.evtx.json,dc.evtx.json",
        "<script>alert(1)</script>.log,script>.log",
        "fel\u202Egol.exe,fel·gol.exe",
        "a\u0000b\u0007c,a·b·c",
    })
    void aHostileFileNameIsOnlyEverShown(String sent, String shown) throws IOException {
        Actor actor = analyst();
        var outcome =
                intake.importFile(
                        actor, file(line().getBytes(StandardCharsets.UTF_8)), sent, "Prov");
        ImportId id = ((Outcome.Done<ImportId>) outcome).result();
        assertThat(intake.find(actor, id).orElseThrow().fileName()).isEqualTo(shown);
        assertThat(TestVisitor.of(port, actor).get("/logs/imports/" + id.value()).body())
                .doesNotContain("<script>alert")
                .contains(shown.replace(">", "&gt;"));
    }

    @Test
    void aFileNameOfAThousandEmojiIsCutBetweenCharacters() throws IOException {
        Actor actor = analyst();
        var outcome =
                intake.importFile(
                        actor,
                        file(line().getBytes(StandardCharsets.UTF_8)),
                        "x" + "🙈".repeat(1_000),
                        "Prov");
        ImportId id = ((Outcome.Done<ImportId>) outcome).result();
        assertThat(intake.find(actor, id).orElseThrow().fileName())
                .isEqualTo("x" + "🙈".repeat(199));
    }

    @Test
    void aFileSentTwiceAtOnceIsTakenInOnce() throws Exception {
        Path file = file((line() + line()).getBytes(StandardCharsets.UTF_8));
        Actor actor = analyst();
        CyclicBarrier together = new CyclicBarrier(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Outcome<ImportId>>> clicks =
                    java.util.stream.IntStream.range(0, 4)
                            .mapToObj(_ ->
                                    threads.submit(() -> {
                                        together.await();
                                        return intake.importFile(actor, file, "klick.log", "Prov");
                                    }))
                            .toList();
            int done = 0;
            for (Future<Outcome<ImportId>> click : clicks) {
                done += click.get() instanceof Outcome.Done<ImportId> ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    private Map<String, String> answer(TestVisitor visitor, UUID token) {
        return Map.of(
                "_csrf",
                visitor.token("/logs/import"),
                "token",
                token.toString(),
                "fileName",
                "igen.log",
                "source",
                "Prov",
                "again",
                "yes");
    }

    @Test
    void aSecondClickOnImportAgainFindsTheFileTaken() throws IOException {
        Actor actor = analyst();
        TestVisitor visitor = TestVisitor.of(port, actor);
        UUID token;
        try (var in = Files.newInputStream(file(line().getBytes(StandardCharsets.UTF_8)))) {
            token = uploads.keep(actor, in);
        }
        Map<String, String> form = answer(visitor, token);
        assertThat(visitor.post("/logs/import", form).statusCode()).isEqualTo(303);
        var second = visitor.post("/logs/import", form);
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("titta i listan över inläsningar");
    }

    @Test
    void anotherPersonsUploadIsNotThere() throws IOException {
        Actor owner = analyst();
        UUID token;
        try (var in = Files.newInputStream(file(line().getBytes(StandardCharsets.UTF_8)))) {
            token = uploads.keep(owner, in);
        }
        TestVisitor thief = TestVisitor.of(port, analyst());
        assertThat(thief.post("/logs/import", answer(thief, token)).statusCode()).isEqualTo(422);
        assertThat(uploads.find(owner, token.toString())).isPresent();
        assertThat(uploads.find(owner, "../" + token)).isEmpty();
    }

    @Test
    void whyALineWasRefusedIsToldInBothLanguages() {
        RefusedLine latin =
                new RefusedLine(7, "not UTF-8 text: bad byte at column 31", "Fel l·senord");
        assertThat(latin.why().sv()).contains("kolumn 31", "annan teckenkodning");
        assertThat(latin.why().en()).contains("column 31", "another encoding");
        RefusedLine unknown = new RefusedLine(1, "something new", "");
        assertThat(unknown.why().sv()).isEqualTo("something new");
    }
}
