package se.varn.bench.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import se.varn.bench.Settings;
import se.varn.logs.EventParser;
import se.varn.logs.Labels;
import se.varn.logs.LogRecord;
import se.varn.logs.ReadOptions;
import se.varn.sigma.Matcher;
import se.varn.sigma.RuleSet;

/**
 * The plain engine answers the engine's own conformance cases: what it is compared with must mean
 * the same by a rule.
 */
class PlainEngineTests {
    private static final Path CASES =
            Settings.ofThisMachine(Settings.Effort.TINY)
                    .root()
                    .resolve("sigma/src/test/resources/se/varn/sigma/conformance");

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String section :
                List.of(
                        "parsing",
                        "values",
                        "modifiers",
                        "detections",
                        "conditions",
                        "logsource")) {
            String yaml = Files.readString(CASES.resolve(section + ".yml"));
            for (Object one :
                    (List<?>) new Load(LoadSettings.builder().build()).loadFromString(yaml)) {
                Map<?, ?> map = (Map<?, ?>) one;
                if (map.containsKey("match") || map.containsKey("miss")) {
                    tests.add(dynamicTest(section + ", " + map.get("name"), () -> check(map)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(150);
        return tests.stream();
    }

    private static void check(Map<?, ?> one) {
        RuleSet rules = RuleSet.parse("case.yml", rule(one));
        assertThat(rules.rules()).hasSize(1);
        PlainEngine plain = new PlainEngine(Matcher.compile(rules));
        EventParser parser = new EventParser(ReadOptions.DEFAULT.withLabels(labels(one)));
        text(one, "match").lines().forEach(line -> verify(plain, parser, line, 1));
        text(one, "miss").lines().forEach(line -> verify(plain, parser, line, 0));
    }

    private static void verify(PlainEngine plain, EventParser parser, String line, int alerts) {
        LogRecord.Parsed record = (LogRecord.Parsed) parser.parse(line);
        assertThat(plain.match(record.event())).as(line).hasSize(alerts);
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString();
    }

    private static String rule(Map<?, ?> one) {
        String source = one.containsKey("source") ? text(one, "source") : "product: test";
        String detection =
                one.containsKey("selection")
                        ? "s: " + text(one, "selection") + "\ncondition: s\n"
                        : text(one, "detection");
        String yaml =
                one.containsKey("rule")
                        ? text(one, "rule")
                        : "title: A rule\nlogsource: {%s}\ndetection:\n%s"
                                .formatted(source, detection.indent(4));
        String ends = Boolean.TRUE.equals(one.get("crlf")) ? yaml.replace("\n", "\r\n") : yaml;
        return Boolean.TRUE.equals(one.get("bom")) ? "\ufeff" + ends : ends;
    }

    private static Labels labels(Map<?, ?> one) {
        if (one.get("labels") instanceof List<?> parts) {
            return new Labels(label(parts, 0), label(parts, 1), label(parts, 2));
        }
        return one.containsKey("source") || one.containsKey("rule")
                ? Labels.NONE
                : new Labels("test", null, null);
    }

    private static @Nullable String label(List<?> parts, int i) {
        String part = i < parts.size() ? String.valueOf(parts.get(i)) : "";
        return part.isEmpty() ? null : part;
    }
}
