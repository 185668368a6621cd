package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to seek literals against String's own methods. */
class LiteralSearchTests {
    private static final int MAX_TEXT = 60;

    /** Few letters, so that literals are found often and nearly found more often. */
    private static final String[] LETTERS = {"a", "b", "\\", "å", ".", "a", "b"};

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33})
    void exactlyTheLiteralsThatStandInTheTextAreReported(long seed) {
        Random random = new Random(Long.getLong("varn.seed", seed));
        for (int round = 0; round < 3_000; round++) {
            int shortest = random.nextInt(14);
            List<Literal> literals = new ArrayList<>();
            LiteralIndex.Builder builder = new LiteralIndex.Builder();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                String text = text(random, 1 + shortest + random.nextInt(6));
                Literal.Place[] places = Literal.Place.values();
                Literal literal = new Literal(places[random.nextInt(places.length)], text);
                builder.add(literal, literals.size());
                literals.add(literal);
            }
            LiteralIndex index = builder.build();
            for (int i = 0; i < 6; i++) {
                String text = text(random, random.nextInt(MAX_TEXT));
                if (random.nextBoolean()) {
                    text = literals.get(random.nextInt(literals.size())).text() + text;
                }
                verify(random, literals, index, text);
            }
        }
    }

    private static void verify(
            Random random, List<Literal> literals, LiteralIndex index, String text) {
        TreeSet<Integer> expected = new TreeSet<>();
        for (int i = 0; i < literals.size(); i++) {
            Literal literal = literals.get(i);
            boolean stands =
                    switch (literal.place()) {
                        case WHOLE -> text.equals(literal.text());
                        case START -> text.startsWith(literal.text());
                        case END -> text.endsWith(literal.text());
                        case ANYWHERE -> text.contains(literal.text());
                    };
            if (stands) {
                expected.add(i);
            }
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // What stands around the text must not be taken for a part of it.
        byte[] around = text(random, 20).getBytes(StandardCharsets.UTF_8);
        int from = random.nextInt(12);
        byte[] all = new byte[from + bytes.length + random.nextInt(12)];
        for (int i = 0; i < all.length; i++) {
            all[i] = around[i % around.length];
        }
        System.arraycopy(bytes, 0, all, from, bytes.length);
        TreeSet<Integer> found = new TreeSet<>();
        index.search(
                all,
                from,
                bytes.length,
                outputs -> {
                    for (int output : outputs) {
                        found.add(output);
                    }
                    return false;
                });
        assertThat(found).as(literals + " in " + text).isEqualTo(expected);
        for (Literal literal : literals) {
            assertThat(new Needle(literal.bytes()).isIn(all, from, bytes.length))
                    .as(literal + " in " + text)
                    .isEqualTo(text.contains(literal.text()));
        }
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }
}
