package se.varn.sense.intake;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import se.varn.logs.LogReader;
import se.varn.logs.ReadOptions;

/** A file being imported, unpacked within a bound, so that a small file cannot grow without end. */
final class LogInput implements AutoCloseable {
    private final Bounded bounded;
    private final LogReader reader;

    private LogInput(Bounded bounded, LogReader reader) {
        this.bounded = bounded;
        this.reader = reader;
    }

    /** The file unpacks to more than is allowed. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(long most) {
            super("it unpacks to more than " + (most >> 20) + " MB");
        }
    }

    /**
     * Opens a file.
     *
     * @param mostUnpacked most bytes it may unpack to
     * @throws IOException if it is of no kind that is read
     */
    static LogInput open(Path file, ReadOptions options, long mostUnpacked) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            BufferedInputStream unpacked = new BufferedInputStream(unpack(raw), 1 << 16);
            if (kind(unpacked) != Kind.PLAIN) {
                throw new IOException("it is packed twice; unpack it once first");
            }
            Bounded bounded = new Bounded(unpacked, mostUnpacked);
            return new LogInput(bounded, LogReader.open(bounded, options));
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private enum Kind {
        GZIP,
        ZSTD,
        PLAIN
    }

    private static Kind kind(InputStream in) throws IOException {
        in.mark(8);
        byte[] magic = in.readNBytes(4);
        in.reset();
        if (magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
            return Kind.GZIP;
        }
        boolean zstd =
                magic.length == 4
                        && (magic[0] & 0xff) == 0x28
                        && (magic[1] & 0xff) == 0xb5
                        && magic[2] == 0x2f
                        && (magic[3] & 0xff) == 0xfd;
        return zstd ? Kind.ZSTD : Kind.PLAIN;
    }

    private static InputStream unpack(InputStream raw) throws IOException {
        return switch (kind(raw)) {
            case GZIP -> new GZIPInputStream(raw, 1 << 16);
            case ZSTD -> new ZstdInputStream(raw);
            case PLAIN -> raw;
        };
    }

    LogReader reader() {
        return reader;
    }

    /** What went wrong with the file itself, as opposed to one of its lines. */
    Optional<IOException> failure() {
        return Optional.ofNullable(bounded.failure);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Bounded extends FilterInputStream {
        private final long most;
        private long seen;
        private @Nullable IOException failure;

        Bounded(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                int got = super.read(into, offset, length);
                seen += Math.max(0, got);
                if (seen > most) {
                    throw new TooLargeException(most);
                }
                return got;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
