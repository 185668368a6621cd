package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.varn.logs.Event;

/**
 * The compiled matcher, the explanation and the {@link Interpreter} agree on 100,000 pairs of
 * random rules and events, read from their text. To repeat one: {@code -Dvarn.seed=…}.
 */
class ReferenceTests {
    private static final List<String> MODIFIERS =
            List.of(
                    "",
                    "keyword",
                    "contains",
                    "startswith",
                    "endswith",
                    "all",
                    "re",
                    "i",
                    "m",
                    "s",
                    "cased",
                    "exists",
                    "neq",
                    "lt",
                    "lte",
                    "gt",
                    "gte",
                    "cidr",
                    "windash",
                    "base64",
                    "base64offset",
                    "wide",
                    "utf16le",
                    "utf16be",
                    "utf16",
                    "fieldref",
                    "expand",
                    "minute",
                    "hour",
                    "day",
                    "week",
                    "month",
                    "year");

    private static final Map<String, int[]> OUTCOMES = new TreeMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void compiledRulesMeanWhatTheySay(long given) {
        long seed = Long.getLong("varn.seed", given);
        RandomRules random = new RandomRules(new Random(seed));
        int matches = 0;
        for (int round = 0; round < 5; round++) {
            List<Interpreter> meanings = new ArrayList<>();
            StringBuilder yaml = new StringBuilder();
            for (int i = 0; i < 50; i++) {
                String rule = random.rule(i);
                meanings.add(new Interpreter(rule, OUTCOMES));
                yaml.append("---\n").append(rule);
            }
            RuleSet set = RuleSet.parse("random.yml", yaml.toString());
            assertThat(set.refused()).isEmpty();
            Matcher matcher = Matcher.compile(set);
            for (int i = 0; i < 50; i++) {
                matches += compare(random, meanings, matcher);
            }
        }
        assertThat(matches).as("matches of 12,500").isBetween(1_500, 11_000);
    }

    private static int compare(RandomRules random, List<Interpreter> meanings, Matcher matcher) {
        Map<String, @Nullable Object> fields = random.event();
        String json = JsonText.of(fields, random.random);
        Event event = Rules.event(json);
        TreeSet<String> found = new TreeSet<>();
        matcher.match(event, match -> found.add(match.rule().id()));
        for (int i = 0; i < meanings.size(); i++) {
            Rule rule = matcher.rules().rules().get(i);
            boolean expected = meanings.get(i).matches(fields);
            if (found.contains(rule.id()) != expected
                    || matcher.explain(rule, event).holds() != expected) {
                assertThat(found.contains(rule.id()))
                        .as(rule.source() + json + "\n" + Trees.of(matcher.explain(rule, event)))
                        .isEqualTo(expected);
                assertThat(Trees.of(matcher.explain(rule, event)))
                        .as("explained: " + rule.source() + json)
                        .startsWith(expected ? "+" : "-");
            }
        }
        return found.size();
    }

    @AfterAll
    static void everyModifierHeldAndDidNot() {
        assertThat(OUTCOMES.keySet()).containsAll(MODIFIERS);
        OUTCOMES.forEach((modifier, counts) ->
                assertThat(Math.min(counts[0], counts[1])).as(modifier).isGreaterThanOrEqualTo(20));
    }
}
