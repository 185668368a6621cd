package se.varn.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.varn.bench.Settings;
import se.varn.bench.UnmetException;

/**
 * Reading and matching an event that no rule matches makes no objects once everything about that
 * kind of event has been learnt. Measured in bytes by a JVM of its own whose compiler takes no
 * allocation away, so that the answer is that of the source, and the same on every machine.
 */
class NothingAllocatedTests {
    private static final Settings SETTINGS = Settings.ofThisMachine(Settings.Effort.TINY);

    @TempDir Path folder;

    private static void verify(Path log, String rules) throws Exception {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx1g",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dvarn.root=" + SETTINGS.root(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                AllocationProbe.class.getName(),
                                log.toString(),
                                rules)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<String> told =
                new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        assertThat(child.waitFor()).isZero();
        String[] figures = told.getFirst().split(" ", -1);
        long events = Long.parseLong(figures[0]);
        assertThat(events).isGreaterThan(1_000);
        assertThat(Long.parseLong(figures[1])).as("bytes; " + told).isZero();
    }

    @Test
    void theShippedDayWithTheShippedRules() throws Exception {
        verify(SETTINGS.starter("sample-log.ndjson"), "shipped");
    }

    @Test
    void linesOfSyslogAndOfTheAuditLogWithTheShippedRules() throws Exception {
        Random random = new Random(1);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            Lines.syslog(random, lines);
            lines.append("\n<13>1 2026-11-17T08:12:3")
                    .append(i % 10)
                    .append(".003Z web-01 app 17 - [x@1 a=\"b\\\"c\"] words\n")
                    .append("2026-11-17T08:12:33.12")
                    .append(i % 10)
                    .append("+01:00 web-02 cron[17]: (root) CMD (true)\n")
                    .append("type=PATH msg=audit(1364481363.243:")
                    .append(i)
                    .append("): item=0 name=\"/etc/hosts\" nametype=NORMAL\n");
        }
        Path log = folder.resolve("lines.log");
        Files.writeString(log, lines);
        verify(log, "shipped");
    }

    @Test
    void realProcessesWithThePublicRules() throws Exception {
        Path log;
        try {
            log = SETTINGS.dataFile("otrf-process.ndjson.zst");
            SETTINGS.dataFile(RuleSources.PUBLIC);
        } catch (UnmetException e) {
            Assumptions.abort(String.valueOf(e.getMessage()));
            return;
        }
        verify(log, "processes");
    }
}
