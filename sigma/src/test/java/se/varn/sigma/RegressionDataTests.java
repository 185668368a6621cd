package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.varn.logs.Event;
import se.varn.logs.LogReader;
import se.varn.logs.LogRecord;
import se.varn.logs.ReadOptions;

/**
 * The public regression cases: on every event exactly the alerts that other engines agreed on, and
 * the rule of the case itself at least as often as its description says, which decides for the few
 * rules that those engines could not run.
 */
class RegressionDataTests {
    @TempDir Path folder;

    @Test
    void everyEventRaisesExactlyTheExpectedAlerts() throws IOException {
        Path cases = folder.resolve("cases");
        TestData.unzip(TestData.file("sigma-regression.zip"), cases);
        Matcher matcher = Matcher.compile(TestData.windowsRules(folder.resolve("rules")));
        List<String> differences = new ArrayList<>();
        Map<String, Integer> ownAlerts = new HashMap<>();
        int expectedAlerts = 0;
        for (Object entry : (List<?>) TestData.json(cases.resolve("expected-alerts.json"))) {
            Map<?, ?> one = (Map<?, ?>) entry;
            String name = one.get("case") + "/" + one.get("json");
            String own = String.valueOf(one.get("own_rule"));
            Event event = events(cases.resolve(name)).get((Integer) TestData.member(one, "event"));
            TreeSet<String> expected = new TreeSet<>();
            ((List<?>) TestData.member(one, "alerts")).forEach(id -> expected.add(id.toString()));
            expectedAlerts += expected.size();
            TreeSet<String> found = new TreeSet<>();
            matcher.match(event, match -> found.add(match.rule().id()));
            ownAlerts.merge(name + " " + own, found.contains(own) ? 1 : 0, Integer::sum);
            if (!expected.contains(own)) {
                found.remove(own);
            }
            if (!found.equals(expected)) {
                differences.add(
                        name
                                + " event "
                                + one.get("event")
                                + ": "
                                + found
                                + " instead of "
                                + expected);
            }
        }
        assertThat(expectedAlerts).isPositive();
        assertThat(differences).isEmpty();
        assertThat(ownAlerts).allSatisfy((name, count) -> assertThat(count).as(name).isPositive());
    }

    private static List<Event> events(Path file) throws IOException {
        List<Event> events = new ArrayList<>();
        try (LogReader reader = LogReader.open(file, ReadOptions.DEFAULT)) {
            while (reader.hasNext()) {
                LogRecord record = reader.next();
                assertThat(record).as(file.toString()).isInstanceOf(LogRecord.Parsed.class);
                events.add(((LogRecord.Parsed) record).event());
            }
        }
        return events;
    }
}
