package se.varn.sigma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is malformed, huge, cut off or hostile: what is said of it, and that the rest is read. */
class BadInputTests {
    private static final String RULE =
            """
            title: Whoami
            id: 0c9a9a2e-0000-4000-8000-000000000001
            level: high
            logsource: {product: windows, category: process_creation}
            detection:
                s: {Image|endswith: '\\whoami.exe'}
                condition: s
            """;
    private static final String EVENT =
            "{\"EventID\":1,\"Channel\":\"Microsoft-Windows-Sysmon/Operational\","
                    + "\"Image\":\"C:\\\\whoami.exe\",\"CommandLine\":\"%s\"}\n";

    @TempDir Path folder;
    private Path rules;
    private String out = "";
    private String err = "";

    @BeforeEach
    void rule() throws IOException {
        rules = Files.writeString(folder.resolve("rule.yml"), RULE);
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

    private int detect(Path log) throws IOException {
        return run("--rules", rules.toString(), log.toString());
    }

    @Test
    void aLineOfTenMegabytesIsRefusedWithAdviceAndTheNextIsRead() throws IOException {
        Path log = folder.resolve("long.json");
        Files.writeString(log, EVENT.formatted("x".repeat(10 << 20)) + EVENT.formatted("short"));
        assertThat(detect(log)).isZero();
        assertThat(err)
                .contains("long.json:1: record of 10485")
                .contains("raise the limit: --max-record N")
                .contains("1 read, 1 records refused, 1 alerts");
        assertThat(run("-r", rules.toString(), "--max-record", "20000000", log.toString()))
                .isZero();
        assertThat(out.lines()).hasSize(2);
    }

    @Test
    void latin1IsRefusedWithAdviceAndReadWhenNamed() throws IOException {
        Path log = folder.resolve("latin1.log");
        String line = "<86>Nov 17 08:00:00 host sshd[1]: Inloggning av Bj\u00f6rn\n";
        Files.write(log, line.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(detect(log)).isZero();
        assertThat(err)
                .contains("latin1.log:1: not UTF-8 text: bad byte at column")
                .contains("name it: --encoding ISO-8859-1")
                .contains("0 read, 1 records refused");
        run("-r", rules.toString(), "--encoding", "ISO-8859-1", log.toString());
        assertThat(err).contains("1 read, 0 records refused");
    }

    @Test
    void jsonInLatin1IsRefusedWithAdvice() throws IOException {
        Path log = folder.resolve("latin1.json");
        Files.write(log, EVENT.formatted("Bj\u00f6rn").getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(log, EVENT.formatted("fine"), java.nio.file.StandardOpenOption.APPEND);
        assertThat(detect(log)).isZero();
        assertThat(err).contains("latin1.json:1: ").contains("iconv -f ISO-8859-1 -t UTF-8");
        assertThat(out.lines()).hasSize(1);
    }

    @Test
    void whatStandsBeforeTheCutInAPackedFileIsReadAndTheCutIsCodeThree() throws IOException {
        byte[] events = EVENT.formatted("x").repeat(20_000).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(gzip)) {
            packing.write(events);
        }
        Path log = folder.resolve("cut.json.gz");
        byte[] whole = gzip.toByteArray();
        Files.write(log, Arrays.copyOf(whole, whole.length / 2));
        assertThat(detect(log)).isEqualTo(3);
        assertThat(err)
                .contains("the file cannot be read further")
                .contains("what stands before was read");
        Files.write(log, whole);
        assertThat(detect(log)).isZero();
        assertThat(out.lines()).hasSize(20_000);
    }

    @Test
    void aPackedBombIsOneLongRecordInLittleMemory() throws IOException {
        Path log = folder.resolve("bomb.gz");
        byte[] zeros = new byte[1 << 20];
        try (OutputStream packing = new GZIPOutputStream(Files.newOutputStream(log))) {
            for (int i = 0; i < 300; i++) {
                packing.write(zeros);
            }
        }
        assertThat(Files.size(log)).isLessThan(1 << 20);
        assertThat(detect(log)).isZero();
        assertThat(err).contains("record of 314572800 bytes is longer than the limit");
    }

    @Test
    void aBombAmongRulesIsRefusedAndTheOthersAreLoaded() throws IOException {
        Path zip = folder.resolve("rules.zip");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream packing = new ZipOutputStream(Files.newOutputStream(zip))) {
            packing.putNextEntry(new ZipEntry("bomb.yml"));
            for (int i = 0; i < 300; i++) {
                packing.write(zeros);
            }
            packing.putNextEntry(new ZipEntry("../../outside.yml"));
            packing.write(RULE.getBytes(StandardCharsets.UTF_8));
        }
        Path log = Files.writeString(folder.resolve("one.json"), EVENT.formatted("x"));
        assertThat(run("-r", zip.toString(), log.toString())).isZero();
        assertThat(err)
                .contains("1 loaded, 1 refused")
                .contains("bomb.yml:1: the file is larger than 1048576 bytes");
        assertThat(out.lines()).hasSize(1);
    }

    @Test
    void aRunawayRegularExpressionRunsInLinearTime() throws IOException {
        Files.writeString(
                rules, RULE.replace("Image|endswith: '\\whoami.exe'", "CommandLine|re: '^(a+)+$'"));
        Path log = folder.resolve("runaway.json");
        Files.writeString(
                log,
                EVENT.formatted("a".repeat(50_000) + "!") + EVENT.formatted("a".repeat(50_000)));
        Instant start = Instant.now();
        assertThat(detect(log)).isZero();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(out.lines()).hasSize(1);
    }
}
