package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTests {

    @Test
    void aRunawayExpressionStaysLinear() throws RuleException {
        Check.Regex regex = Regexes.compile("(a+)+$|(a|aa)*b|(.*)*x", Set.of(), 1);
        String evil = "a".repeat(200_000) + "!";
        Boolean found =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofMinutes(2), () -> regex.test(new Value(evil)));
        assertThat(found).isFalse();
    }

    @Test
    void manyStarsStayPolynomial() {
        Glob glob = new Glob(Tokens.parse("*a*a*a*a*a*a*a*a*b"), false);
        Boolean found =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofMinutes(2), () -> glob.matches(new Value("a".repeat(100_000))));
        assertThat(found).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "abc+d~abc",
                "ab(cd)?efg~efg",
                "ab|cd~",
                "a{2}bcd~bcd",
                "(?i)ABC\\.EXE~abc.exe",
                "x?yz~yz",
                "[abc]def[^]x]ghij~ghij",
                "\\bword\\b~word",
                "a{b|c}d~",
                "(a|b(c|d)[)])xyz~xyz",
                "[[:alpha:]]{3,}hello~hello"
            })
    void theTextThatAnExpressionRequiresIsFound(String source, String required) {
        assertThat(Regexes.required(source)).isEqualTo(required);
    }

    @Test
    void everyMatchContainsTheRequiredText() {
        Random random = new Random(Long.getLong("varn.seed", 21));
        String[] parts = {
            "a", "b", "Å", "ab", "(a|b)", "[ab]", "[^a]", "a?", "b*", "a+", "(ab)?", ".", "\\.",
            "b{0,2}", "a{2}", "|", "(?i)", "x", "\\w", "{"
        };
        int matched = 0;
        for (int round = 0; round < 50_000; round++) {
            StringBuilder source = new StringBuilder();
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                source.append(parts[random.nextInt(parts.length)]);
            }
            Pattern pattern;
            try {
                pattern = Pattern.compile(source.toString());
            } catch (com.google.re2j.PatternSyntaxException _) {
                continue;
            }
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i > 0; i--) {
                text.append("abABåÅ.x{".charAt(random.nextInt(9)));
            }
            String required = Regexes.required(source.toString());
            if (required != null && pattern.matcher(text).find()) {
                matched++;
                assertThat(Fold.fold(text.toString())).as(source.toString()).contains(required);
            }
        }
        assertThat(matched).isGreaterThan(100);
    }

    @Test
    void theAutomatonFindsWhatASearchFinds() {
        Random random = new Random(Long.getLong("varn.seed", 31));
        for (int round = 0; round < 500; round++) {
            String[] words = new String[1 + random.nextInt(70)];
            Automaton.Builder builder = new Automaton.Builder();
            for (int i = 0; i < words.length; i++) {
                words[i] = word(random, 1 + random.nextInt(4));
                builder.add(words[i], i);
            }
            Automaton automaton = builder.build();
            String text = word(random, random.nextInt(40));
            long[] bits = new long[2];
            automaton.scan(text, bits);
            for (int i = 0; i < words.length; i++) {
                boolean found = (bits[i >> 6] & (1L << i)) != 0;
                assertThat(found).as(words[i] + " in " + text).isEqualTo(text.contains(words[i]));
            }
        }
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append("abcåλ".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.1.2.3, true",
        "10.0.0.0/8, 11.1.2.3, false",
        "0.0.0.0/0, 1.2.3.4, true",
        "0.0.0.0/0, ::1, false",
        "1.2.3.4, 1.2.3.4, true",
        "::1/128, 0:0:0:0:0:0:0:1, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "64:ff9b::/96, 64:ff9b::192.0.2.1, true",
        "10.0.0.0/8, 010.1.2.3, true",
        "10.0.0.0/8, 10.1.2.3.4, false",
        "10.0.0.0/8, 10.1.2.999, false",
        "::/0, ::1::2, false",
        "::/0, 1:2:3:4:5:6:7:8:9, false"
    })
    void addressesAreComparedBitByBit(String network, String address, boolean inside) {
        Cidr cidr = Cidr.parse(network);
        assertThat(cidr).isNotNull();
        if (cidr != null) {
            assertThat(cidr.contains(address)).isEqualTo(inside);
        }
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/33", "10.0.0/8", "x/8", "10.0.0.0/", "10.0.0.0/+8", "::/129", "1:2/16"})
    void whatIsNoNetworkIsNone(String text) {
        assertThat(Cidr.parse(text)).isNull();
    }
}
