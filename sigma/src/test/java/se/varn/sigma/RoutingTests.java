package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.varn.logs.Labels;

class RoutingTests {
    private static final Matcher MATCHER =
            Matcher.compile(
                    RuleSet.parse(
                            "routing.yml",
                            String.join(
                                    "---\n",
                                    rule(
                                            "process",
                                            "product: windows, category: process_creation",
                                            "{Image: x}"),
                                    rule(
                                            "set",
                                            "product: windows, category: registry_set",
                                            "{Image: x}"),
                                    rule(
                                            "registry",
                                            "product: windows, category: registry_event",
                                            "{Image: x}"),
                                    rule(
                                            "security",
                                            "product: windows, service: security",
                                            "{EventID: [1, 4688]}"),
                                    rule(
                                            "sysmon",
                                            "product: windows, service: sysmon",
                                            "{EventID: [1, 4688]}"),
                                    rule("any windows", "product: windows", "{EventID: [1, 4688]}"),
                                    rule(
                                            "parent",
                                            "product: windows, category: process_creation",
                                            "{ParentProcessId: '0x2', ProcessId: '0x1'}"),
                                    rule(
                                            "account",
                                            "product: windows, category: process_creation",
                                            "{User: 'AD\\eva', IntegrityLevel: High}"),
                                    rule(
                                            "linux process",
                                            "product: linux, category: process_creation",
                                            "{Image: x}"),
                                    rule(
                                            "script",
                                            "product: windows, category: ps_script",
                                            "{ScriptBlockText|contains: x}"),
                                    rule("sshd", "product: linux, service: sshd", "[failed]"),
                                    rule("cron", "product: linux, service: cron", "[failed]"),
                                    rule("linux", "product: linux", "[failed]"),
                                    rule("cisco", "product: cisco, service: aaa", "[failed]"),
                                    rule("web", "category: webserver", "{cs-method: GET}"),
                                    rule("web words", "category: webserver", "[failed]"),
                                    rule(
                                            "trail",
                                            "product: aws, service: cloudtrail",
                                            "{eventName: x}"),
                                    rule(
                                            "trail not",
                                            "product: aws, service: cloudtrail",
                                            "{eventName: null}"),
                                    rule(
                                            "auditd",
                                            "product: linux, service: auditd",
                                            "{type: SYSCALL}"))));

    private static String rule(String title, String source, String selection) {
        return "title: %s\nid: %s\nlogsource: {%s}\ndetection:\n    s: %s\n    condition: s\n"
                .formatted(title, title, source, selection);
    }

    private static List<String> matches(String json) {
        return matches(json, Labels.NONE);
    }

    private static List<String> matches(String text, Labels labels) {
        var event = Rules.event(text, labels);
        List<String> matches = Rules.matches(MATCHER, event);
        List<String> explained =
                MATCHER.rules().rules().stream()
                        .filter(rule -> MATCHER.explain(rule, event).holds())
                        .map(Rule::title)
                        .sorted()
                        .toList();
        assertThat(explained).isEqualTo(matches);
        return matches;
    }

    @Test
    void theRulesAreUnderstood() {
        assertThat(MATCHER.rules().refused()).isEmpty();
    }

    @Test
    void sysmonEventsMeetTheirCategory() {
        String event =
                "{\"Channel\":\"Microsoft-Windows-Sysmon/Operational\",\"EventID\":%d,\"SourceName\":\"Microsoft-Windows-Sysmon\",\"Image\":\"X\"}";
        assertThat(matches(event.formatted(1))).containsExactly("any windows", "process", "sysmon");
        assertThat(matches(event.formatted(12))).containsExactly("registry");
        assertThat(matches(event.formatted(13))).containsExactly("registry", "set");
        assertThat(matches(event.formatted(3))).isEmpty();
    }

    @Test
    void anEventIdDoesNotLeakToOtherChannels() {
        assertThat(
                        matches(
                                "{\"Channel\":\"Microsoft-Windows-Kernel-IO/Operational\",\"EventID\":1,\"SourceName\":\"K\",\"Image\":\"x\"}"))
                .containsExactly("any windows");
        assertThat(
                        matches(
                                "{\"Channel\":\"Application\",\"EventID\":4104,\"SourceName\":\"K\",\"ScriptBlockText\":\"x\"}"))
                .isEmpty();
        assertThat(
                        matches(
                                "{\"Channel\":\"PowerShellCore/Operational\",\"EventID\":\"4104\",\"SourceName\":\"PowerShellCore\",\"ScriptBlockText\":\"x\"}"))
                .containsExactly("script");
    }

    @Test
    void security4688IsAProcessCreationUnderOtherNames() {
        String event =
                """
                {"Channel":"security","EventID":4688,"SourceName":"Microsoft-Windows-Security-Auditing",\
                "NewProcessName":"X","NewProcessId":"0x1","ProcessId":"0x2","SubjectUserName":"EVA",\
                "SubjectDomainName":"AD","TargetUserName":"-","TargetDomainName":"-",\
                "MandatoryLabel":"S-1-16-12288"}\
                """;
        assertThat(matches(event))
                .containsExactly("account", "any windows", "parent", "process", "security");
    }

    @Test
    void aWindowsEventWithoutChannelMeetsRulesThatNameItsFields() {
        assertThat(matches("{\"Image\":\"x\"}", new Labels("windows", null, null)))
                .containsExactly("process", "registry", "set");
        assertThat(matches("{\"Image\":\"x\"}", new Labels("windows", "process_creation", null)))
                .containsExactly("process");
    }

    @Test
    void anUnknownEventMeetsOnlyRulesThatNameItsFields() {
        assertThat(matches("{\"msg\":\"failed\"}")).isEmpty();
        assertThat(matches("{\"eventName\":\"x\"}")).containsExactly("trail");
    }

    @Test
    void labelsMakeKeywordRulesApply() {
        assertThat(matches("{\"msg\":\"failed\"}", new Labels("cisco", null, "aaa")))
                .containsExactly("cisco");
        assertThat(matches("{\"x\":1}", new Labels("aws", null, "cloudtrail")))
                .containsExactly("trail not");
    }

    @Test
    void syslogIsRoutedByProgram() {
        assertThat(matches("Jan  9 22:14:15 h sshd[1]: failed")).containsExactly("linux", "sshd");
        assertThat(matches("Jan  9 22:14:15 h CRON[1]: failed")).containsExactly("cron", "linux");
        assertThat(matches("Jan  9 22:14:15 h other: failed")).containsExactly("linux");
        assertThat(matches("Jan  9 22:14:15 h nginx: failed"))
                .containsExactly("linux", "web words");
    }

    @Test
    void otherLogsAreRoutedByWhatTheySay() {
        assertThat(matches("{\"cs-method\":\"GET\",\"x\":\"failed\"}"))
                .containsExactly("web", "web words");
        assertThat(matches("{\"event\":{\"dataset\":\"aws.cloudtrail\"},\"eventName\":\"x\"}"))
                .containsExactly("trail");
        assertThat(matches("type=SYSCALL msg=audit(1.0:1): a=1")).containsExactly("auditd");
        assertThat(
                        matches(
                                "{\"Channel\":\"Linux-Sysmon/Operational\",\"EventID\":1,\"Image\":\"x\"}"))
                .containsExactly("linux process");
    }
}
