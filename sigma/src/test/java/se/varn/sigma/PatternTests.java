package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
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

    @Test
    void theIndexFindsWhatASearchFinds() {
        Random random = new Random(Long.getLong("varn.seed", 31));
        List<Literal.Place> places = List.of(Literal.Place.values());
        for (int round = 0; round < 2_000; round++) {
            Literal[] literals = new Literal[1 + random.nextInt(70)];
            LiteralIndex.Builder builder = new LiteralIndex.Builder();
            for (int i = 0; i < literals.length; i++) {
                Literal.Place place = places.get(random.nextInt(4));
                literals[i] = new Literal(place, word(random, 1 + random.nextInt(10)));
                if (LiteralIndex.Builder.takes(literals[i])) {
                    builder.add(literals[i], i);
                }
            }
            LiteralIndex index = builder.build();
            String text = word(random, random.nextInt(40));
            byte[] bytes = ("ab" + text + "ab").getBytes(StandardCharsets.UTF_8);
            BitSet found = new BitSet();
            index.search(
                    bytes,
                    2,
                    bytes.length - 4,
                    outputs -> {
                        Arrays.stream(outputs).forEach(found::set);
                        return false;
                    });
            for (int i = 0; i < literals.length; i++) {
                boolean expected =
                        LiteralIndex.Builder.takes(literals[i])
                                && switch (literals[i].place()) {
                                    case WHOLE -> text.equals(literals[i].text());
                                    case START -> text.startsWith(literals[i].text());
                                    case END -> text.endsWith(literals[i].text());
                                    case ANYWHERE -> text.contains(literals[i].text());
                                };
                assertThat(found.get(i)).as(literals[i] + " in " + text).isEqualTo(expected);
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
        "::/0, 1:2:3:4:5:6:7:8:9, false",
        "::/0, 1:2:3:4:5:6:7::8, false",
        "::/0, 1:2:3:4:5:6::8, true",
        "::/0, 1:2:3:4:5:6:1.2.3.4, true",
        "::/0, 1:2:3:4:5:6:7:1.2.3.4, false",
        "::/0, 1.2.3.4::1, false",
        "::/0, ff:0.5.0.0::1, false",
        "::/0, ff::0.5.0.0, true",
        "::/0, '1:', false",
        "::/0, fe80::1%å, true",
        "10.0.0.0/8, ' 10.1.2.3\t', true",
        "10.0.0.0/8, '\u200310.1.2.3', true",
        "10.0.0.0/8, 10.1.2., false",
        "10.0.0.0/8, 10..2.3, false",
        "10.0.0.0/8, 10.1.2.3., false"
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
