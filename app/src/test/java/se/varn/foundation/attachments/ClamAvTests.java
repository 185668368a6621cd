package se.varn.foundation.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol, against a server that speaks it. Nothing but a whole "stream: OK" is clean. */
class ClamAvTests {
    private static final Duration SOON = Duration.ofMillis(700);
    @TempDir Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("fil"), content);
    }

    private Verdict said(String answer) throws IOException {
        try (FakeClamd clamd = FakeClamd.tcp(_ -> answer)) {
            return ClamAv.at(clamd.address(), SOON).scan(file(new byte[10]));
        }
    }

    @Test
    void theContentArrivesWholeInManyChunks() throws IOException {
        byte[] content = new byte[1_000_003];
        new java.util.Random(7).nextBytes(content);
        AtomicReference<byte[]> got = new AtomicReference<>(new byte[0]);
        try (FakeClamd clamd =
                FakeClamd.tcp(c -> {
                    got.set(c);
                    return "stream: OK\0";
                })) {
            Verdict verdict =
                    ClamAv.at("tcp://" + clamd.address(), Duration.ofSeconds(20))
                            .scan(file(content));
            assertThat(verdict).isEqualTo(new Verdict.Clean());
            assertThat(got.get()).isEqualTo(content);
        }
    }

    @Test
    void aFindingIsToldByItsNameOverAUnixSocketToo() throws IOException {
        try (FakeClamd clamd = FakeClamd.unix(folder.resolve("s"), FakeClamd.HONEST)) {
            ClamAv scanner = ClamAv.at(clamd.address(), Duration.ofSeconds(20));
            assertThat(scanner.scan(file(Samples.eicar())))
                    .isEqualTo(new Verdict.Infected("Eicar-Signature"));
            assertThat(scanner.scan(file(Samples.png()))).isEqualTo(new Verdict.Clean());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSTREAM size limit exceeded. ERROR\0",
                "stream: OK",
                "stream: OK FOUNDATION\0",
                "OK\0",
                "",
                "\0",
                "stream: Can't allocate memory ERROR\0"
            })
    void everythingElseIsNoAnswer(String answer) throws IOException {
        assertThat(said(answer)).isInstanceOf(Verdict.Unanswered.class);
    }

    @Test
    void aScannerThatSaysNothingIsWaitedForOnlySoLong() throws IOException {
        long begun = System.nanoTime();
        assertThat(said(FakeClamd.SILENCE)).isInstanceOf(Verdict.Unanswered.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aScannerThatIsNotThereGivesNoAnswer() throws IOException {
        int port;
        try (ServerSocket nobody = new ServerSocket(0)) {
            port = nobody.getLocalPort();
        }
        assertThat(ClamAv.at("127.0.0.1:" + port, SOON).scan(file(new byte[1])))
                .isInstanceOf(Verdict.Unanswered.class);
        assertThat(ClamAv.at(folder.resolve("ingen").toString(), SOON).scan(file(new byte[1])))
                .isInstanceOf(Verdict.Unanswered.class);
    }

    @Test
    void namesWithControlCharactersAreMadePlain() throws IOException {
        assertThat(said("stream: Evil\u001b[31m\u202ename FOUND\0"))
                .isEqualTo(new Verdict.Infected("Evil[31mname"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamd", "host:99999", "http://x"})
    void anAddressThatIsNoneIsToldAtStart(String address) {
        assertThatThrownBy(() -> ClamAv.at(address, SOON))
                .hasMessageContaining("varn.attachments.clamav");
    }
}
