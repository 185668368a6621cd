package se.varn.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/*
 * One living JVM per data directory. The operating system drops the lock when the process ends, however it ends. Such a lock
 * belongs to the process, and closing any second channel to the file would drop it, so directories that this JVM holds are
 * remembered here and their files never opened twice.
 */
final class DirectoryLock implements AutoCloseable {

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * @param directory exists and is absolute
     * @throws EmbeddedPostgresException if someone has it
     */
    static DirectoryLock acquire(Path directory) {
        if (!HELD_HERE.add(directory)) {
            throw inUse(directory, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return acquireFromOthers(directory);
        } catch (IOException e) {
            HELD_HERE.remove(directory);
            throw new EmbeddedPostgresException(
                    "Could not write to the data directory %s: %s. Check its owner and that the disk is not full."
                            .formatted(directory, e.getMessage()),
                    e);
        } catch (EmbeddedPostgresException e) {
            HELD_HERE.remove(directory);
            throw e;
        }
    }

    private static DirectoryLock acquireFromOthers(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        directory.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            ByteBuffer holder = ByteBuffer.allocate(20);
            channel.read(holder, 0);
            channel.close();
            throw inUse(
                    directory,
                    new String(holder.array(), 0, holder.position(), StandardCharsets.US_ASCII)
                            .strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(
                        (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)),
                0);
        return new DirectoryLock(directory, channel);
    }

    private static EmbeddedPostgresException inUse(Path directory, String pid) {
        return new EmbeddedPostgresException(
                "The data directory %s is in use by process %s. Stop that one first (./varn stop), or choose another directory with --data."
                        .formatted(directory, pid));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EmbeddedPostgresException("Could not release the lock of " + directory, e);
        } finally {
            HELD_HERE.remove(directory);
        }
    }
}
