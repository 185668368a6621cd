package se.varn.foundation.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static se.varn.OwnProcess.patiently;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real clamd with one signature of our own, where the machine has one: installed, or unpacked
 * below the directory that {@code VARN_TEST_CLAMD} names.
 */
class ClamdTests {
    private static final Path ROOT =
            Path.of(Objects.requireNonNullElse(System.getenv("VARN_TEST_CLAMD"), "/"));
    @TempDir Path folder;

    private Process start(Path socket, Path tcp) throws IOException {
        Path signatures = Files.createDirectory(folder.resolve("db"));
        Files.writeString(
                signatures.resolve("prov.ndb"),
                "Prov.Eicar:0:0:" + HexFormat.of().formatHex(Samples.eicar()) + "\n");
        Path settings = folder.resolve("clamd.conf");
        Files.writeString(
                settings,
                "Foreground yes\nDatabaseDirectory %s\nLocalSocket %s\nTCPAddr 127.0.0.1\nTCPSocket %s\nStreamMaxLength 2M\nTemporaryDirectory %s\n"
                        .formatted(signatures, socket, tcp.getFileName(), folder));
        ProcessBuilder builder =
                new ProcessBuilder(
                                ROOT.resolve("usr/sbin/clamd").toString(),
                                "-c",
                                settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("clamd.log").toFile());
        String lib = ROOT.resolve("usr/lib/x86_64-linux-gnu").toString();
        builder.environment().put("LD_LIBRARY_PATH", lib);
        return builder.start();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("fil"), content);
    }

    @Test
    void aRealScannerFindsWhatItKnowsAndAnswersWithinItsLimit() throws IOException {
        assumeThat(ROOT.resolve("usr/sbin/clamd")).as("clamd on this machine").isExecutable();
        Path socket = folder.resolve("clamd.sock");
        int port;
        try (var free = new java.net.ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process clamd = start(socket, Path.of(String.valueOf(port)));
        try {
            ClamAv scanner = ClamAv.at("unix:" + socket, Duration.ofSeconds(60));
            patiently()
                    .until(() ->
                            scanner.scan(file("hej".getBytes(StandardCharsets.UTF_8)))
                                    instanceof Verdict.Clean);
            assertThat(scanner.scan(file(Samples.eicar())))
                    .isEqualTo(new Verdict.Infected("Prov.Eicar.UNOFFICIAL"));
            assertThat(scanner.scan(file(Samples.png()))).isEqualTo(new Verdict.Clean());
            assertThat(scanner.scan(file(new byte[1_500_000]))).isEqualTo(new Verdict.Clean());
            assertThat(scanner.scan(file(new byte[20_000_000])))
                    .isInstanceOf(Verdict.Unanswered.class);
            assertThat(
                            ClamAv.at("127.0.0.1:" + port, Duration.ofSeconds(60))
                                    .scan(file(Samples.eicar())))
                    .isInstanceOf(Verdict.Infected.class);
        } finally {
            clamd.destroyForcibly();
        }
    }
}
