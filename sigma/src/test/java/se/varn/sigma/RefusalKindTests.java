package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of refusal, with the line that it names. */
class RefusalKindTests {
    private static final String RULE =
            """
            title: A rule
            logsource:
              product: test
            level: high
            detection:
              s:
                F: a
              condition: s
            """;

    /** What of the rule is changed to what, the line that is wrong then, and how. */
    private record Case(RefusalKind kind, int line, String was, String is) {}

    private static final List<Case> CASES =
            List.of(
                    new Case(RefusalKind.NOT_YAML, 7, "F: a", "F: 'a"),
                    new Case(RefusalKind.NOT_YAML, 7, "F: a", "F: [a}"),
                    new Case(RefusalKind.NOT_YAML, 4, "level", "\tlevel"),
                    new Case(RefusalKind.NOT_YAML, 4, "level: ", "level: *"),
                    new Case(RefusalKind.NESTED_TOO_DEEPLY, 7, "F: a", nested(50)),
                    new Case(RefusalKind.NESTED_TOO_DEEPLY, 1, "F: a", nested(200_000)),
                    new Case(
                            RefusalKind.NOT_A_MAP,
                            2,
                            "logsource:\n  product: test",
                            "logsource: x"),
                    new Case(RefusalKind.KEY_NOT_TEXT, 7, "F: a", "[F, G]: a"),
                    new Case(RefusalKind.KEY_TWICE, 8, "F: a", "F: a\n    F: b"),
                    new Case(RefusalKind.NO_TITLE, 1, "title", "name"),
                    new Case(RefusalKind.NO_LOGSOURCE, 1, "logsource", "source"),
                    new Case(RefusalKind.LOGSOURCE_EMPTY, 3, "product", "definition"),
                    new Case(RefusalKind.UNKNOWN_LEVEL, 4, "high", "hihg"),
                    new Case(RefusalKind.NO_CONDITION, 6, "condition: s", "t: s"),
                    new Case(RefusalKind.NO_SELECTION, 6, "s:\n    F: a\n  cond", "cond"),
                    new Case(RefusalKind.SELECTION_EMPTY, 6, "\n    F: a", ""),
                    new Case(RefusalKind.SELECTION_EMPTY, 7, "F: a", "{}"),
                    new Case(RefusalKind.TIMEFRAME, 6, "  s:", "  timeframe: 5m\n  s:"),
                    new Case(
                            RefusalKind.CONDITION_NOT_TEXT, 8, "condition: s", "condition: {a: s}"),
                    new Case(RefusalKind.CONDITION_EMPTY, 8, "condition: s", "condition: ''"),
                    new Case(RefusalKind.AGGREGATION, 8, "n: s", "n: s | count() > 5"),
                    new Case(RefusalKind.CONDITION_UNEXPECTED, 8, "n: s", "n: s s"),
                    new Case(RefusalKind.CONDITION_TOO_DEEP, 8, "n: s", "n: " + "(".repeat(300)),
                    new Case(
                            RefusalKind.CONDITION_TOO_LONG,
                            8,
                            "n: s",
                            "n: s" + " or s".repeat(20_000)),
                    new Case(RefusalKind.CONDITION_ENDS, 8, "n: s", "n: s and"),
                    new Case(RefusalKind.PARENTHESIS_OPEN, 8, "n: s", "n: (s"),
                    new Case(RefusalKind.PARENTHESIS_CLOSED, 8, "n: s", "n: s and )"),
                    new Case(RefusalKind.NO_SUCH_SELECTION, 8, "n: s", "n: t"),
                    new Case(RefusalKind.NO_SUCH_SELECTION, 10, "n: s", "n:\n    - s\n    - t"),
                    new Case(RefusalKind.NO_SUCH_PATTERN, 8, "n: s", "n: 1 of t*"),
                    new Case(RefusalKind.OF_NOTHING, 8, "n: s", "n: 1 of"),
                    new Case(RefusalKind.UNKNOWN_QUANTITY, 8, "n: s", "n: 2 of s*"),
                    new Case(RefusalKind.UNKNOWN_MODIFIER, 7, "F: a", "F|contans:\n      - a"),
                    new Case(
                            RefusalKind.MODIFIERS_CLASH,
                            7,
                            "F: a",
                            "F|cidr|contains:\n      - ::/0"),
                    new Case(RefusalKind.RE_CLASH, 7, "F: a", "F|re|contains:\n      - a"),
                    new Case(RefusalKind.FLAG_WITHOUT_RE, 7, "F: a", "F|i:\n      - a"),
                    new Case(RefusalKind.FIELD_NEEDED, 7, "F: a", "'|exists':\n      true"),
                    new Case(
                            RefusalKind.VALUE_NOT_PLAIN,
                            9,
                            "F: a",
                            "F:\n      - a\n      - {G: b}"),
                    new Case(RefusalKind.VALUES_EMPTY, 7, "F: a", "F: []"),
                    new Case(RefusalKind.KEYWORD_EMPTY, 8, "F: a", "- a\n    - ''"),
                    new Case(
                            RefusalKind.NULL_WITH_MODIFIER, 8, "F: a", "F|contains:\n      - null"),
                    new Case(
                            RefusalKind.PLACEHOLDER,
                            9,
                            "F: a",
                            "F|expand:\n      - a\n      - '%a%'"),
                    new Case(RefusalKind.TRUTH_NEEDED, 7, "F: a", "F|exists: 1"),
                    new Case(RefusalKind.NUMBER_NEEDED, 7, "F: a", "F|gt: a"),
                    new Case(RefusalKind.NOT_A_NUMBER, 7, "F: a", "F: !!int x"),
                    new Case(RefusalKind.NOT_A_NETWORK, 8, "F: a", "F|cidr:\n      - 10.0.0.0/33"),
                    new Case(RefusalKind.NOT_A_FIELD, 7, "F: a", "F|fieldref: '*'"),
                    new Case(RefusalKind.WILDCARD_ENCODED, 7, "F: a", "F|base64: a*"),
                    new Case(RefusalKind.TOO_SHORT_FOR_OFFSETS, 7, "F: a", "F|base64offset: a"),
                    new Case(RefusalKind.TOO_MANY_SPELLINGS, 7, "F: a", dashes()),
                    new Case(
                            RefusalKind.EXPRESSION_TOO_LONG,
                            7,
                            "F: a",
                            "F|re: " + "a".repeat(10_001)),
                    new Case(
                            RefusalKind.EXPRESSION_LOOKS_AROUND,
                            8,
                            "F: a",
                            "F|re:\n      - '(?=a)b'"),
                    new Case(
                            RefusalKind.EXPRESSION_REPEATS,
                            7,
                            "F: a",
                            "F|re: '((a{1000}){1000}){9}'"),
                    new Case(RefusalKind.EXPRESSION_UNKNOWN, 8, "F: a", "F|re:\n      - '(a'"));

