package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.varn.logs.Event;

/**
 * The compiled matcher, the explanation and the plain meaning of a rule agree on random rules and
 * events.
 */
class ReferenceTests {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void compiledRulesMeanWhatTheySay(long given) {
        Random random = new Random(Long.getLong("varn.seed", given));
        for (int round = 0; round < 10; round++) {
            List<RandomRule> rules = new ArrayList<>();
            StringBuilder yaml = new StringBuilder();
            for (int i = 0; i < 50; i++) {
                rules.add(new RandomRule(random, i));
                yaml.append("---\n").append(rules.get(i).yaml);
            }
            RuleSet set = RuleSet.parse("random.yml", yaml.toString());
            assertThat(set.refused()).isEmpty();
            Matcher matcher = Matcher.compile(set);
            for (int i = 0; i < 50; i++) {
                compare(RandomRule.event(random), rules, matcher);
            }
        }
    }

    private static void compare(
            Map<String, Object> fields, List<RandomRule> rules, Matcher matcher) {
        Event event = Event.of(fields, Rules.PRODUCT);
        TreeSet<String> found = new TreeSet<>();
        matcher.match(event, match -> found.add(match.rule().id()));
        for (int i = 0; i < rules.size(); i++) {
            boolean expected = rules.get(i).meaning.test(fields);
            Rule rule = matcher.rules().rules().get(i);
            assertThat(found.contains(rule.id())).as(rule.source() + fields).isEqualTo(expected);
            assertThat(matcher.explain(rule, event).holds())
                    .as("explained: " + rule.source() + fields)
                    .isEqualTo(expected);
        }
    }
}
