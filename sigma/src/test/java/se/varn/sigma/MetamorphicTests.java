package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must not matter to a rule's alerts: other rules and their order, and how an event is written
 * down. To repeat one: {@code -Dvarn.seed=…}.
 */
class MetamorphicTests {

    private static List<Rule> rules(RandomRules random, int count) {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < count; i++) {
            yaml.append("---\n").append(random.rule(i));
        }
        RuleSet set = RuleSet.parse("random.yml", yaml.toString());
        assertThat(set.refused()).isEmpty();
        return set.rules();
    }

    private static Matcher compiled(List<Rule> rules) {
        return Matcher.compile(new RuleSet(rules, List.of(), 0));
    }

    private static Set<String> alerts(Matcher matcher, String json) {
        TreeSet<String> ids = new TreeSet<>();
        matcher.match(Rules.event(json), match -> ids.add(match.rule().id()));
        return ids;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43})
    void anotherRuleNeverChangesARulesAlerts(long given) {
        RandomRules random = new RandomRules(new Random(Long.getLong("varn.seed", given)));
        List<Rule> all = rules(random, 80);
        List<Rule> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random.random);
        List<Rule> some = all.subList(0, 30);
        Matcher every = compiled(all);
        Matcher otherOrder = compiled(shuffled);
        Matcher fewer = compiled(some);
        List<Matcher> alone = all.stream().map(rule -> compiled(List.of(rule))).toList();
        for (int i = 0; i < 200; i++) {
            String json = JsonText.of(random.event(), random.random);
            Set<String> alerts = alerts(every, json);
            assertThat(alerts(otherOrder, json)).as(json).isEqualTo(alerts);
            TreeSet<String> ofSome = new TreeSet<>(alerts);
            ofSome.retainAll(some.stream().map(Rule::id).toList());
            assertThat(alerts(fewer, json)).as(json).isEqualTo(ofSome);
            TreeSet<String> ofEach = new TreeSet<>();
            alone.forEach(matcher -> ofEach.addAll(alerts(matcher, json)));
            assertThat(ofEach).as(json).isEqualTo(alerts);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {51, 52, 53})
    void howAnEventIsWrittenDownDoesNotMatter(long given) {
        RandomRules random = new RandomRules(new Random(Long.getLong("varn.seed", given)));
        Matcher matcher = compiled(rules(random, 80));
        int matched = 0;
        for (int i = 0; i < 300; i++) {
            Map<String, @Nullable Object> event = random.event();
            Set<String> alerts = alerts(matcher, JsonText.of(event, random.random));
            matched += alerts.size();
            for (int n = 0; n < 3; n++) {
                String again = JsonText.of(event, random.random);
                assertThat(alerts(matcher, again)).as(again).isEqualTo(alerts);
            }
            String dotted = JsonText.of(RandomEvents.dotted(event), random.random);
            assertThat(alerts(matcher, dotted)).as(dotted).isEqualTo(alerts);
        }
        assertThat(matched).isPositive();
    }
}
