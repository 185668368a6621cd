package se.varn.sigma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectTests {
    private static final String RULE =
            """
            title: "Whoami \\"x\\""
            id: 0c9a9a2e-0000-4000-8000-000000000001
            level: high
            logsource: {product: windows, category: process_creation}
            detection:
                s: {Image|endswith: '\\whoami.exe'}
                condition: s
            """;
    private static final String EVENT =
            "{\"EventID\":1,\"Channel\":\"Microsoft-Windows-Sysmon/Operational\",\"SourceName\":\"Microsoft-Windows-Sysmon\","
                    + "\"Image\":\"C:\\\\%s.exe\",\"Hostname\":\"ws1\",\"@timestamp\":\"2026-01-02T03:04:05Z\"}\n";

    @TempDir Path folder;
    private Path rules;
    private Path log;
    private String out = "";
    private String err = "";

    @BeforeEach
    void files() throws IOException {
        rules = Files.writeString(folder.resolve("rule.yml"), RULE);
        log =
                Files.writeString(
                        folder.resolve("events.json"),
                        EVENT.formatted("cmd") + "{broken\n" + EVENT.formatted("whoami"));
    }

    private int run(String... args) throws IOException {
        ByteArrayOutputStream alerts = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int code =
                Detect.run(
                        List.of(args),
                        alerts,
                        new PrintStream(messages, true, StandardCharsets.UTF_8));
        out = alerts.toString(StandardCharsets.UTF_8);
        err = messages.toString(StandardCharsets.UTF_8);
        return code;
    }

    @Test
    void alertsAreLinesOfJson() throws IOException {
        assertThat(run("--rules", rules.toString(), log.toString())).isZero();
        assertThat(out)
                .isEqualTo(
                        "{\"rule\":\"0c9a9a2e-0000-4000-8000-000000000001\",\"title\":\"Whoami \\\"x\\\"\",\"level\":\"high\",\"file\":\""
                                + log
                                + "\",\"record\":2,\"time\":\"2026-01-02T03:04:05Z\",\"host\":\"ws1\",\"user\":null}\n");
        assertThat(err)
                .contains("rules: 1 loaded, 0 refused")
                .contains("events.json:2: malformed JSON")
                .contains("events: 2 read, 1 records refused, 1 alerts");
    }

    @Test
    void anAlertCanSayWhy() throws IOException {
        assertThat(run("--explain", "--rules=" + rules, log.toString())).isZero();
        assertThat(out)
                .contains("\"why\":{\"kind\":\"rule\",\"holds\":true")
                .contains(
                        "\"operator\":\"ends with\",\"pattern\":\"\\\\whoami.exe\",\"actual\":\"C:\\\\whoami.exe\"");
    }

    @Test
    void refusedRulesAreListed() throws IOException {
        Files.writeString(folder.resolve("bad.yml"), RULE.replace("condition: s", "condition: t"));
        assertThat(run("--rules", folder.toString(), log.toString())).isZero();
        assertThat(err).contains("1 loaded, 1 refused").contains("bad.yml:7 (0c9a9a2e");
    }

    @Test
    void helpIsOnStandardOutput() throws IOException {
        assertThat(run("--help")).isZero();
        assertThat(out).startsWith("Usage: detect --rules");
    }

    @Test
    void wrongUsageIsCodeTwoWithAMessage() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(err).contains("no rules given");
        assertThat(run("--rules", rules.toString())).isEqualTo(2);
        assertThat(err).contains("no log file given");
        assertThat(run("--colour", "red")).isEqualTo(2);
        assertThat(err).contains("unknown option --colour");
        assertThat(run("--rules")).isEqualTo(2);
        assertThat(run("--format", "xml", "-r", "x", "y")).isEqualTo(2);
        assertThat(err).contains("--format is json or table");
        assertThat(run("--format", "syslog", "-r", "x", "y")).isEqualTo(2);
        assertThat(err).contains("is said by --input syslog");
        assertThat(run("--input", "xml", "-r", "x", "y")).isEqualTo(2);
        assertThat(err).contains("--input is auto");
        assertThat(run("--fail-on", "worst", "-r", "x", "y")).isEqualTo(2);
        assertThat(err).contains("--fail-on is any");
        assertThat(run("--max-record", "1", "-r", "x", "y")).isEqualTo(2);
        assertThat(run("--zone", "Nowhere", "-r", "x", "y")).isEqualTo(2);
        assertThat(run("--encoding", "x!", "-r", "x", "y")).isEqualTo(2);
    }

    @Test
    void unreadableInputIsCodeThreeButTheRestIsRead() throws IOException {
        assertThat(run("-r", rules.toString(), "/nowhere/x.json", log.toString())).isEqualTo(3);
        assertThat(err).contains("cannot read /nowhere/x.json: no such file");
        assertThat(out).contains("\"record\":2");
        assertThat(run("-r", rules.toString(), folder.toString())).isEqualTo(3);
        assertThat(err).contains("is a folder");
        assertThat(run("-r", "/nowhere", log.toString())).isEqualTo(3);
        assertThat(err).contains("no such file: /nowhere");
        Path archive = Files.write(folder.resolve("logs.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(run("-r", rules.toString(), archive.toString())).isEqualTo(3);
        assertThat(err).contains("this is a ZIP archive; unpack it first");
    }

    @Test
    void emptyRuleFoldersAreAnError() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("-r", empty.toString(), log.toString())).isEqualTo(3);
        assertThat(err).contains("there is no rule to run");
    }

    @Test
    void scriptsCanAskToBeToldByTheExitCode() throws IOException {
        assertThat(run("-r", rules.toString(), "--fail-on", "any", log.toString())).isEqualTo(1);
        assertThat(run("-r", rules.toString(), "--fail-on=high", log.toString())).isEqualTo(1);
        assertThat(run("-r", rules.toString(), "--fail-on", "critical", log.toString())).isZero();
        assertThat(out).contains("\"record\":2");
    }

    @Test
    void aTableIsForPeopleAndSaysWhy() throws IOException {
        assertThat(run("-r", rules.toString(), "--format", "table", "--explain", log.toString()))
                .isZero();
        assertThat(out.lines().toList().get(0)).startsWith("TIME").endsWith("FILE:RECORD");
        assertThat(out.lines().toList().get(1))
                .startsWith("2026-01-02T03:04:05Z     high          ws1")
                .endsWith("events.json:2");
        assertThat(out.lines().toList().get(2))
                .isEqualTo("    Image ends with '\\whoami.exe': C:\\whoami.exe");
    }

    @Test
    void whatALogSaysCannotSteerTheTerminal() throws IOException {
        String hostile = EVENT.formatted("whoami").replace("ws1", "\\u001b[2J\\u202Eevil\\nhost");
        Files.writeString(log, hostile);
        run("-r", rules.toString(), "--format", "table", log.toString());
        assertThat(out).doesNotContain("\u001b").doesNotContain("\u202e").contains("evil·host");
    }

    @Test
    void aTimelineIsInTheOrderOfTimeOverAllFiles() throws IOException {
        Path other = folder.resolve("other.json");
        Files.writeString(
                other,
                EVENT.formatted("whoami").replace("2026-01-02", "2026-01-01")
                        + EVENT.formatted("whoami").replace("\"@timestamp\"", "\"x\"")
                        + EVENT.formatted("whoami").replace("2026-01-02", "2026-01-03"));
        run("-r", rules.toString(), "--timeline", other.toString(), log.toString());
        assertThat(out.lines().map(line -> line.replaceAll(".*\"time\":\"?([^\"T,]+).*", "$1")))
                .containsExactly("2026-01-01", "2026-01-02", "2026-01-03", "null");
    }

    @Test
    void progressIsShownOnATerminalOnly() throws IOException {
        Files.writeString(log, EVENT.formatted("cmd").repeat(60_000));
        run("-r", rules.toString(), log.toString());
        assertThat(err).doesNotContain("\r");
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        PrintStream terminal = new PrintStream(messages, true, StandardCharsets.UTF_8);
        Detect.run(
                List.of("-r", rules.toString(), log.toString(), log.toString(), log.toString()),
                OutputStream.nullOutputStream(),
                terminal,
                new Detect.Terminals(false, true));
        assertThat(messages.toString(StandardCharsets.UTF_8))
                .contains("\r[")
                .contains(" events ")
                .contains("\r\033[Kevents: 180000 read");
    }
}
