package se.varn.cli;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.varn.Rooms;
import se.varn.foundation.audit.ChainVerifier;
import se.varn.foundation.audit.Checkpoints;
import se.varn.foundation.audit.Verdict;
import se.varn.postgres.Backup;
import se.varn.postgres.EmbeddedPostgresException;
import se.varn.postgres.Manifest;
import se.varn.postgres.Restore;

/**
 * The tools of {@code ./varn}. Ends with 0 when it went well, 1 when what was asked for does not
 * hold, 2 when it could not be understood or done; what and why is on standard error.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        quiet();
        System.exit(run(arguments));
    }

    /** A tool speaks for itself: of what libraries log, warnings alone. */
    private static void quiet() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
                instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    static int run(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        try {
            return switch (words.isEmpty() ? "" : words.getFirst()) {
                case "backup" -> backup(words);
                case "restore" -> restore(words);
                case "audit" -> audit(words);
                case "import" -> LogImportTool.run(data(), words.subList(1, words.size()));
                default -> usage("no such command: " + words);
            };
        } catch (EmbeddedPostgresException | IllegalStateException | SQLException | IOException e) {
            System.err.println("varn: " + e.getMessage());
            return 2;
        }
    }

    static int usage(String what) {
        System.err.println("varn: " + what);
        System.err.println(
                "Usage: import FILE… | backup FILE | restore FILE | audit verify [--against DIR]");
        return 2;
    }

    static Path data() {
        String given = System.getProperty("varn.data", System.getenv("VARN_DATA"));
        return given == null ? Path.of(System.getProperty("user.home"), ".varn") : Path.of(given);
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    private static int backup(List<String> words) throws SQLException {
        if (words.size() != 2) {
            return usage("backup takes the name of the file to write");
        }
        try (Database database = Database.of(data());
                Connection connection = database.connect()) {
            Manifest made =
                    Backup.write(
                            connection,
                            blobs(),
                            Path.of(words.get(1)),
                            version(),
                            System.err::println);
            System.out.printf(
                    "Backup written to %s: %d tables, %d rows, %d files.%n",
                    words.get(1),
                    made.tables().size(),
                    made.tables().stream().mapToLong(Manifest.Table::rows).sum(),
                    made.files().size());
            return 0;
        }
    }

    private static int restore(List<String> words) throws SQLException, IOException {
        if (words.size() != 2) {
            return usage("restore takes the name of the backup to read");
        }
        Path file = Path.of(words.get(1));
        if (!Files.isReadable(file)) {
            return usage("there is no readable file " + file);
        }
        Backup.manifest(file);
        try (Database database = Database.of(data());
                Connection connection = database.connect()) {
            if (!Rooms.empty(connection)) {
                System.err.println(
                        "varn: the database in "
                                + data()
                                + " already holds data. Restore into an empty data directory: ./varn restore FILE --data DIR");
                return 2;
            }
            Rooms.migrate(database.url(), database.user(), database.password());
            Manifest read =
                    Restore.read(
                            file,
                            connection,
                            blobs(),
                            Restore.Target.JUST_MIGRATED,
                            Main::holds,
                            System.err::println);
            System.out.printf(
                    "Restored %d tables, %d rows and %d files; counts, digests and the audit chain agree.%n",
                    read.tables().size(),
                    read.tables().stream().mapToLong(Manifest.Table::rows).sum(),
                    read.files().size());
            return 0;
        }
    }

    private static void holds(Connection loaded) {
        Verdict verdict = ChainVerifier.over(DSL.using(loaded, SQLDialect.POSTGRES)).verify();
        if (!verdict.holds()) {
            throw new IllegalStateException(
                    "the audit chain in the backup does not hold: " + verdict.faults());
        }
    }

    private static Path blobs() {
        return data().resolve("blobs");
    }

    private static int audit(List<String> words) throws SQLException {
        boolean against = words.size() == 4 && words.get(2).equals("--against");
        if (words.size() < 2 || !words.get(1).equals("verify") || (words.size() != 2 && !against)) {
            return usage("audit takes: verify [--against DIR]");
        }
        if (against && Checkpoints.none(Path.of(words.get(3)))) {
            return usage("there is no checkpoint to compare with in " + words.get(3));
        }
        try (Database database = Database.of(data());
                Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            ChainVerifier verifier = ChainVerifier.over(DSL.using(connection, SQLDialect.POSTGRES));
            Verdict verdict =
                    against ? verifier.verifyAgainst(Path.of(words.get(3))) : verifier.verify();
            verdict.faults().forEach(System.err::println);
            verdict.erased().forEach(System.out::println);
            System.out.printf(
                    "%d entries, head %s: %s%n",
                    verdict.entries(),
                    verdict.head(),
                    verdict.holds() ? "the chain holds" : "THE CHAIN DOES NOT HOLD");
            return verdict.holds() ? 0 : 1;
        }
    }
}
