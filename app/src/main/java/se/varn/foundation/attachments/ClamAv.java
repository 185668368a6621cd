package se.varn.foundation.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/*
 * clamd(8), command INSTREAM: "zINSTREAM\0", chunks of a length (4 bytes, big-endian) and so many bytes, a length of 0;
 * then one line that ends with a NUL. A stream longer than its StreamMaxLength is answered before its end and the
 * connection closed, so an answer is looked for also when writing fails. Everything under one time limit: the channel is
 * closed when it has passed, and nothing else than a whole "stream: OK" counts as clean.
 */
/** Asks a ClamAV daemon over TCP or a UNIX socket. */
final class ClamAv {
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 4096;

    private final SocketAddress address;
    private final Duration patience;

    private ClamAv(SocketAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /**
     * A daemon.
     *
     * @param address {@code host:port}, {@code tcp://host:port}, {@code unix:/path} or {@code
     *     /path}
     */
    static ClamAv at(String address, Duration patience) {
        String path = address.startsWith("unix:") ? address.substring(5) : address;
        if (path.startsWith("/")) {
            return new ClamAv(UnixDomainSocketAddress.of(path), patience);
        }
        Matcher tcp = Pattern.compile("(?:tcp://)?(.+):([0-9]{1,5})").matcher(address);
        if (!tcp.matches() || Integer.parseInt(tcp.group(2)) > 65535) {
            throw new IllegalStateException(
                    "varn.attachments.clamav is \""
                            + address
                            + "\": write host:port, or unix:/path/to/clamd.ctl");
        }
        return new ClamAv(
                InetSocketAddress.createUnresolved(tcp.group(1), Integer.parseInt(tcp.group(2))),
                patience);
    }

    Verdict scan(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return scan(content);
        } catch (IOException e) {
            return new Verdict.Unanswered("its file cannot be read: " + e, false);
        }
    }

    private Verdict scan(InputStream content) {
        try (SocketChannel channel = open()) {
            FutureTask<String> asking = new FutureTask<>(() -> ask(channel, content));
            Thread.ofVirtual().start(asking);
            return verdict(asking.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return new Verdict.Unanswered("no answer within " + patience.toSeconds() + " s", true);
        } catch (ExecutionException e) {
            return new Verdict.Unanswered(String.valueOf(e.getCause()), true);
        } catch (IOException e) {
            return new Verdict.Unanswered(String.valueOf(e), true);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Verdict.Unanswered("interrupted", true);
        }
    }

    private SocketChannel open() throws IOException {
        return address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(java.net.StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    private String ask(SocketChannel channel, InputStream content) throws IOException {
        channel.connect(resolved());
        try {
            send(channel, content);
        } catch (IOException e) {
            String said = answer(channel);
            if (said.isEmpty()) {
                throw e;
            }
            return said;
        }
        return answer(channel);
    }

    private SocketAddress resolved() {
        return address instanceof InetSocketAddress tcp
                ? new InetSocketAddress(tcp.getHostString(), tcp.getPort())
                : address;
    }

    private static void send(SocketChannel channel, InputStream content) throws IOException {
        all(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        byte[] chunk = new byte[CHUNK];
        int n;
        while ((n = content.readNBytes(chunk, 0, CHUNK)) > 0) {
            all(channel, ByteBuffer.allocate(Integer.BYTES).putInt(n).flip());
            all(channel, ByteBuffer.wrap(chunk, 0, n));
        }
        all(channel, ByteBuffer.allocate(Integer.BYTES).putInt(0).flip());
    }

    private static void all(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        ByteBuffer said = ByteBuffer.allocate(LONGEST_ANSWER);
        while (said.hasRemaining() && channel.read(said) >= 0) {
            if (said.position() > 0 && said.get(said.position() - 1) == 0) {
                return new String(said.array(), 0, said.position() - 1, StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static Verdict verdict(String said) {
        if (said.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        Matcher found = FOUND.matcher(said);
        if (found.matches()) {
            return new Verdict.Infected(plain(found.group(1)));
        }
        return said.isEmpty()
                ? new Verdict.Unanswered("the connection was closed without an answer", true)
                : new Verdict.Unanswered(plain(said), false);
    }

    private static String plain(String said) {
        String shown = said.replaceAll("\\p{C}", "");
        return shown.length() > 200 ? shown.substring(0, 200) : shown;
    }
}
