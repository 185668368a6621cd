package se.varn.logs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Buffered bytes of a stream, with a look at what comes next. */
final class ByteSource implements AutoCloseable {
    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private boolean ended;

    ByteSource(InputStream in) {
        this.in = in;
    }

    /** The next byte, or -1 at the end. */
    int read() throws IOException {
        return position < limit || fill() ? buffer[position++] & 0xff : -1;
    }

    /** The next byte without taking it, or -1 at the end. */
    int peek() throws IOException {
        return position < limit || fill() ? buffer[position] & 0xff : -1;
    }

    /** Up to n bytes that come next, without taking them; n is at most the size of the buffer. */
    byte[] peek(int n) throws IOException {
        if (limit - position < n && position > 0) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        }
        while (limit - position < n && !ended) {
            int got = in.read(buffer, limit, buffer.length - limit);
            if (got < 0) {
                ended = true;
            } else {
                limit += got;
            }
        }
        return Arrays.copyOfRange(buffer, position, Math.min(limit, position + n));
    }

    void skip(int n) throws IOException {
        for (int i = 0; i < n; i++) {
            if (read() < 0) {
                return;
            }
        }
    }

    /**
     * Takes bytes up to and without the next line feed and hands them on in pieces; false if the
     * stream ended before a line feed.
     */
    boolean readLine(Sink sink) throws IOException {
        while (position < limit || fill()) {
            int from = position;
            position = Bytes.indexOf(buffer, position, limit, '\n');
            sink.accept(buffer, from, position - from);
            if (position < limit) {
                position++;
                return true;
            }
        }
        return false;
    }

    /** Takes a piece of a line. */
    @FunctionalInterface
    interface Sink {
        void accept(byte[] bytes, int offset, int length);
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        int got;
        do {
            got = in.read(buffer, 0, buffer.length);
        } while (got == 0);
        position = 0;
        limit = Math.max(0, got);
        ended = got < 0;
        return !ended;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
