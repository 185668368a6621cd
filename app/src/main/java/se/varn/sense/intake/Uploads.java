package se.varn.sense.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;

/**
 * Files sent by a browser that wait for an answer to a question. A file can be found only by
 * whoever sent it, and goes after a day.
 */
@Component
public class Uploads {
    private static final Duration KEPT = Duration.ofDays(1);
    private final Path folder;

    Uploads(Segments segments) throws IOException {
        this.folder = segments.blobs().resolve("uploads");
        Files.createDirectories(folder);
    }

    /** Keeps what is sent; the answer is its name. */
    public UUID keep(Actor actor, InputStream sent) throws IOException {
        clean();
        UUID token = UUID.randomUUID();
        try {
            Files.copy(sent, path(actor, token));
        } catch (IOException | RuntimeException e) {
            drop(actor, token);
            throw e;
        }
        return token;
    }

    public Optional<Path> find(Actor actor, String token) {
        if (!token.matches("[0-9a-f-]{36}")) {
            return Optional.empty();
        }
        Path file = folder.resolve(actor.person() + "_" + token);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /**
     * Takes what was kept under another name, so that a second click finds nothing; empty when it
     * is taken or gone.
     */
    public Optional<UUID> take(Actor actor, String token) throws IOException {
        Optional<Path> file = find(actor, token);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        UUID taken = UUID.randomUUID();
        try {
            Files.move(file.get(), path(actor, taken), StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(taken);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    public void drop(Actor actor, UUID token) throws IOException {
        Files.deleteIfExists(path(actor, token));
    }

    private Path path(Actor actor, UUID token) {
        return folder.resolve(actor.person() + "_" + token);
    }

    private void clean() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            try {
                if (Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minus(KEPT))) {
                    Files.deleteIfExists(file);
                }
            } catch (NoSuchFileException _) {
                // somebody else was first
            }
        }
    }
}
