package se.varn.foundation.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder of contents: {@code <data>/blobs/attachments/<2 digits>/<sha256>}, never executable,
 * never unpacked. What is on its way in lies in {@code incoming}.
 */
@Component
class ContentStore {
    /** Bytes that attachments leave to the database and the logs. */
    private static final long LEFT_FREE = 256L << 20;

    private static final String SHA256 = "[0-9a-f]{64}";
    private final Path folder;
    private final Path incoming;
    private final Path aside;

    ContentStore(@Value("${varn.data}") String data) {
        this.folder = Path.of(data).toAbsolutePath().resolve("blobs").resolve("attachments");
        this.incoming = folder.resolve("incoming");
        this.aside = folder.resolveSibling("orphans").resolve("attachments");
        try {
            Files.createDirectories(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + incoming + " cannot be made", e);
        }
    }

    /** The disk is nearly full. */
    static final class NoRoomException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** More came than is taken. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Content that has come in whole and is on disk, under a name of its own.
     *
     * @param head its first bytes
     */
    record Incoming(Path file, String sha256, long bytes, ByteBuffer head) {}

    Path folder() {
        return folder;
    }

    Path path(String sha256) {
        if (!sha256.matches(SHA256)) {
            throw new IllegalArgumentException("no digest: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /**
     * Takes in a stream to its end. When that fails nothing is left.
     *
     * @throws TooLongException when there is more than so many bytes
     * @throws NoRoomException when the disk is nearly full: the database must be able to go on
     */
    Incoming take(InputStream sent, long most) throws IOException {
        Files.createDirectories(incoming);
        if (Files.getFileStore(incoming).getUsableSpace() < LEFT_FREE) {
            throw new NoRoomException();
        }
        Path file = incoming.resolve(UUID.randomUUID().toString());
        try {
            return write(sent, most, file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static Incoming write(InputStream sent, long most, Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] head = new byte[Sniffer.HEAD];
        long bytes = 0;
        try (FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] buffer = new byte[1 << 16];
            int n;
            while ((n = sent.read(buffer)) >= 0) {
                if (bytes < head.length) {
                    System.arraycopy(
                            buffer, 0, head, (int) bytes, (int) Math.min(n, head.length - bytes));
                }
                bytes += n;
                if (bytes > most) {
                    throw new TooLongException();
                }
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
            channel.force(true);
        }
        return new Incoming(
                file,
                HexFormat.of().formatHex(digest.digest()),
                bytes,
                ByteBuffer.wrap(head, 0, (int) Math.min(bytes, head.length)));
    }

    /**
     * Puts content in its place, durably, also where it is already: what lies there may have been
     * damaged, and these bytes are whole. The caller holds the content's row.
     */
    void settle(Incoming content) throws IOException {
        Path place = path(content.sha256());
        Path shelf = place.resolveSibling(".").normalize();
        if (!Files.exists(shelf)) {
            Files.createDirectories(shelf);
            force(folder);
        }
        Files.move(content.file(), place, StandardCopyOption.ATOMIC_MOVE);
        force(shelf);
    }

    /** What came in is not needed any more; nothing happens when it is in its place. */
    void drop(Incoming content) throws IOException {
        Files.deleteIfExists(content.file());
    }

    /**
     * The file of a content, read through and found to be what was stored.
     *
     * @throws IOException when it is not there, or is damaged
     */
    Path whole(String sha256) throws IOException {
        Path file = path(sha256);
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new IOException("the file " + file + " is not what was stored under its name");
        }
        return file;
    }

    /** Every content that has a file older than this. */
    List<String> olderThan(Instant when) throws IOException {
        try (Stream<Path> shelves = Files.list(folder)) {
            List<Path> twoDigits =
                    shelves.filter(s -> s.getFileName().toString().matches("[0-9a-f]{2}")).toList();
            List<String> found = new java.util.ArrayList<>();
            for (Path shelf : twoDigits) {
                try (Stream<Path> files = Files.list(shelf)) {
                    files.filter(f -> f.getFileName().toString().matches(SHA256) && old(f, when))
                            .forEach(f -> found.add(f.getFileName().toString()));
                }
            }
            return found;
        }
    }

    /** Removes what came in before this and never got further: its process has died. */
    int dropIncoming(Instant before) throws IOException {
        int dropped = 0;
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : files.filter(f -> old(f, before)).toList()) {
                dropped += Files.deleteIfExists(file) ? 1 : 0;
            }
        }
        return dropped;
    }

    private static boolean old(Path file, Instant when) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(when);
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + file, e);
        }
    }

    /**
     * Moves a content that no row knows out of the way, for the database may have been set back in
     * time.
     */
    void setAside(String sha256) throws IOException {
        Files.createDirectories(aside);
        Files.move(path(sha256), aside.resolve(sha256), StandardCopyOption.REPLACE_EXISTING);
        force(aside);
    }

    /** Contents that were moved out of the way. */
    List<String> asides() throws IOException {
        if (!Files.exists(aside)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(aside)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.matches(SHA256))
                    .toList();
        }
    }

    /** Puts such a content back, unless another has come in its place. */
    void takeBack(String sha256) throws IOException {
        Path place = path(sha256);
        if (!Files.exists(place)) {
            Path shelf = Files.createDirectories(place.resolveSibling(".").normalize());
            Files.move(aside.resolve(sha256), place);
            force(shelf);
        }
    }

    /** Removes content. The caller holds its row, and knows that nothing refers to it. */
    void delete(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
