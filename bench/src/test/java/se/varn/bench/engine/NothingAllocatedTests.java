package se.varn.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import se.varn.bench.Settings;
import se.varn.bench.UnmetException;
import se.varn.logs.EventParser;
import se.varn.logs.EventSlices;
import se.varn.logs.LogReader;
import se.varn.logs.ReadOptions;
import se.varn.sigma.Match;
import se.varn.sigma.Matcher;
import se.varn.sigma.RuleSet;

/**
 * Reading and matching an event that no rule matches makes no object. Measured in bytes by the JVM
 * itself, once everything about that kind of event has been learnt.
 */
class NothingAllocatedTests {
    private static final Settings SETTINGS = Settings.ofThisMachine(Settings.Effort.TINY);
    private static final int WARM_UP = 3;

    private final EventParser parser = new EventParser(ReadOptions.DEFAULT);
    private final EventSlices slices = new EventSlices();
    private int alerts;

    private void pass(List<byte[]> lines, Matcher matcher) {
        for (byte[] line : lines) {
            assertThat(parser.scan(line, 0, line.length, slices) == null).isTrue();
            matcher.match(slices, _ -> alerts++);
        }
    }

    /** The lines that match nothing. */
    private List<byte[]> quiet(List<byte[]> lines, Matcher matcher) {
        List<byte[]> quiet = new ArrayList<>();
        for (byte[] line : lines) {
            alerts = 0;
            pass(List.of(line), matcher);
            if (alerts == 0) {
                quiet.add(line);
            }
        }
        return quiet;
    }

    private void verify(List<byte[]> lines, Matcher matcher) {
        List<byte[]> quiet = quiet(lines, matcher);
        assertThat(quiet).isNotEmpty();
        byte[][] all = quiet.toArray(byte[][]::new);
        long bytes = 0;
        for (int i = 0; i <= WARM_UP; i++) {
            long before = allocated();
            for (byte[] line : all) {
                parser.scan(line, 0, line.length, slices);
                matcher.match(slices, NothingAllocatedTests::never);
            }
            bytes = allocated() - before;
        }
        assertThat(bytes).as("bytes for " + all.length + " events").isZero();
    }

    private static void never(Match match) {
        throw new IllegalStateException("matched by " + match.rule());
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private static List<byte[]> lines(Path log) throws Exception {
        List<byte[]> lines = new ArrayList<>();
        try (LogReader reader = LogReader.open(log, ReadOptions.DEFAULT)) {
            while (reader.advance()) {
                lines.add(reader.slices().raw().clone());
            }
        }
        return lines;
    }

    @Test
    void theShippedDayWithTheShippedRules() throws Exception {
        List<byte[]> day = lines(SETTINGS.starter("sample-log.ndjson"));
        verify(day, Matcher.compile(RuleSet.load(List.of(SETTINGS.starter("rules")))));
    }

    @Test
    void everyKindOfCheckThatProcessesMeet() {
        String rules =
                """
                title: Compares fields
                id: 00000000-0000-0000-0000-000000000001
                logsource: {category: process_creation, product: windows}
                detection:
                    s: {CommandLine|fieldref: ParentCommandLine}
                    t: {Image|fieldref|endswith: OriginalFileName}
                    condition: s or t
                ---
                title: Account and level
                id: 00000000-0000-0000-0000-000000000002
                logsource: {category: process_creation, product: windows}
                detection:
                    s: {User|contains: nobody, IntegrityLevel: System}
                    t: {User|re: '^never.*$', IntegrityLevel|re: '^S-9'}
                    condition: 1 of them
                ---
                title: Expressions
                id: 00000000-0000-0000-0000-000000000003
                logsource: {category: process_creation, product: windows}
                detection:
                    s: {CommandLine|re: '.{5000,}'}
                    t: {CommandLine|re: '\\s[a-f0-9]{64}\\s'}
                    u: {CommandLine|contains: '-e* never'}
                    condition: 1 of them
                """;
        String sysmon =
                """
                {"Channel":"Microsoft-Windows-Sysmon/Operational","Provider_Name":"Microsoft-Windows-Sysmon","EventID":1,\
                "Image":"C:\\\\Windows\\\\System32\\\\cmd.exe","OriginalFileName":"Other.Exe","CommandLine":"cmd /c \\"dir\\" -e \\u00e5\\u00e4",\
                "ParentCommandLine":"explorer.exe","User":"EXAMPLE\\\\anna","IntegrityLevel":"System","Version":1.5}\
                """;
        String audit =
                """
                {"Channel":"Security","Provider_Name":"Microsoft-Windows-Security-Auditing","EventID":4688,\
                "NewProcessName":"C:\\\\Windows\\\\System32\\\\cmd.exe","CommandLine":"cmd /c dir -e","MandatoryLabel":"S-1-16-16384",\
                "SubjectUserName":"anna","SubjectDomainName":"EXAMPLE","TargetUserName":"-","TargetDomainName":"-"}\
                """;
        verify(
                List.of(
                        sysmon.getBytes(StandardCharsets.UTF_8),
                        audit.getBytes(StandardCharsets.UTF_8)),
                Matcher.compile(RuleSet.parse("rules.yml", rules)));
    }

    @Test
    void realProcessesWithThePublicRules() throws Exception {
        Path log;
        RuleSet rules;
        try {
            log = SETTINGS.dataFile("otrf-process.ndjson.zst");
            rules = RuleSources.process(SETTINGS);
        } catch (UnmetException e) {
            Assumptions.abort(e.getMessage());
            return;
        }
        verify(lines(log), Matcher.compile(rules));
    }
}
