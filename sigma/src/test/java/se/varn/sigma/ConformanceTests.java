package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import se.varn.logs.Event;

/**
 * Every case of {@code conformance.yml}, through the compiled matcher and through the explanation.
 */
class ConformanceTests {

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() throws Exception {
        try (InputStream in = ConformanceTests.class.getResourceAsStream("conformance.yml")) {
            assertThat(in).isNotNull();
            List<?> cases =
                    (List<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            assertThat(cases).hasSizeGreaterThan(60);
            return cases.stream()
                    .map(Map.class::cast)
                    .map(one -> dynamicTest(text(one, "name"), () -> check(one)));
        }
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString();
    }

    private static void check(Map<?, ?> one) {
        RuleSet rules = RuleSet.parse("case.yml", Rules.yaml(text(one, "detection")));
        if (one.containsKey("refused")) {
            assertThat(rules.rules()).isEmpty();
            assertThat(rules.refused()).hasSize(1);
            assertThat(rules.refused().getFirst().reason()).contains(text(one, "refused"));
            assertThat(rules.refused().getFirst().line()).isGreaterThan(1);
            return;
        }
        assertThat(rules.refused()).isEmpty();
        Matcher matcher = Matcher.compile(rules);
        text(one, "match").lines().forEach(json -> verify(matcher, json, true));
        text(one, "miss").lines().forEach(json -> verify(matcher, json, false));
    }

    private static void verify(Matcher matcher, String json, boolean expected) {
        Event event = Rules.event(json);
        Rule rule = matcher.rules().rules().getFirst();
        assertThat(matcher.match(event).size() == 1).as(json).isEqualTo(expected);
        assertThat(matcher.explain(rule, event).holds())
                .as("explained: " + json)
                .isEqualTo(expected);
    }
}
