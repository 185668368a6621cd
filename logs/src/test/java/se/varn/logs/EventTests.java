package se.varn.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTests {
    private static final String NXLOG =
            """
            {"EventID":1,"SourceName":"Microsoft-Windows-Sysmon","Channel":"Microsoft-Windows-Sysmon/Operational",\
            "Hostname":"ws1","CommandLine":"cmd /c dir","ProcessId":"12","@timestamp":"2026-01-02T03:04:05.678Z",\
            "Hashes":"MD5=AA,IMPHASH=BB","User":"AD\\\\eva"}\
            """;
    private static final String ECS =
            """
            {"@timestamp":"2026-01-02T03:04:05.678Z","event":{"code":"1","module":"sysmon"},"winlog":{\
            "channel":"Microsoft-Windows-Sysmon/Operational","provider_name":"Microsoft-Windows-Sysmon",\
            "event_id":"1","computer_name":"ws1","event_data":{"CommandLine":"cmd /c dir","ProcessId":"12",\
            "Hashes":"MD5=AA,IMPHASH=BB","User":"AD\\\\eva"}}}\
            """;
    private static final String FLAT_ECS =
            """
            {"@timestamp":"2026-01-02T03:04:05.678Z","event.code":"1","winlog.channel":\
            "Microsoft-Windows-Sysmon/Operational","winlog.provider_name":"Microsoft-Windows-Sysmon",\
            "winlog.computer_name":"ws1","winlog.event_data.CommandLine":"cmd /c dir",\
            "winlog.event_data.ProcessId":"12","winlog.event_data.Hashes":"MD5=AA,IMPHASH=BB",\
            "winlog.event_data.User":"AD\\\\eva"}\
            """;
    private static final String OLD_WINLOGBEAT =
            """
            {"@timestamp":"2026-01-02T03:04:05.678Z","log_name":"Microsoft-Windows-Sysmon/Operational",\
            "source_name":"Microsoft-Windows-Sysmon","event_id":1,"computer_name":"ws1","event_data":{\
            "CommandLine":"cmd /c dir","ProcessId":"12","Hashes":"MD5=AA,IMPHASH=BB","User":"AD\\\\eva"}}\
            """;
    private static final String TREE =
            """
            {"Event":{"#attributes":{"xmlns":"x"},"System":{"Provider":{"#attributes":{"Name":\
            "Microsoft-Windows-Sysmon","Guid":"G"}},"EventID":1,"TimeCreated":{"#attributes":{"SystemTime":\
            "2026-01-02T03:04:05.678Z"}},"Execution":{"#attributes":{"ProcessID":99}},\
            "Channel":"Microsoft-Windows-Sysmon/Operational","Computer":"ws1"},"EventData":{"CommandLine":\
            "cmd /c dir","ProcessId":12,"Hashes":"MD5=AA,IMPHASH=BB","User":"AD\\\\eva"}}}\
            """;
    private static final String NAMED_DATA =
            """
            {"Event":{"System":{"Provider":{"@Name":"Microsoft-Windows-Sysmon"},"EventID":{"#text":"1"},\
            "TimeCreated":{"@SystemTime":"2026-01-02T03:04:05.678Z"},\
            "Channel":"Microsoft-Windows-Sysmon/Operational","Computer":"ws1"},"EventData":{"Data":[\
            {"@Name":"CommandLine","#text":"cmd /c dir"},{"@Name":"ProcessId","#text":"12"},\
            {"@Name":"Empty"},{"@Name":"Hashes","#text":"MD5=AA,IMPHASH=BB"},\
            {"@Name":"User","#text":"AD\\\\eva"}]}}}\
            """;

    private static Event parse(String json) {
        LogRecord record = new EventParser(ReadOptions.DEFAULT).parse(json);
        assertThat(record).isInstanceOf(LogRecord.Parsed.class);
        return ((LogRecord.Parsed) record).event();
    }

    @ParameterizedTest(name = "shape {index}")
    @ValueSource(strings = {NXLOG, ECS, FLAT_ECS, OLD_WINLOGBEAT, TREE, NAMED_DATA})
    void aWindowsEventAnswersToTheSameNamesInEveryShape(String json) {
        Event event = parse(json);
        assertThat(event.text("EventID")).hasValue("1");
        assertThat(event.get("Channel")).isEqualTo("Microsoft-Windows-Sysmon/Operational");
        assertThat(event.get("Provider_Name")).isEqualTo("Microsoft-Windows-Sysmon");
        assertThat(event.get("Computer")).isEqualTo("ws1");
        assertThat(event.get("CommandLine")).isEqualTo("cmd /c dir");
        assertThat(event.text("ProcessId")).hasValue("12");
        assertThat(event.get("Imphash")).isEqualTo("BB");
        assertThat(event.time()).hasValue(Instant.parse("2026-01-02T03:04:05.678Z"));
        assertThat(event.host()).hasValue("ws1");
        assertThat(event.user()).hasValue("AD\\eva");
        assertThat(event.origin().kind()).isEqualTo(Origin.Kind.WINDOWS);
        assertThat(event.origin().eventId()).isEqualTo(1);
        assertThat(event.origin().channel()).isEqualTo("Microsoft-Windows-Sysmon/Operational");
        assertThat(event.raw()).isEqualTo(json);
    }

    @Test
    void aFieldIsFoundByNameThenByPathThenWithoutCase() {
        Event event = parse(TREE);
        assertThat(event.get("Event.EventData.CommandLine")).isEqualTo("cmd /c dir");
        assertThat(event.get("commandline")).isEqualTo("cmd /c dir");
        assertThat(event.get("event.eventdata.COMMANDLINE")).isEqualTo("cmd /c dir");
        assertThat(event.has("CommandLin")).isFalse();
        Event twins = parse("{\"processid\":1,\"ProcessId\":2}");
        assertThat(twins.get("ProcessId")).isEqualTo(2L);
        assertThat(twins.get("PROCESSID")).isEqualTo(1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"EventID\":1,\"_source.EventID\":2}",
                "{\"_source.EventID\":2,\"EventID\":1}",
                "{\"System\":{\"EventID\":2},\"EventID\":1}",
                "{\"EventID\":1,\"System\":{\"EventID\":2}}"
            })
    void aNameBelongsToThePathThatReadsSoInWhateverOrder(String json) {
        Event event = parse(json);
        assertThat(event.get("EventID")).isEqualTo(1L);
        assertThat(event.fields()).extracting(Field::name).doesNotHaveDuplicates();
        assertThat(event.fields()).extracting(Field::value).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void valuesKeepTheirKind() {
        Event event =
                parse(
                        "{\"i\":5,\"big\":123456789012345678901234567890,\"f\":1.50,\"t\":true,\"n\":null,\"e\":[],\"l\":[1,\"x\",null]}");
        assertThat(event.get("i")).isEqualTo(5L);
        assertThat(event.get("big")).isEqualTo(new BigInteger("123456789012345678901234567890"));
        assertThat(event.get("f")).isEqualTo(new BigDecimal("1.50"));
        assertThat(event.get("t")).isEqualTo(true);
        assertThat(event.get("n")).isNull();
        assertThat(event.has("n")).isTrue();
        assertThat(event.get("e")).isEqualTo(List.of());
        assertThat(event.text("l")).hasValue("1, x, null");
    }

    @Test
    void listsOfObjectsAndRepeatedKeysGatherTheirValues() {
        Event event = parse("{\"a\":[{\"b\":1},{\"b\":[2,3],\"c\":4}],\"d\":1,\"d\":2}");
        assertThat(event.get("a.b")).isEqualTo(List.of(1L, 2L, 3L));
        assertThat(event.get("a.c")).isEqualTo(4L);
        assertThat(event.get("d")).isEqualTo(List.of(1L, 2L));
    }

    @Test
    void userDataAndNamesWithSpacesAreKnownToRules() {
        Event event =
                parse(
                        "{\"Event\":{\"System\":{\"EventID\":104,\"Channel\":\"System\",\"Provider\":{\"#attributes\":{\"Name\":\"P\"}}},"
                                + "\"UserData\":{\"LogFileCleared\":{\"SubjectUserName\":\"eva\",\"Channel\":\"Security\"}},"
                                + "\"EventData\":{\"Threat Name\":\"EICAR\"}}}");
        assertThat(event.get("SubjectUserName")).isEqualTo("eva");
        assertThat(event.get("Channel")).isEqualTo("System");
        assertThat(event.get("Event.UserData.LogFileCleared.Channel")).isEqualTo("Security");
        assertThat(event.get("ThreatName")).isEqualTo("EICAR");
    }

    @Test
    void unnamedDataOfOldProvidersIsDataInEveryShape() {
        String system =
                "{\"Event\":{\"System\":{\"EventID\":{\"#attributes\":{\"Qualifiers\":0},\"#text\":400},\"Channel\":\"Windows PowerShell\"},";
        Event one =
                parse(
                        system
                                + "\"EventData\":{\"Data\":{\"#text\":[\"a\",\"b\"]},\"Binary\":null}}}");
        assertThat(one.get("Data")).isEqualTo(List.of("a", "b"));
        assertThat(one.origin().eventId()).isEqualTo(400);
        Event two = parse(system + "\"EventData\":{\"Data\":[\"a\",\"b\"]}}}");
        assertThat(two.get("Data")).isEqualTo(List.of("a", "b"));
        Event three =
                parse(system + "\"EventData\":{\"Data\":[{\"#text\":\"a\"},{\"#text\":\"b\"}]}}}");
        assertThat(three.get("Data")).isEqualTo(List.of("a", "b"));
        Event four = parse(system + "\"EventData\":null}}");
        assertThat(four.has("Data")).isFalse();
    }

    @Test
    void originsOfOtherLogsAreRecognised() {
        assertThat(parse("{\"event\":{\"dataset\":\"aws.cloudtrail\"}}").origin().dataset())
                .isEqualTo("aws.cloudtrail");
        assertThat(
                        parse("{\"eventSource\":\"s3\",\"eventName\":\"x\",\"awsRegion\":\"eu\"}")
                                .origin()
                                .dataset())
                .isEqualTo("aws.cloudtrail");
        assertThat(parse("{\"cs-method\":\"GET\",\"c-uri\":\"/\"}").origin().kind())
                .isEqualTo(Origin.Kind.ACCESS_LOG);
        assertThat(
                        parse("{\"Channel\":\"Linux-Sysmon/Operational\",\"EventID\":1}")
                                .origin()
                                .kind())
                .isEqualTo(Origin.Kind.SYSMON_FOR_LINUX);
        assertThat(
                        parse("{\"x\":1,\"logsource\":{\"product\":\"okta\"}}")
                                .origin()
                                .labels()
                                .product())
                .isEqualTo("okta");
        assertThat(parse("{\"x\":1}").origin().kind()).isEqualTo(Origin.Kind.OTHER);
    }

    @Test
    void anEventCanBeMadeFromAMap() {
        Event event = Event.of(Map.of("n", 5, "d", 0.5, "l", List.of(1, 2)), Labels.NONE);
        assertThat(event.get("n")).isEqualTo(5L);
        assertThat(event.get("d")).isEqualTo(new BigDecimal("0.5"));
        assertThat(event.get("l")).isEqualTo(List.of(1L, 2L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05Z",
                "2026-01-02 03:04:05",
                "2026-01-02T04:04:05+01:00",
                "2026-01-02 03:04:05 +0000",
                "1767323045",
                "1767323045000"
            })
    void timestampsAreReadInManyForms(String text) {
        assertThat(Timestamps.parse(text)).hasValue(Instant.parse("2026-01-02T03:04:05Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-13-02T03:04:05Z", "12", "2026-01-02"})
    void whatIsNoTimestampIsNone(String text) {
        assertThat(Timestamps.parse(text)).isEmpty();
    }
}
