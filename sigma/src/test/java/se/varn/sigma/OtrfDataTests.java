package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.varn.logs.Event;
import se.varn.logs.LogReader;
import se.varn.logs.LogRecord;
import se.varn.logs.ReadOptions;

/** 72,482 real Windows events against the alerts that other engines found. */
@Tag("data")
class OtrfDataTests {
    @TempDir Path folder;

    /**
     * Those engines had no {@code Provider_Name} for NXLog's {@code SourceName}, so rules that ask
     * for it may alert beyond the table; and process creations of the Security channel are not in
     * it. Nothing else may differ.
     */
    @Test
    void alertsDifferOnlyWhereTheTableHadNoField() throws IOException {
        Map<?, ?> table = (Map<?, ?>) TestData.json(TestData.file("otrf-mix.expected-alerts.json"));
        Set<String> evaluated = new HashSet<>();
        ((List<?>) TestData.member(table, "rules_evaluated"))
                .forEach(id -> evaluated.add(id.toString()));
        Matcher matcher =
                Matcher.compile(TestData.windowsRules(folder.resolve("rules")).only(evaluated));
        assertThat(matcher.rules().rules()).hasSameSizeAs(evaluated);
        TreeSet<String> missing = new TreeSet<>();
        ((Map<?, ?>) TestData.member(table, "alerts"))
                .forEach(
                        (line, ids) -> ((List<?>) ids).forEach(id -> missing.add(line + " " + id)));
        TreeSet<String> besides = new TreeSet<>();
        try (LogReader reader =
                LogReader.open(TestData.file("otrf-mix.ndjson.zst"), ReadOptions.DEFAULT)) {
            while (reader.hasNext()) {
                LogRecord record = reader.next();
                assertThat(record).isInstanceOf(LogRecord.Parsed.class);
                Event event = ((LogRecord.Parsed) record).event();
                matcher.match(
                        event,
                        match -> {
                            if (!missing.remove(record.index() + " " + match.rule().id())
                                    && !match.rule().fields().contains("Provider_Name")
                                    && event.origin().eventId() != 4688) {
                                besides.add(record.index() + " " + match.rule());
                            }
                        });
            }
        }
        assertThat(missing).isEmpty();
        assertThat(besides).isEmpty();
    }
}
