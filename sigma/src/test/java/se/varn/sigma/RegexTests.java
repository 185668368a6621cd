package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own machine for regular expressions against RE2, which defines what they mean. */
class RegexTests {
    private static final String[] PARTS = {
        "a",
        "b",
        "Å",
        "ab",
        "(a|b)",
        "[ab]",
        "[^a]",
        "a?",
        "b*",
        "a+",
        "(ab)?",
        ".",
        "\\.",
        "b{0,2}",
        "a{2}",
        "|",
        "(?i)",
        "x",
        "\\w",
        "{",
        "^",
        "$",
        "(",
        ")",
        "\\s",
        "[^\\d-]",
        "k",
        "[s-x]",
        ".{3,}",
        "\\w{2,4}",
        "(?s)",
        "\\x41",
        "(?:b|)",
        "[]x]",
        "\\S+",
        "å",
        "\\W",
        "(?i:a)",
        "a{1,}",
        "\\b",
        "\\B",
        "\n"
    };
    private static final String LETTERS = "abABåÅ\u212b.x{k\u212as\u017f\n 1]€";

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23})
    void theMachineFindsWhatRe2FindsAndEveryMatchHasWhatIsRequired(long seed) {
        Random random = new Random(Long.getLong("varn.seed", seed));
        int understood = 0;
        int matched = 0;
        for (int round = 0; round < 30_000; round++) {
            String source = text(random, PARTS, 1 + random.nextInt(7));
            int flags = random.nextInt(4) == 0 ? Pattern.CASE_INSENSITIVE : 0;
            Pattern pattern;
            try {
                pattern = Pattern.compile(source, flags);
            } catch (PatternSyntaxException _) {
                continue;
            }
            Regex tree = RegexParser.parse(source, flags != 0, false);
            if (tree == null) {
                continue;
            }
            understood++;
            RegexMachine machine = RegexMachine.of(tree);
            assertThat(machine).isNotNull();
            for (int i = 0; machine != null && i < 4; i++) {
                String text = text(random, LETTERS.split(""), random.nextInt(9));
                boolean expected = pattern.matcher(text).find();
                assertThat(find(machine, text)).as(source + " in " + text).isEqualTo(expected);
                if (expected) {
                    matched++;
                    String folded = Fold.fold(text);
                    assertThat(text.codePointCount(0, text.length()))
                            .as(source + " in " + text)
                            .isGreaterThanOrEqualTo(Regex.least(tree));
                    assertThat(Regex.required(tree))
                            .as(source + " in " + text)
                            .allSatisfy(one -> assertThat(one).anyMatch(folded::contains));
                }
            }
        }
        assertThat(understood).isGreaterThan(5_000);
        assertThat(matched).isGreaterThan(5_000);
    }

    private static String text(Random random, String[] parts, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }

    private static boolean find(RegexMachine machine, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return machine.find(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "abc+d~abc,d",
                "ab(cd)?efg~ab,efg",
                "(?i)ABC\\.EXE~abc.exe",
                "x?yz~yz",
                "a(bc){2}d~abcbcd",
                "a(b|c)d~a,b|c,d",
                "(a|b?)c~c",
                "[abc]def[^]x]ghij~def,ghij"
            })
    void theTextsThatAnExpressionRequiresAreFound(String source, String required) {
        Regex tree = RegexParser.parse(source, false, false);
        assertThat(tree).isNotNull();
        if (tree != null) {
            List<Set<String>> expected =
                    List.of(required.split(",", -1)).stream()
                            .map(one -> Set.of(one.split("\\|", -1)))
                            .toList();
            assertThat(new HashSet<>(Regex.required(tree))).containsAll(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ad{00,}", "ad{01}", "ad{1,02}", "ad{0,}", "ad{,2}"})
    void aCountWithZerosInFrontIsTextToUsAsToRe2(String source) {
        Regex tree = RegexParser.parse(source, false, false);
        Dfa machine = tree == null ? null : Dfa.of(tree);
        assertThat(machine).isNotNull();
        for (String text : List.of("a", "ad", "add", source)) {
            boolean expected = Pattern.compile(source).matcher(text).find();
            assertThat(machine != null && find(machine, text)).as(text).isEqualTo(expected);
        }
    }

    @Test
    void lettersAndDashesWithoutCaseAreThoseOfRe2() {
        List<String> texts = new ArrayList<>();
        for (char c = 1; c < 0x250; c++) {
            texts.add(String.valueOf(c));
        }
        List.of("\u1e9e", "\u212a", "\u212b", "\u2013", "\u2014", "\u20ac").forEach(texts::add);
        int understood = 0;
        for (String letter : texts) {
            String source = "(?i)[" + (letter.matches("[\\\\\\[\\]^-]") ? "\\" : "") + letter + "]";
            Regex tree = RegexParser.parse(source, false, false);
            RegexMachine machine = tree == null ? null : RegexMachine.of(tree);
            if (machine != null) {
                understood++;
                Pattern pattern = Pattern.compile(source);
                assertThat(texts)
                        .as(source)
                        .allSatisfy(text ->
                                assertThat(find(machine, text))
                                        .isEqualTo(pattern.matcher(text).find()));
            }
        }
        assertThat(understood).isGreaterThan(250);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "\\bword\\b~a word.~1",
                "\\bword~sword~0",
                "\\Bword~sword~1",
                "^\\b~a~1",
                "^\\b~-~0",
                "\\b$~a~1",
                "\\B$~-~1",
                "(?:\\d(?:\\.|\\b)){4}~1.2.3.4~1",
                "(?:\\d(?:\\.|\\b)){4}~1.2.3.45~0",
                "a\\bå~aå~1",
                "\\b\\B~a~0"
            })
    void edgesOfWordsAreThoseOfRe2(String source, String text, int found) {
        Regex tree = RegexParser.parse(source, false, false);
        RegexMachine machine = tree == null ? null : RegexMachine.of(tree);
        assertThat(machine).isNotNull();
        assertThat(machine != null && find(machine, text)).isEqualTo(found == 1);
        assertThat(Pattern.compile(source).matcher(text).find()).isEqualTo(found == 1);
    }

    @Test
    void aRunawayExpressionStaysLinearInOurMachineToo() {
        Regex tree = RegexParser.parse("(a+)+$|(a|aa)*b|(.*)*x|a.{30}c", false, false);
        Dfa machine = tree == null ? null : Dfa.of(tree);
        assertThat(machine).isNotNull();
        if (machine != null) {
            Random random = new Random(5);
            String evil = text(random, new String[] {"a", "c"}, 200_000).replace("x", "") + "!";
            Assertions.assertTimeoutPreemptively(
                    Duration.ofMinutes(1),
                    () -> {
                        find(machine, evil);
                    });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "[^a-\ufffd]~1",
                "\u1c80~1",
                "[\\x20-\\x{10FFFF}]~1",
                "[a\\-\ufffd]~0",
                "e-\u30e1~0",
                "[\u2010-\u2015]~0"
            })
    void lettersWhoseCapitalsLeadNowhereDoNotHoldUpTheCompiler(String source, int refused) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    RuleSet any = RuleSet.parse("r", regexRule("re|i", source));
                    assertThat(any.refused()).hasSize(refused);
                    RuleSet inline = RuleSet.parse("r", regexRule("re", "(?i)" + source));
                    assertThat(inline.refused()).hasSize(refused);
                    assertThat(RuleSet.parse("r", regexRule("re", source)).refused()).isEmpty();
                });
    }

    private static String regexRule(String modifiers, String source) {
        return Rules.yaml("s: {F|" + modifiers + ": '" + source + "'}\ncondition: s\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\pL",
                "[[:alpha:]]",
                "(?m)^a",
                "(?i)ÿ",
                "(?i)µ",
                "(?i)[a-\u0200]",
                "(?P<n>a)",
                "\\Qa\\E",
                "\\C"
            })
    void whatIsNotSurelyUnderstoodIsLeftToRe2(String source) {
        assertThat(RegexParser.parse(source, false, false)).isNull();
    }
}
