package se.varn.sense.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder of segment files: {@code <data>/blobs/segments/<id>.seg}. Those that no import knows
 * lie in {@code <data>/blobs/orphans}.
 */
@Component
class Segments {
    static final byte[] MAGIC = "VARNSEG1".getBytes(StandardCharsets.US_ASCII);
    static final String MARK = "mark";
    private static final String ENDING = ".seg";
    private static final int MOST_PACKED = 64 << 20;

    private final Path blobs;
    private final Path folder;
    private final Path orphans;

    Segments(@Value("${varn.data}") String data) {
        this.blobs = Path.of(data).toAbsolutePath().resolve("blobs");
        this.folder = blobs.resolve("segments");
        this.orphans = blobs.resolve("orphans");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be made", e);
        }
    }

    Path blobs() {
        return blobs;
    }

    /**
     * Whether the folder is the one that was marked, and not an empty place where it is mounted.
     */
    boolean areThere() {
        return Files.exists(blobs.resolve(MARK));
    }

    Path path(UUID segment) {
        return folder.resolve(segment + ENDING);
    }

    /** Makes names in the folder durable. */
    void force() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Every segment file there is. */
    List<UUID> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f-]{36}\\" + ENDING))
                    .map(name -> UUID.fromString(name.substring(0, 36)))
                    .toList();
        }
    }

    boolean writtenBefore(UUID segment, Instant when) throws IOException {
        try {
            return Files.getLastModifiedTime(path(segment)).toInstant().isBefore(when);
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    Path orphans() {
        return orphans;
    }

    /** Moves a segment out of the way; nothing is deleted. */
    void setAside(UUID segment) throws IOException {
        Files.createDirectories(orphans);
        Files.move(path(segment), aside(segment), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Brings back those of these segments that were set aside and are missing.
     *
     * @return how many
     */
    int takeBack(Set<UUID> segments) throws IOException {
        int back = 0;
        if (Files.isDirectory(orphans)) {
            for (UUID segment : segments) {
                if (Files.exists(aside(segment)) && !Files.exists(path(segment))) {
                    Files.move(aside(segment), path(segment), StandardCopyOption.ATOMIC_MOVE);
                    back++;
                }
            }
        }
        return back;
    }

    private Path aside(UUID segment) {
        return orphans.resolve(segment + ENDING);
    }

    /**
     * Cuts what lies after the bytes that count, or after the last whole frame when there are
     * fewer.
     *
     * @return how many bytes count now; 0 when the file is gone
     */
    long cut(UUID segment, long expected) throws IOException {
        try (FileChannel file =
                FileChannel.open(
                        path(segment), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long size = file.size();
            long whole = size >= expected ? expected : wholeFrames(file, size);
            if (whole < size) {
                file.truncate(whole);
                file.force(true);
            }
            return whole;
        } catch (NoSuchFileException _) {
            return 0;
        }
    }

    private static long wholeFrames(FileChannel file, long size) throws IOException {
        long at = MAGIC.length;
        while (at + FrameCodec.HEAD <= size) {
            ByteBuffer head = read(file, at, FrameCodec.HEAD);
            int length = head.getInt();
            if (length <= 0 || at + FrameCodec.HEAD + length > size) {
                break;
            }
            at += FrameCodec.HEAD + length;
        }
        return Math.min(at, size);
    }

    /**
     * The records of the frame that begins there.
     *
     * @throws IOException if the frame is not whole
     */
    List<FrameCodec.Raw> frame(UUID segment, long start) throws IOException {
        try (FileChannel file = FileChannel.open(path(segment), StandardOpenOption.READ)) {
            ByteBuffer head = read(file, start, FrameCodec.HEAD);
            int length = head.getInt();
            int crc = head.getInt();
            if (length <= 0 || length > MOST_PACKED) {
                throw new IOException("the frame says it is " + length + " bytes long");
            }
            return FrameCodec.unpack(read(file, start + FrameCodec.HEAD, length).array(), crc);
        }
    }

    private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(length);
        while (into.hasRemaining()) {
            if (file.read(into, at + into.position()) < 0) {
                throw new EOFException("the segment ends too early");
            }
        }
        return into.flip();
    }
}
