package se.varn.sense.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.varn.demo.SampleLog;
import se.varn.logs.Event;
import se.varn.logs.LogReader;
import se.varn.logs.LogRecord;
import se.varn.logs.ReadOptions;
import se.varn.sigma.Matcher;
import se.varn.sigma.RuleSet;

/** The shipped rules, their test events and the shipped sample log, through the engine. */
class StarterPackTests {

    private static final Path STARTER = starter();

    @Test
    void allFifteenRulesLoad() throws IOException {
        RuleSet rules = RuleSet.load(List.of(STARTER.resolve("rules")));
        assertThat(rules.refused()).isEmpty();
        assertThat(rules.rules()).hasSize(15);
        assertThat(rules.rules())
                .allSatisfy(rule -> {
                    assertThat(rule.description()).isNotBlank();
                    assertThat(rule.falsePositives()).isNotEmpty();
                    assertThat(rule.tags()).anyMatch(tag -> tag.startsWith("attack.t"));
                    assertThat(rule.source()).contains("license: EUPL-1.2");
                });
    }

    @ParameterizedTest
    @MethodSource("names")
    void aRuleFiresOnItsEventAndOnItAlone(String name) throws IOException {
        assertThat(rulesThatMatch(name + ".match.json")).containsExactly(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void noRuleFiresOnTheNearMiss(String name) throws IOException {
        assertThat(rulesThatMatch(name + ".miss.json")).isEmpty();
    }

    @Test
    void theSampleLogTellsItsStoryInThirteenAlerts() throws IOException {
        assertThat(alerts(STARTER.resolve("sample-log.ndjson")))
                .containsExactly(
                        "06:02:10 minasidor-web-01 web_sql_injection_probe",
                        "06:02:13 minasidor-web-01 web_sql_injection_probe",
                        "06:04:02 minasidor-web-01 web_path_traversal_answered",
                        "06:20:01 dc-01 windows_signin_disabled_account",
                        "06:20:08 dc-01 windows_signin_disabled_account",
                        "07:47:28 klient-2207 windows_office_starts_shell",
                        "07:47:31 klient-2207 windows_powershell_encoded_command",
                        "08:02:11 dc-01 windows_privileged_group_member_added",
                        "08:14:20 alma-app-03 windows_service_from_temp_folder",
                        "08:20:44 alma-app-03 windows_powershell_encoded_command",
                        "08:24:09 alma-app-03 windows_shadow_copies_deleted",
                        "08:31:00 alma-app-03 windows_event_log_cleared",
                        "09:05:33 inlogg-01 keycloak_break_glass_account");
    }

    @Test
    void theSampleLogIsWhatItsGeneratorWrites() throws IOException {
        Path log = STARTER.resolve("sample-log.ndjson");
        assertThat(Files.readAllLines(log).equals(SampleLog.lines()))
                .as("run se.varn.demo.SampleLog to write starter/sample-log.ndjson anew")
                .isTrue();
        assertThat(Files.size(log)).isLessThan(400_000);
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(STARTER.resolve("rules"))) {
            return files.map(StarterPackTests::name).sorted().toList();
        }
    }

    private static List<String> rulesThatMatch(String eventFile) throws IOException {
        Matcher matcher = matcher();
        List<Event> events = events(STARTER.resolve("events").resolve(eventFile));
        assertThat(events).hasSize(1);
        return matcher.match(events.getFirst()).stream()
                .map(match -> name(Path.of(match.rule().file())))
                .toList();
    }

    private static List<String> alerts(Path log) throws IOException {
        Matcher matcher = matcher();
        List<String> alerts = new ArrayList<>();
        for (Event event : events(log)) {
            matcher.match(
                    event,
                    match ->
                            alerts.add(
                                    "%s %s %s"
                                            .formatted(
                                                    event.time()
                                                            .orElseThrow()
                                                            .toString()
                                                            .substring(11, 19),
                                                    event.host().orElseThrow(),
                                                    name(Path.of(match.rule().file())))));
        }
        return alerts;
    }

    private static Matcher matcher() throws IOException {
        return Matcher.compile(RuleSet.load(List.of(STARTER.resolve("rules"))));
    }

    private static List<Event> events(Path file) throws IOException {
        List<Event> events = new ArrayList<>();
        try (LogReader reader = LogReader.open(file, ReadOptions.DEFAULT)) {
            while (reader.hasNext()) {
                LogRecord record = reader.next();
                assertThat(record).isInstanceOf(LogRecord.Parsed.class);
                events.add(((LogRecord.Parsed) record).event());
            }
        }
        return events;
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString().replace(".yml", "");
    }

    private static Path starter() {
        try {
            return Path.of(
                    Objects.requireNonNull(StarterPackTests.class.getResource("/starter")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
