package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import se.varn.logs.Event;
import se.varn.logs.Labels;

/**
 * Every case below {@code conformance/}, a file for each section of docs/sigma-conformance.md, a
 * test for each case: through the compiled matcher and through the explanation.
 *
 * <p>A case is a rule given by {@code selection} (named s, the condition being s), by {@code
 * detection} or whole by {@code rule}, with {@code source} as its log source (else product test),
 * and what it does: {@code match} and {@code miss} (an event a line, with {@code labels}), {@code
 * refused} (part of the reason, with {@code line}), {@code shows} (what the rule says about itself)
 * or {@code event} and {@code tree} (the explanation). Or it is a {@code file} with the ids that
 * are {@code loaded}, the {@code refusals} as "line: reason" and the number that is {@code
 * ignored}. Before they are read, {@code crlf} and {@code bom} change a file's ends of lines and
 * its beginning.
 */
class ConformanceTests {
    private static final List<String> SECTIONS =
            List.of(
                    "parsing",
                    "values",
                    "modifiers",
                    "detections",
                    "conditions",
                    "logsource",
                    "explain");

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String section : SECTIONS) {
            for (Map<?, ?> one : cases(section)) {
                String name = section + ", " + text(one, "name");
                tests.add(dynamicTest(name, () -> check(one)));
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(300);
        assertThat(tests).extracting(DynamicTest::getDisplayName).doesNotHaveDuplicates();
        return tests.stream();
    }

    private static List<Map<?, ?>> cases(String section) throws IOException {
        String name = "conformance/" + section + ".yml";
        try (InputStream in = ConformanceTests.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            List<Map<?, ?>> cases = new ArrayList<>();
            for (Object one :
                    (List<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in)) {
                cases.add((Map<?, ?>) one);
            }
            return cases;
        }
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString();
    }

    private static List<String> texts(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static void check(Map<?, ?> one) {
        if (one.containsKey("file")) {
            checkFile(one, RuleSet.parse("case.yml", shaped(one, text(one, "file"))));
            return;
        }
        RuleSet rules = RuleSet.parse("case.yml", shaped(one, yaml(one)));
        if (one.containsKey("refused")) {
            assertThat(rules.rules()).isEmpty();
            assertThat(rules.refused()).hasSize(1);
            assertThat(rules.refused().getFirst().reason()).contains(text(one, "refused"));
            if (one.containsKey("line")) {
                assertThat(rules.refused().getFirst().line()).isEqualTo(one.get("line"));
            } else {
                assertThat(rules.refused().getFirst().line()).isGreaterThan(1);
            }
            return;
        }
        assertThat(rules.refused()).isEmpty();
        assertThat(rules.rules()).hasSize(1);
        assertThat(one.keySet().stream().map(String::valueOf))
                .as("says what is expected")
                .containsAnyOf("match", "miss", "shows", "tree");
        shows(rules.rules().getFirst(), one);
        Matcher matcher = Matcher.compile(rules);
        Labels labels = labels(one);
        text(one, "match").lines().forEach(line -> verify(matcher, line, labels, true));
        text(one, "miss").lines().forEach(line -> verify(matcher, line, labels, false));
        if (one.containsKey("tree")) {
            Event event = Rules.event(text(one, "event").strip(), labels);
            Explanation explained = matcher.explain(rules.rules().getFirst(), event);
            assertThat(Trees.of(explained)).isEqualTo(text(one, "tree"));
            assertThat(matcher.match(event).size() == 1).isEqualTo(explained.holds());
        }
    }

    private static String shaped(Map<?, ?> one, String yaml) {
        String ends = Boolean.TRUE.equals(one.get("crlf")) ? yaml.replace("\n", "\r\n") : yaml;
        return Boolean.TRUE.equals(one.get("bom")) ? "\ufeff" + ends : ends;
    }

    private static String yaml(Map<?, ?> one) {
        if (one.containsKey("rule")) {
            return text(one, "rule");
        }
        String detection =
                one.containsKey("selection")
                        ? "s: " + text(one, "selection") + "\ncondition: s\n"
                        : text(one, "detection");
        String source = one.containsKey("source") ? text(one, "source") : "product: test";
        return Rules.yaml(detection).replace("\n    product: test\n", " {" + source + "}\n");
    }

    /** Product, category and service, empty for what is not said. */
    private static Labels labels(Map<?, ?> one) {
        if (!one.containsKey("labels")) {
            return one.containsKey("source") || one.containsKey("rule")
                    ? Labels.NONE
                    : Rules.PRODUCT;
        }
        List<String> parts = texts(one, "labels");
        return new Labels(label(parts, 0), label(parts, 1), label(parts, 2));
    }

    private static @org.jspecify.annotations.Nullable String label(List<String> parts, int i) {
        return i < parts.size() && !parts.get(i).isEmpty() ? parts.get(i) : null;
    }

    private static void verify(Matcher matcher, String line, Labels labels, boolean expected) {
        Event event = Rules.event(line, labels);
        Rule rule = matcher.rules().rules().getFirst();
        assertThat(matcher.match(event).size() == 1).as(line).isEqualTo(expected);
        assertThat(matcher.explain(rule, event).holds())
                .as("explained: " + line)
                .isEqualTo(expected);
    }

    private static void checkFile(Map<?, ?> one, RuleSet rules) {
        assertThat(rules.rules().stream().map(Rule::id)).isEqualTo(texts(one, "loaded"));
        List<String> refusals = texts(one, "refusals");
        assertThat(rules.refused()).as("refused").hasSize(refusals.size());
        for (int i = 0; i < refusals.size(); i++) {
            Refusal refusal = rules.refused().get(i);
            String[] wanted = refusals.get(i).split(": ", 2);
            assertThat(refusal.file()).isEqualTo("case.yml");
            assertThat(refusal.reason()).contains(wanted[1]);
            assertThat(refusal.line()).as(refusal.reason()).isEqualTo(Integer.parseInt(wanted[0]));
        }
        assertThat(rules.ignored())
                .as("ignored")
                .isEqualTo(one.get("ignored") instanceof Integer number ? number.intValue() : 0);
        for (Rule rule : rules.rules()) {
            RuleSet again = RuleSet.parse("again.yml", rule.source());
            assertThat(again.refused()).as(rule.source()).isEmpty();
            assertThat(again.rules()).extracting(Rule::title).containsExactly(rule.title());
            assertThat(tree(again.rules().getFirst())).isEqualTo(tree(rule));
        }
    }

    private static String tree(Rule rule) {
        return Trees.of(Matcher.compile(RuleSet.EMPTY).explain(rule, Rules.event("{}")));
    }

    private static void shows(Rule rule, Map<?, ?> one) {
        if (!(one.get("shows") instanceof Map<?, ?> wanted)) {
            return;
        }
        wanted.forEach((key, value) -> {
            String shown =
                    switch (key.toString()) {
                        case "id" -> rule.id();
                        case "title" -> rule.title();
                        case "level" -> rule.level().name();
                        case "status" -> rule.status();
                        case "description" -> rule.description();
                        case "author" -> rule.author();
                        case "date" -> rule.date().orElse("none");
                        case "modified" -> rule.modified().orElse("none");
                        case "tags" -> String.join(" ", rule.tags());
                        case "references" -> String.join(" ", rule.references());
                        case "falsepositives" -> String.join("; ", rule.falsePositives());
                        case "fields" -> String.join(" ", rule.fields());
                        case "line" -> String.valueOf(rule.line());
                        case "product" -> String.valueOf(rule.logsource().product());
                        case "category" -> String.valueOf(rule.logsource().category());
                        case "service" -> String.valueOf(rule.logsource().service());
                        default -> throw new IllegalStateException("no such thing: " + key);
                    };
            assertThat(shown).as(key.toString()).isEqualTo(String.valueOf(value));
        });
    }
}
