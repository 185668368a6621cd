package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whatever is called a rule is taken or refused, with its line; what is taken means what the {@link
 * Interpreter} says. Runs over its corpus (docs/fuzzing.md); {@code JAZZER_FUZZ=1} seeks more.
 */
class RulesFuzzTests {
    private static final List<String> NAMES = List.of("sel", "sel_1", "_sel", "filter_a", "b");

    /** A file of rules. */
    @FuzzTest(maxDuration = "1m")
    @DictionaryEntries({
        "\\x0A---\\x0A",
        "action: global\\x0A",
        "action: repeat\\x0A",
        "action: reset\\x0A",
        "detection:\\x0A  s:\\x0A    F|contains|all:\\x0A      - 'a*'\\x0A",
        "condition: 1 of s* and not (a or b)\\x0A",
        "logsource: {product: test}\\x0A",
        "title: x\\x0A",
        "&a [*a, *a]",
        "<<: *a",
        "!!int ",
        "level: high\\x0A",
        "timeframe: 5m\\x0A",
        "F|re|i: 'a{2,3}'\\x0A",
        "F|cidr: 10.0.0.0/8\\x0A",
        "F|base64offset|contains: x\\x0A",
        "F|fieldref: G\\x0A",
        "F|expand: '%x%'\\x0A"
    })
    void aFileOfRulesIsTakenOrRefusedWithItsLine(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        RuleSet set = RuleSet.parse("fuzz.yml", text);
        // YAML ends a line at more characters than \n.
        long lines =
                text.codePoints().filter(c -> "\n\r\u0085\u2028\u2029".indexOf(c) >= 0).count() + 1;
        for (Refusal refusal : set.refused()) {
            assertThat(refusal.reason()).isNotBlank().doesNotContain("\n");
            assertThat((long) refusal.line()).as(refusal.reason()).isBetween(1L, lines);
        }
        Matcher matcher = Matcher.compile(set);
        for (Rule rule : set.rules()) {
            assertThat((long) rule.line()).isBetween(1L, lines);
            String tree = Trees.of(matcher.explain(rule, Rules.event("{\"F\":[\"ab\",5,null]}")));
            RuleSet again = RuleSet.parse("again.yml", rule.source());
            assertThat(again.refused()).as(rule.source()).isEmpty();
            assertThat(again.rules()).as(rule.source()).hasSize(1);
            Rule alone = again.rules().getFirst();
            assertThat(Trees.of(matcher.explain(alone, Rules.event("{\"F\":[\"ab\",5,null]}"))))
                    .isEqualTo(tree);
        }
        matcher.match(Rules.event("{\"F\":[\"ab\",5,null],\"G\":{\"H\":\"ab\"}}"));
    }

    /** A condition over five selections, for each of their outcomes. */
    @FuzzTest(maxDuration = "1m")
    @DictionaryEntries({
        "sel",
        "sel_1",
        "_sel",
        "filter_a",
        "b",
        " and ",
        " or ",
        "not ",
        "1 of ",
        "any of ",
        "all of ",
        "them",
        "sel*",
        "*_a",
        "_*",
        "(",
        ")",
        "|"
    })
    void aConditionIsRefusedOrHoldsAsItReads(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Map<String, Condition> selections = new LinkedHashMap<>();
        for (String name : NAMES) {
            Check there = new Check.Exists(true);
            selections.put(name, new Condition.Test(FieldKey.named(name), there));
        }
        Condition condition;
        try {
            condition = new ConditionParser(selections).parse(text, 7);
        } catch (RuleException e) {
            assertThat(e.in("fuzz.yml", null).reason()).isNotBlank();
            assertThat(e.line()).isEqualTo(7);
            return;
        }
        for (int bits = 0; bits < 1 << NAMES.size(); bits++) {
            Map<String, Boolean> outcome = new LinkedHashMap<>();
            StringBuilder json = new StringBuilder("{");
            for (int i = 0; i < NAMES.size(); i++) {
                boolean holds = (bits >> i & 1) == 1;
                outcome.put(NAMES.get(i), holds);
                if (holds) {
                    json.append(json.length() > 1 ? ",\"" : "\"")
                            .append(NAMES.get(i))
                            .append("\":1");
                }
            }
            boolean found = condition.holds(new NamedView(Rules.event(json + "}"), false));
            assertThat(found).as(json.toString()).isEqualTo(Interpreter.condition(text, outcome));
        }
    }

    /** A network in a rule, a line feed, an address in an event. */
    @FuzzTest(maxDuration = "1m")
    @DictionaryEntries({
        "10.0.0.0/8",
        "::ffff:10.1.2.3",
        "fe80::1%eth0",
        "::/0",
        "2001:db8::",
        "\\x0A"
    })
    void aNetworkHoldsWhatItsBitsSay(byte[] input) {
        String[] parts = new String(input, StandardCharsets.UTF_8).split("\n", 2);
        Cidr network = Cidr.parse(parts[0]);
        if (network != null && parts.length == 2) {
            assertThat(network.contains(parts[1])).isEqualTo(Wanted.inNetwork(parts[1], parts[0]));
        }
    }
}
