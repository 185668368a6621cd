package se.varn.postgres;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Loads a backup into a database whose schemas have been migrated to the very versions that the
 * backup had. All or nothing: the file is checked to the last byte before the database is touched,
 * everything is loaded in one transaction, and what was loaded is read again and compared before it
 * is committed.
 */
public final class Restore {

    /** What may be in the target. */
    public enum Target {
        /** No rows at all, histories of migrations apart. */
        EMPTY,
        /**
         * Rows that the migrations put there; they are replaced. Only for a database that the
         * caller has just made.
         */
        JUST_MIGRATED
    }

    /** A last look at the loaded database, in the transaction that loaded it. */
    @FunctionalInterface
    public interface Check {
        /**
         * Looks.
         *
         * @throws EmbeddedPostgresException or another exception, to have everything undone
         */
        void look(Connection connection) throws SQLException;
    }

    private final ZipFile archive;
    private final Manifest manifest;
    private final Connection connection;
    private final Catalogue catalogue;
    private final Progress progress;

    private Restore(ZipFile archive, Manifest manifest, Connection connection, Progress progress) {
        this.archive = archive;
        this.manifest = manifest;
        this.connection = connection;
        this.catalogue = new Catalogue(connection);
        this.progress = progress;
    }

    /**
     * Loads.
     *
     * @param connection to the target database, as its owner, without an open transaction; is given
     *     back as it came
     * @param fileDirectory where the stored files go, missing or empty; null if the backup has none
     * @param check for instance of the audit chain
     * @throws EmbeddedPostgresException saying what differs or failed; then the target is as it was
     */
    public static Manifest read(
            Path file,
            Connection connection,
            @Nullable Path fileDirectory,
            Target target,
            Check check,
            Progress progress) {
        try (ZipFile archive = open(file)) {
            Manifest manifest = manifest(archive, file);
            var restore = new Restore(archive, manifest, connection, progress);
            progress.step("Checking " + file);
            restore.checkArchive();
            restore.load(fileDirectory, target, check);
            return manifest;
        } catch (IOException | SQLException e) {
            throw new EmbeddedPostgresException(
                    "The backup %s was not loaded: %s".formatted(file, e.getMessage()), e);
        }
    }

