package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import se.varn.logs.Event;
import se.varn.logs.EventParser;
import se.varn.logs.Labels;
import se.varn.logs.LogRecord;
import se.varn.logs.ReadOptions;

/** Small rules and events for tests. */
final class Rules {
    static final Labels PRODUCT = new Labels("test", null, null);

    private Rules() {}

    /** A rule for product test with that detection. */
    static String yaml(String detection) {
        return "title: A rule\nid: 11111111-2222-3333-4444-555555555555\nlogsource:\n    product: test\ndetection:\n"
                + detection.indent(4);
    }

    static Rule rule(String yaml) {
        RuleSet rules = RuleSet.parse("rule.yml", yaml);
        assertThat(rules.refused()).isEmpty();
        assertThat(rules.rules()).hasSize(1);
        return rules.rules().getFirst();
    }

    /** An event of product test. */
    static Event event(String json) {
        return event(json, PRODUCT);
    }

    static Event event(String text, Labels labels) {
        LogRecord record = new EventParser(ReadOptions.DEFAULT.withLabels(labels)).parse(text);
        assertThat(record).as(text).isInstanceOf(LogRecord.Parsed.class);
        return ((LogRecord.Parsed) record).event();
    }

    static List<String> matches(Matcher matcher, Event event) {
        return matcher.match(event).stream().map(match -> match.rule().title()).sorted().toList();
    }
}
