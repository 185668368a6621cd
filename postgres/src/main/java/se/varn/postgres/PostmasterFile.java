package se.varn.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server wrote to {@code postmaster.pid}: its process and its port (0 while it has none
 * yet).
 */
record PostmasterFile(long pid, int port) {

    /** Nothing when there is no such file or its process is gone or is another program. */
    static Optional<PostmasterFile> ofLivingServer(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.get(0).strip());
            int port = lines.size() < 4 ? 0 : Integer.parseInt(lines.get(3).strip());
            if (!isPostgres(pid)) {
                // Left behind by a crash; PostgreSQL would take a process that has got the same
                // number for itself.
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            return Optional.of(new PostmasterFile(pid, port));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new EmbeddedPostgresException(
                    "Could not read %s: %s. If no database server runs on this directory, delete that file."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process ->
                        process.info().command().map(c -> c.contains("postgres")).orElse(true))
                .orElse(false);
    }
}
