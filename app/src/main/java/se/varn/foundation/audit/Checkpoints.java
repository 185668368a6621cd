package se.varn.foundation.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/*
 * Who can write in the database could rewrite the whole chain and each of its hashes. A checkpoint is the chain's head
 * at a time, signed with a key that is not in the database and kept in a file: a chain rewritten afterwards no longer
 * passes through it. Copies of the directory belong on another machine.
 */
@Component
public class Checkpoints {
    /** The advisory lock of whoever writes the next checkpoint. */
    private static final long TURN = 8_720_415;

    private final DSLContext db;
    private final Clock clock;
    private final Path directory;
    private final SealingKey key;
    private final JsonMapper json = new JsonMapper();

    Checkpoints(DSLContext db, Clock clock, @Value("${varn.data}") Path data) {
        this.db = db;
        this.clock = clock;
        this.directory = data.resolve("checkpoints");
        this.key = new SealingKey(data.resolve("keys"));
    }

    /** Where they are kept: {@code checkpoints} in Värn's data directory. */
    public Path directory() {
        return directory;
    }

    public int count() {
        return files(directory).size();
    }

    /** Whether a directory holds no checkpoint, or is not there. */
    public static boolean none(Path directory) {
        return files(directory).isEmpty();
    }

    /**
     * Writes a checkpoint of the head; empty when the chain is empty or its head is sealed already.
     * Two servers that share a directory take turns, and neither writes over the other's.
     */
    public Optional<Path> seal() {
        return db.transactionResult(inside -> {
            DSLContext one = inside.dsl();
            one.fetch("select pg_advisory_xact_lock(?)", TURN);
            var head =
                    one.fetchOne(
                            "select seq, encode(hash, 'hex') from audit.entry order by seq desc limit 1");
            try {
                return head == null
                        ? Optional.empty()
                        : seal(head.get(0, Long.class), head.get(1, String.class));
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        });
    }

    private Optional<Path> seal(long seq, String hash) throws IOException {
        List<Path> before = files(directory);
        if (!before.isEmpty() && read(before.getLast()).seq() == seq) {
            return Optional.empty();
        }
        Files.createDirectories(directory);
        Checkpoint checkpoint = key.sign(seq, hash, clock.instant());
        int number = before.isEmpty() ? 1 : number(before.getLast()) + 1;
        Path file = directory.resolve("%06d.json".formatted(number));
        Path fresh = directory.resolve(file.getFileName() + ".new");
        Files.writeString(
                fresh, json.writerWithDefaultPrettyPrinter().writeValueAsString(checkpoint) + "\n");
        Files.move(fresh, file);
        return Optional.of(file);
    }

    private static int number(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.indexOf('.')));
    }

    /** The checkpoint files of a directory, oldest first; none when it does not exist. */
    static List<Path> files(Path directory) {
        if (Files.isRegularFile(directory)) {
            return List.of(directory);
        }
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return new ArrayList<>(
                    all.filter(f -> f.getFileName().toString().matches("[0-9]{6,}\\.json"))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("checkpoints cannot be read in " + directory, e);
        }
    }

    static Checkpoint read(Path file) {
        try {
            return new JsonMapper().readValue(Files.readString(file), Checkpoint.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoint cannot be read: " + file, e);
        }
    }
}