    static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new EmbeddedPostgresException(
                    "%s is not a complete backup: it is cut off, or another kind of file (%s)."
                            .formatted(file, e.getMessage()),
                    e);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new EmbeddedPostgresException("There is no file " + file, e);
        }
    }

    static Manifest manifest(ZipFile archive, Path file) throws IOException {
        ZipEntry entry = archive.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new EmbeddedPostgresException(file + " is not a backup of Värn.");
        }
        try (InputStream in = archive.getInputStream(entry)) {
            return Manifest.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (ZipException e) {
            throw new EmbeddedPostgresException("The backup is damaged: " + e.getMessage(), e);
        }
    }

    private void checkArchive() throws IOException {
        for (Manifest.Table table : manifest.tables()) {
            checkEntry(table.entry(), table.digest());
        }
        for (Manifest.StoredFile stored : manifest.files()) {
            checkEntry(Backup.FILES + stored.path(), stored.digest());
        }
    }

    private void checkEntry(String name, String digest) throws IOException {
        var found = RowDigest.sha256();
        try (InputStream in = new DigestInputStream(entry(name), found)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException e) {
            throw new EmbeddedPostgresException(
                    "The backup is damaged at %s: %s".formatted(name, e.getMessage()), e);
        }
        if (!HexFormat.of().formatHex(found.digest()).equals(digest)) {
            throw new EmbeddedPostgresException(
                    "The backup is damaged: %s is not what was saved.".formatted(name));
        }
    }

    private InputStream entry(String name) throws IOException {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
            throw new EmbeddedPostgresException(
                    "The backup is damaged: %s is missing.".formatted(name));
        }
        return new BufferedInputStream(archive.getInputStream(entry), 1 << 18);
    }

    private void load(@Nullable Path fileDirectory, Target target, Check check)
            throws IOException, SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        boolean filesPlaced = false;
        boolean committed = false;
        try {
            connection.rollback();
            catalogue.fixFormats();
            Map<Manifest.Table, Catalogue.Table> tables = matched();
            refuseRows(tables.values(), target);
            refuseFiles(fileDirectory);
            loadTables(tables);
            compare(tables);
            progress.step("Checking the loaded database");
            check.look(connection);
            if (fileDirectory != null) {
                filesPlaced = true;
                placeFiles(fileDirectory);
            }
            connection.commit();
            committed = true;
            catalogue.execute("analyze");
            connection.commit();
            progress.step(
                    "Loaded %d rows of %d tables and %d files"
                            .formatted(manifest.rows(), tables.size(), manifest.files().size()));
        } finally {
            if (!committed) {
                connection.rollback();
                if (filesPlaced && fileDirectory != null) {
                    Trees.delete(fileDirectory);
                }
            }
            connection.setAutoCommit(autoCommit);
        }
    }

    /* Saved tables beside the target's; refuses when there is one without the other. */
    private Map<Manifest.Table, Catalogue.Table> matched() throws SQLException {
        var unmatched = new LinkedHashMap<String, Catalogue.Table>();
        List<Catalogue.Table> there = catalogue.tables();
        there.forEach(table -> unmatched.put(table.label(), table));
        var differences = new ArrayList<String>();
        var matched = new LinkedHashMap<Manifest.Table, Catalogue.Table>();
        for (Manifest.Table saved : manifest.tables()) {
            Catalogue.Table table = unmatched.remove(saved.label());
            if (table == null) {
                differences.add("the table " + saved.label() + " is only in the backup");
            } else if (!List.copyOf(saved.columns()).equals(table.columns())) {
                differences.add(
                        "the table %s has the columns %s in the backup and %s here"
                                .formatted(saved.label(), saved.columns(), table.columns()));
            } else {
                matched.put(saved, table);
            }
        }
        unmatched.keySet().forEach(name -> differences.add("the table " + name + " is only here"));
        Map<String, List<Manifest.Migration>> migrations = catalogue.migrations(there);
        manifest.migrations()
                .forEach((schema, list) -> {
                    if (!list.equals(migrations.get(schema))) {
                        differences.add(
                                "the migrations of %s are %s in the backup and %s here"
                                        .formatted(schema, list, migrations.get(schema)));
                    }
                });
        if (!differences.isEmpty()) {
            throw new EmbeddedPostgresException(
                    "The backup (Värn %s) does not fit this database: %s."
                            .formatted(manifest.product(), String.join("; ", differences)));
        }
        return matched;
    }

    private void refuseRows(Iterable<Catalogue.Table> tables, Target target) throws SQLException {
        if (target == Target.JUST_MIGRATED) {
            return;
        }
        for (Catalogue.Table table : tables) {
            if (!table.isHistory() && catalogue.hasRows(table)) {
                throw new EmbeddedPostgresException(
                        "The database is not empty: %s has rows. Restore into an empty data directory or database."
                                .formatted(table.label()));
            }
        }
    }

    private void refuseFiles(@Nullable Path directory) throws IOException {
        if (directory == null) {
            if (!manifest.files().isEmpty()) {
                throw new EmbeddedPostgresException(
                        "The backup has %d stored files and no directory was given for them."
                                .formatted(manifest.files().size()));
            }
            return;
        }
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                if (files.findAny().isPresent()) {
                    throw new EmbeddedPostgresException(
                            "The directory of stored files is not empty: " + directory);
                }
            }
        }
        for (Manifest.StoredFile stored : manifest.files()) {
            if (!directory.resolve(stored.path()).normalize().startsWith(directory.normalize())) {
                throw new EmbeddedPostgresException(
                        "The backup names a file outside its directory: " + stored.path());
            }
        }
    }

    private void loadTables(Map<Manifest.Table, Catalogue.Table> tables)
            throws IOException, SQLException {
        // Without foreign keys neither order nor cycles matter; put back, they check every row.
        List<Catalogue.Obstacle> obstacles = new ArrayList<>(catalogue.triggers());
        obstacles.addAll(catalogue.foreignKeys());
        for (Catalogue.Obstacle obstacle : obstacles) {
            catalogue.execute(obstacle.remove());
        }
        if (!tables.isEmpty()) {
            catalogue.execute(
                    "truncate "
                            + String.join(
                                    ", ",
                                    tables.values().stream()
                                            .map(Catalogue.Table::quoted)
                                            .toList()));
        }
        for (Map.Entry<Manifest.Table, Catalogue.Table> pair : tables.entrySet()) {
            progress.step("Loading " + pair.getKey().label());
            try (InputStream rows = entry(pair.getKey().entry())) {
                var _ =
                        connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyIn(pair.getValue().copy("from stdin"), rows, 1 << 18);
            }
        }
        for (Manifest.Sequence sequence : manifest.sequences()) {
            set(sequence);
        }
        for (Catalogue.Obstacle obstacle : obstacles.reversed()) {
            catalogue.execute(obstacle.restore());
        }
        for (String view : catalogue.materializedViews()) {
            catalogue.execute("refresh materialized view " + view);
        }
    }

    private void set(Manifest.Sequence sequence) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(
                    1, Catalogue.quote(sequence.schema()) + "." + Catalogue.quote(sequence.name()));
            statement.setLong(2, sequence.lastValue());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    private void compare(Map<Manifest.Table, Catalogue.Table> tables)
            throws IOException, SQLException {
        progress.step("Comparing what was loaded with what was saved");
        var differences = new ArrayList<String>();
        for (Map.Entry<Manifest.Table, Catalogue.Table> pair : tables.entrySet()) {
            Manifest.Table saved = pair.getKey();
            var digest = new RowDigest();
            Backup.read(connection, pair.getValue(), digest, OutputStream.nullOutputStream());
            if (digest.rows() != saved.rows()) {
                differences.add(
                        "%s has %d rows instead of %d"
                                .formatted(saved.label(), digest.rows(), saved.rows()));
            } else if (!digest.inAnyOrder().equals(saved.content())) {
                differences.add(saved.label() + " has other values");
            }
        }
        if (!catalogue.sequences().equals(manifest.sequences())) {
            differences.add("sequences stand elsewhere");
        }
        if (!differences.isEmpty()) {
            throw new EmbeddedPostgresException(
                    "What was loaded is not what was saved: "
                            + String.join("; ", differences)
                            + ".");
        }
    }

    private void placeFiles(Path directory) throws IOException {
        progress.step("Writing stored files to " + directory);
        Files.createDirectories(directory);
        for (Manifest.StoredFile stored : manifest.files()) {
            Path file = directory.resolve(stored.path());
            Files.createDirectories(file.resolveSibling("."));
            try (InputStream in = entry(Backup.FILES + stored.path())) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            Trees.force(file);
        }
    }
}
