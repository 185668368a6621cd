package se.varn.foundation.attachments;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;

/** Speaks the INSTREAM command of clamd, and answers as it is told. */
final class FakeClamd implements AutoCloseable {
    /** Finds the EICAR test file. */
    static final Function<byte[], String> HONEST =
            content ->
                    Arrays.equals(content, Samples.eicar())
                            ? "stream: Eicar-Signature FOUND\0"
                            : "stream: OK\0";

    /** Takes everything and says nothing. */
    static final String SILENCE = "silence";

    private final ServerSocketChannel server;
    private volatile Function<byte[], String> answer;

    private FakeClamd(ServerSocketChannel server, Function<byte[], String> answer) {
        this.server = server;
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    static FakeClamd tcp(Function<byte[], String> answer) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0));
        return new FakeClamd(server, answer);
    }

    static FakeClamd unix(Path socket, Function<byte[], String> answer) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        return new FakeClamd(server, answer);
    }

    void answers(Function<byte[], String> other) {
        this.answer = other;
    }

    /** As the setting names it. */
    String address() {
        try {
            SocketAddress address = server.getLocalAddress();
            return address instanceof InetSocketAddress tcp
                    ? "127.0.0.1:" + tcp.getPort()
                    : "unix:" + address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                SocketChannel one = server.accept();
                Thread.ofVirtual().start(() -> talk(one));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(SocketChannel channel) {
        try (channel) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                channel.write(
                        ByteBuffer.wrap("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII)));
                return;
            }
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.writeBytes(in.readNBytes(length));
            }
            String said = answer.apply(content.toByteArray());
            if (said.equals(SILENCE)) {
                in.read();
            } else {
                channel.write(ByteBuffer.wrap(said.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            // whoever asked has gone
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