    private static String nested(int levels) {
        return "F: " + "[".repeat(levels) + "]".repeat(levels);
    }

    private static String dashes() {
        return "F|windash|base64: '" + " -a".repeat(5) + "'";
    }

    @TestFactory
    Stream<DynamicTest> theLineIsTheOneToMend() {
        return CASES.stream()
                .map(one ->
                        dynamicTest(
                                one.kind
                                        + ", line "
                                        + one.line
                                        + ", "
                                        + one.is.lines().findFirst().orElse(""),
                                () -> check(one)));
    }

    private static void check(Case one) {
        String yaml = RULE.replace(one.was, one.is);
        assertThat(yaml).isNotEqualTo(RULE);
        RuleSet rules = RuleSet.parse("rule.yml", yaml);
        assertThat(rules.rules()).isEmpty();
        assertThat(rules.refused()).hasSize(1);
        Refusal refusal = rules.refused().getFirst();
        assertThat(refusal.kind()).as(refusal.reason()).isEqualTo(one.kind);
        assertThat(refusal.line()).as(refusal.reason()).isEqualTo(one.line);
        assertThat(refusal.reason()).doesNotContain("{0}", "{1}").hasSizeLessThan(600);
    }

    /** Those that are about files and documents. */
    @TestFactory
    Stream<DynamicTest> filesAndDocuments(@TempDir Path folder) {
        return Stream.of(
                dynamicTest(
                        "FILE_TOO_LARGE",
                        () -> {
                            Files.writeString(folder.resolve("a.yml"), "#".repeat((1 << 20) + 1));
                            only(
                                    RuleSet.load(List.of(folder.resolve("a.yml"))),
                                    RefusalKind.FILE_TOO_LARGE,
                                    1);
                        }),
                dynamicTest(
                        "NOT_UTF8",
                        () -> {
                            Path file = folder.resolve("b.yml");
                            Files.write(file, "title: å".getBytes(StandardCharsets.ISO_8859_1));
                            only(RuleSet.load(List.of(file)), RefusalKind.NOT_UTF8, 1);
                        }),
                dynamicTest(
                        "ARCHIVE_DAMAGED",
                        () -> {
                            Path zip = damaged(folder.resolve("c.zip"));
                            only(RuleSet.load(List.of(zip)), RefusalKind.ARCHIVE_DAMAGED, 1);
                        }),
                dynamicTest(
                        "TEXT_TOO_LONG",
                        () ->
                                only(
                                        RuleSet.parse("d", "#".repeat((4 << 20) + 1)),
                                        RefusalKind.TEXT_TOO_LONG,
                                        1)),
                dynamicTest(
                        "TOO_MANY_NODES",
                        () -> only(RuleSet.parse("e", bomb()), RefusalKind.TOO_MANY_NODES, 1)),
                dynamicTest(
                        "CORRELATION",
                        () ->
                                only(
                                        RuleSet.parse("g", "title: x\ncorrelation: {}\n"),
                                        RefusalKind.CORRELATION,
                                        2)),
                dynamicTest(
                        "FILTER",
                        () ->
                                only(
                                        RuleSet.parse("h", "title: x\nfilter: {}\n"),
                                        RefusalKind.FILTER,
                                        2)),
                dynamicTest(
                        "ID_TWICE",
                        () -> {
                            String rule = RULE + "id: x\n";
                            RuleSet rules = RuleSet.parse("i", rule + "---\n" + rule);
                            assertThat(rules.rules()).hasSize(1);
                            assertThat(rules.refused())
                                    .extracting(Refusal::kind)
                                    .containsExactly(RefusalKind.ID_TWICE);
                            assertThat(rules.refused().getFirst().line()).isEqualTo(11);
                        }));
    }

