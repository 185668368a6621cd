package se.varn.sense.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Appends frames to segment files. Nothing is durable before {@link #finish}; a writer closed
 * without it leaves nothing behind.
 */
final class SegmentWriter implements AutoCloseable {
    private static final long ROLL = 64L << 20;

    private final Segments segments;
    private final List<Written> written = new ArrayList<>();
    private @Nullable FileChannel channel;
    private UUID current = new UUID(0, 0);
    private long position;
    private boolean finished;

    SegmentWriter(Segments segments) {
        this.segments = segments;
    }

    /** A segment file and how many bytes of it count. */
    record Written(UUID segment, long bytes) {}

    /** Where a frame went. */
    record Place(UUID segment, long start) {}

    Place append(ByteBuffer frame) throws IOException {
        FileChannel out = channel;
        if (out == null || position >= ROLL) {
            out = next();
        }
        long start = position;
        while (frame.hasRemaining()) {
            position += out.write(frame);
        }
        return new Place(current, start);
    }

    private FileChannel next() throws IOException {
        end();
        current = UUID.randomUUID();
        FileChannel opened =
                FileChannel.open(
                        segments.path(current),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE);
        channel = opened;
        opened.write(ByteBuffer.wrap(Segments.MAGIC));
        position = Segments.MAGIC.length;
        return opened;
    }

    private void end() throws IOException {
        if (channel != null) {
            channel.force(true);
            channel.close();
            channel = null;
            written.add(new Written(current, position));
        }
    }

    /** Forces files and folder to the disk, and tells what was written. */
    List<Written> finish() throws IOException {
        end();
        segments.force();
        finished = true;
        return List.copyOf(written);
    }

    /** Removes what was written, when its receipt could not be given. */
    void abandon() throws IOException {
        for (Written w : written) {
            Files.deleteIfExists(segments.path(w.segment));
        }
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            Path open = channel == null ? null : segments.path(current);
            if (channel != null) {
                channel.close();
            }
            if (open != null) {
                Files.deleteIfExists(open);
            }
            abandon();
        }
    }
}
