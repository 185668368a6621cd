package se.varn.sense.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.text.Language;
import se.varn.sense.intake.ImportId;
import se.varn.sense.intake.Intake;

/** Rule files that are broken or hostile. */
@VarnTest
class BadRulesTests {
    @Autowired Rules rules;
    @Autowired Runs runs;
    @Autowired Intake intake;
    @Autowired TestHouse house;

    @TempDir Path folder;

    private static String rule(String word) {
        return Samples.RULE.formatted(word, UUID.randomUUID().toString(), "low");
    }

    private Path zip(String name, byte[] content) throws IOException {
        Path zip = Files.createDirectories(folder.resolve("in/här")).resolve("regler.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.closeEntry();
        }
        return zip;
    }

    private Actor analyst() {
        return house.person(Role.SOC_ANALYST);
    }

    @Test
    void anArchiveThatPointsOutsideItselfWritesNowhere() throws IOException {
        String name = "../../../utanför.yml";
        Path zip = zip(name, rule("ute").getBytes(StandardCharsets.UTF_8));
        var outcome = rules.importRules(analyst(), zip, "r.zip", "prov " + Samples.word());
        var done = ((Outcome.Done<RulesPreview>) outcome).result();
        assertThat(done.fresh())
                .singleElement()
                .satisfies(line -> assertThat(line.file()).isEqualTo(name));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(zip);
        }
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsRefusedByNameAndReason() throws IOException {
        Path zip = zip("bomb.yml", new byte[64 << 20]);
        assertThat(Files.size(zip)).isLessThan(200_000);
        var outcome = rules.preview(analyst(), zip, "r.zip", "prov " + Samples.word());
        assertThat(((Outcome.Done<RulesPreview>) outcome).result().refused())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.file()).isEqualTo("bomb.yml");
                    assertThat(refused.reason(Language.EN)).contains("larger than");
                });
    }

    @Test
    void aDamagedArchiveIsNamedAsItsSenderNamedIt() throws IOException {
        Path zip = zip("a.yml", rule("hel").getBytes(StandardCharsets.UTF_8));
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, java.util.Arrays.copyOf(whole, whole.length - 30));
        var outcome = rules.preview(analyst(), zip, "regler från grannen.zip", "prov");
        var error = ((Outcome.Invalid<RulesPreview>) outcome).errors().getFirst();
        assertThat(error.in(Language.SV))
                .contains("regler från grannen.zip")
                .doesNotContain(folder.toString());
    }

    @Test
    void aRuleInAnotherEncodingIsListedNotGuessed() throws IOException {
        Path file = folder.resolve("latin.yml");
        Files.write(file, rule("åäö").getBytes(StandardCharsets.ISO_8859_1));
        var outcome = rules.preview(analyst(), file, "latin.yml", "prov " + Samples.word());
        assertThat(((Outcome.Done<RulesPreview>) outcome).result().refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason(Language.SV)).contains("UTF-8"));
    }

    @Test
    void aRunawayExpressionDoesNotHoldUpTheRun() throws IOException {
        String word = Samples.word();
        String evil =
                rule(word)
                        .replace(
                                "Word|contains: '" + word + "'",
                                "Word|re: '^(([a-z0-9])+.)+" + word + "$'");
        Path file = folder.resolve("r.yml");
        Files.writeString(file, evil);
        assertThat(rules.importRules(analyst(), file, "r.yml", "prov " + word))
                .isInstanceOf(Outcome.Done.class);
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            log.append(Samples.event(i, "srv", "eva", "a".repeat(2_000) + "!"));
        }
        log.append(Samples.event(51, "srv", "eva", "abc " + word));
        var in = new ByteArrayInputStream(log.toString().getBytes(StandardCharsets.UTF_8));
        UUID id =
                ((Outcome.Done<ImportId>) intake.importFile(analyst(), in, "r.ndjson", "Prov"))
                        .result()
                        .value();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> runs.find(id).orElseThrow().state() == DetectionRun.State.DONE);
        assertThat(runs.find(id).orElseThrow().matches()).isEqualTo(1);
    }
}
