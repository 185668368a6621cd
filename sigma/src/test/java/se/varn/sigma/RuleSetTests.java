package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetTests {
    private static final String RULE =
            """
            title: First
            id: aaaaaaaa-0000-0000-0000-000000000001
            status: test
            description: Something
            author: Eva, Ada
            date: 2026-01-02
            tags:
                - attack.t1059
            falsepositives:
                - None known
            references:
                - a book
            level: High
            logsource:
                product: windows
                category: process_creation
                definition: needs audit
            detection:
                selection:
                    Image: x
                    ParentImage|fieldref: Image2
                condition: selection
            """;

    @TempDir Path folder;

    private Path zip(String name, String... entries) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String other(String id) {
        return RULE.replace("000000000001", id);
    }

    @Test
    void aRuleKeepsWhatItsAuthorWrote() {
        Rule rule = Rules.rule(RULE);
        assertThat(rule.id()).isEqualTo("aaaaaaaa-0000-0000-0000-000000000001");
        assertThat(rule.title()).isEqualTo("First");
        assertThat(rule.level()).isEqualTo(Level.HIGH);
        assertThat(rule.status()).isEqualTo("test");
        assertThat(rule.tags()).containsExactly("attack.t1059");
        assertThat(rule.falsePositives()).containsExactly("None known");
        assertThat(rule.references()).containsExactly("a book");
        assertThat(rule.author()).isEqualTo("Eva, Ada");
        assertThat(rule.date()).hasValue("2026-01-02");
        assertThat(rule.logsource().definition()).isEqualTo("needs audit");
        assertThat(rule.source()).isEqualTo(RULE);
        assertThat(rule.sha256()).hasSize(64);
        assertThat(rule.fields()).containsExactly("Image", "Image2", "ParentImage");
    }

    @Test
    void byteOrderMarkAndCarriageReturnsDoNoHarm() {
        Rules.rule("\ufeff" + RULE.replace("\n", "\r\n"));
    }

    @Test
    void aRuleWithoutIdGetsOneFromItsText() {
        String text = RULE.replaceAll("id: .*\n", "");
        assertThat(Rules.rule(text).id()).isEqualTo(Rules.rule(text).id()).hasSize(36);
    }

    @Test
    void oneBadRuleStopsNoOther() {
        RuleSet rules =
                RuleSet.parse(
                        "many.yml",
                        RULE
                                + "---\n"
                                + other("000000000002")
                                        .replace("condition: selection", "condition: nothing")
                                + "---\n"
                                + other("000000000003"));
        assertThat(rules.rules()).extracting(Rule::line).containsExactly(1, 47);
        assertThat(rules.refused()).hasSize(1);
        Refusal refusal = rules.refused().getFirst();
        assertThat(refusal.file()).isEqualTo("many.yml");
        assertThat(refusal.id()).endsWith("2");
        assertThat(refusal.line()).isEqualTo(45);
        assertThat(refusal.reason()).contains("'nothing'");
        assertThat(rules.rules().get(1).source()).isEqualTo(other("000000000003"));
    }

    @Test
    void globalDocumentsAreMergedIntoThoseThatFollow() {
        String global =
                "action: global\ntitle: T\nlogsource:\n    product: windows\ndetection:\n    condition: s\n";
        String part = "id: '%s'\ndetection:\n    s:\n        EventID: %s\n";
        RuleSet rules =
                RuleSet.parse(
                        "g.yml",
                        global
                                + "---\n"
                                + part.formatted("a", "1")
                                + "---\n"
                                + part.formatted("b", "2"));
        assertThat(rules.refused()).isEmpty();
        assertThat(rules.rules()).extracting(Rule::id).containsExactly("a", "b");
        assertThat(rules.rules()).extracting(Rule::title).containsExactly("T", "T");
    }

    @Test
    void whatIsNoRuleIsRefusedOrIgnored() {
        assertThat(RuleSet.parse("x", "").rules()).isEmpty();
        assertThat(RuleSet.parse("x", "just text").ignored()).isEqualTo(1);
        assertThat(RuleSet.parse("x", "id: 1\ndescription: info\n").ignored()).isEqualTo(1);
        assertThat(reason("a: [1, 2")).startsWith("not YAML: ");
        assertThat(reason("a: \u0001")).startsWith("not YAML: ");
        assertThat(reason(RULE.replace("level: High", "level: awful")))
                .isEqualTo("unknown level 'awful'");
        assertThat(reason(RULE.replace("title: First", "titel: First")))
                .isEqualTo("the rule has no title");
        assertThat(reason(RULE.replace("logsource", "log"))).isEqualTo("the rule has no logsource");
        assertThat(reason("title: c\ncorrelation:\n    type: event_count\n"))
                .contains("correlation");
        assertThat(reason(RULE + "    timeframe: 5m\n")).contains("timeframe");
        assertThat(reason("a: ".repeat(3) + "\n")).startsWith("not YAML: ");
    }

    private static String reason(String text) {
        RuleSet rules = RuleSet.parse("x.yml", text);
        assertThat(rules.rules()).isEmpty();
        assertThat(rules.refused()).hasSize(1);
        return rules.refused().getFirst().reason();
    }

    @Test
    void aliasesMayNotBlowUp() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n"
                            .formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9) + "*a" + (i - 1)));
        }
        assertThat(reason(bomb.toString())).containsAnyOf("YAML nodes", "aliases");
        assertThat(reason("[".repeat(3000))).containsAnyOf("nested", "not YAML");
        assertThat(reason("a: &a\n  b: *a\n")).contains("nested deeper");
    }

    @Test
    void aSecondRuleWithTheSameIdIsRefused() {
        RuleSet rules = RuleSet.parse("x.yml", RULE + "---\n" + RULE);
        assertThat(rules.rules()).hasSize(1);
        assertThat(rules.refused().getFirst().reason()).startsWith("the id is already that of");
    }

    @Test
    void foldersAndArchivesAreReadWithoutWhatIsNotMeantToRun() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules/windows"));
        Files.writeString(rules.resolve("a.yml"), RULE);
        Files.writeString(rules.resolve("note.txt"), "no rule");
        Files.writeString(rules.resolve("latin.yml"), RULE, StandardCharsets.UTF_16);
        Files.writeString(
                Files.createDirectories(folder.resolve("rules/deprecated")).resolve("b.yml"),
                other("000000000002"));
        RuleSet set = RuleSet.load(List.of(folder.resolve("rules")));
        assertThat(set.rules()).hasSize(1);
        assertThat(set.refused())
                .extracting(Refusal::reason)
                .containsExactly("the file is not UTF-8");
        assertThat(
                        RuleSet.load(
                                        List.of(folder.resolve("rules")),
                                        new Limits(10, 10_000, 100_000, true))
                                .rules())
                .hasSize(2);

        Path zip =
                zip(
                        "rules.zip",
                        "rules/x/../../../a.yaml",
                        RULE,
                        "unsupported/b.yml",
                        other("000000000002"),
                        "rules-placeholder/c.yml",
                        other("000000000003"));
        RuleSet packed = RuleSet.load(List.of(zip));
        assertThat(packed.rules()).hasSize(1);
        assertThat(packed.rules().getFirst().file()).isEqualTo("rules.zip!rules/x/../../../a.yaml");
        assertThat(RuleSet.load(List.of(zip, folder.resolve("rules"))).rules()).hasSize(1);
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        Path big = zip("big.zip", "a.yml", "#" + "x".repeat(3 << 20), "b.yml", RULE);
        RuleSet rules = RuleSet.load(List.of(big));
        assertThat(rules.rules()).hasSize(1);
        assertThat(rules.refused().getFirst().reason())
                .isEqualTo("the file is larger than 1048576 bytes");
        assertThatThrownBy(
                        () -> RuleSet.load(List.of(big), new Limits(100, 4 << 20, 2 << 20, false)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger than 2097152 bytes together");
        String[] many = new String[400];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = i + ".txt";
            many[i + 1] = "";
        }
        Path crowd = zip("crowd.zip", many);
        assertThatThrownBy(() -> RuleSet.load(List.of(crowd), new Limits(100, 100, 100, false)))
                .hasMessageContaining("more than 100 files");
    }

    @Test
    void damagedArchivesAndMissingFilesAreNamed() throws IOException {
        Path zip = zip("rules.zip", "a.yml", RULE);
        byte[] bytes = Files.readAllBytes(zip);
        Path torn =
                Files.write(
                        folder.resolve("torn.zip"),
                        java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> RuleSet.load(List.of(torn)))
                .hasMessageContaining("torn.zip is a damaged ZIP archive");
        assertThatThrownBy(() -> RuleSet.load(List.of(folder.resolve("none"))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void damagedRulesNeverThrow() {
        Random random = new Random(Long.getLong("varn.seed", 5));
        String special = "{}[]:-&*'\"|>#%@,\n \t\\()\u00e5\0";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder(RULE);
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                int at = random.nextInt(text.length());
                char c = special.charAt(random.nextInt(special.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, c);
                    case 1 -> text.insert(at, c);
                    default -> text.deleteCharAt(at);
                }
            }
            RuleSet rules = RuleSet.parse("damaged.yml", text.toString());
            Matcher.compile(rules);
        }
    }
}