    private static void only(RuleSet rules, RefusalKind kind, int line) {
        assertThat(rules.rules()).isEmpty();
        assertThat(rules.refused()).hasSize(1);
        assertThat(rules.refused().getFirst().kind()).isEqualTo(kind);
        assertThat(rules.refused().getFirst().line()).isEqualTo(line);
    }

    private static Path damaged(Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.yml"));
            out.write(RULE.repeat(20).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(zip);
        Arrays.fill(bytes, 40, 60, (byte) 0xff);
        return Files.write(zip, bytes);
    }

    private static String bomb() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 6; i++) {
            yaml.append("a%d: &a%d [".formatted(i, i));
            yaml.append(("*a" + (i - 1) + ", ").repeat(9)).append("*a" + (i - 1) + "]\n");
        }
        return yaml.toString();
    }

    @Test
    void everyKindHasACase() {
        Set<RefusalKind> missing = EnumSet.allOf(RefusalKind.class);
        CASES.forEach(one -> missing.remove(one.kind));
        assertThat(missing)
                .as("those of filesAndDocuments")
                .containsExactlyInAnyOrder(
                        RefusalKind.ARCHIVE_DAMAGED,
                        RefusalKind.FILE_TOO_LARGE,
                        RefusalKind.NOT_UTF8,
                        RefusalKind.TEXT_TOO_LONG,
                        RefusalKind.TOO_MANY_NODES,
                        RefusalKind.CORRELATION,
                        RefusalKind.FILTER,
                        RefusalKind.ID_TWICE);
    }

    @Test
    void everyKindSaysWhatToDo() {
        for (RefusalKind kind : RefusalKind.values()) {
            assertThat(kind.words()).as(kind.name()).isNotBlank();
            assertThat(kind.mend()).as(kind.name()).isNotBlank().doesNotContain("{0}");
        }
    }
}
