package se.varn.postgres;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Saves a whole database and the files beside it to one file, while both are in use. Everything in
 * the database is as it was at one instant. The file is a ZIP archive of one COPY stream per table,
 * the stored files, and a list of contents with counts and digests; it suits every PostgreSQL from
 * version 15 on. It appears only when complete, and holds everything that the database holds: keep
 * it accordingly.
 */
public final class Backup {

    static final String FILES = "files/";

    private final Connection connection;
    private final Catalogue catalogue;
    private final ZipOutputStream zip;
    private final Progress progress;

    private Backup(Connection connection, ZipOutputStream zip, Progress progress) {
        this.connection = connection;
        this.catalogue = new Catalogue(connection);
        this.zip = zip;
        this.progress = progress;
    }

    /**
     * Saves.
     *
     * @param connection to the database, as its owner, without an open transaction; is given back
     *     as it came
     * @param fileDirectory the directory of stored files, whose files are written once and never
     *     changed; or null
     * @param file the file to make; must not exist
     * @param product the version of Värn
     * @throws EmbeddedPostgresException saying what failed; then there is no file
     */
    public static Manifest write(
            Connection connection,
            @Nullable Path fileDirectory,
            Path file,
            String product,
            Progress progress) {
        Path target = file.toAbsolutePath().normalize();
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
        try {
            if (Files.exists(target)) {
                throw new EmbeddedPostgresException(
                        "%s exists already. Choose another name, or move it away."
                                .formatted(target));
            }
            Files.createDirectories(target.resolveSibling("."));
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Manifest manifest = writeTo(unfinished, connection, fileDirectory, product, progress);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            Trees.force(target.resolveSibling("."));
            return manifest;
        } catch (IOException | SQLException e) {
            throw new EmbeddedPostgresException(
                    "The backup %s could not be made: %s".formatted(target, e.getMessage()), e);
        } finally {
            var _ = unfinished.toFile().delete();
        }
    }

    /**
     * What a backup says about itself; its data is not looked at.
     *
     * @throws EmbeddedPostgresException when it is none, or is damaged
     */
    public static Manifest manifest(Path file) {
        try (var archive = Restore.open(file)) {
            return Restore.manifest(archive, file);
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Could not read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Manifest writeTo(
            Path file,
            Connection connection,
            @Nullable Path fileDirectory,
            String product,
            Progress progress)
            throws IOException, SQLException {
        try (var out = new FileOutputStream(file.toFile());
                var zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 18))) {
            zip.setLevel(Deflater.BEST_SPEED);
            Manifest manifest = new Backup(connection, zip, progress).write(fileDirectory, product);
            zip.finish();
            zip.flush();
            out.getFD().sync();
            return manifest;
        }
    }

    private Manifest write(@Nullable Path fileDirectory, String product)
            throws IOException, SQLException {
        boolean autoCommit = connection.getAutoCommit();
        int isolation = connection.getTransactionIsolation();
        connection.setAutoCommit(false);
        try {
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            catalogue.execute("set transaction read only");
            catalogue.fixFormats();
            List<Catalogue.Table> tables = catalogue.tables();
            var saved = new ArrayList<Manifest.Table>();
            for (Catalogue.Table table : tables) {
                saved.add(save(table));
            }
            // Sequences stand outside snapshots; read last they are at or past every saved row.
            var manifest =
                    new Manifest(
                            product,
                            connection.getMetaData().getDatabaseProductVersion(),
                            Instant.now().truncatedTo(ChronoUnit.SECONDS),
                            saved,
                            catalogue.sequences(),
                            catalogue.migrations(tables),
                            fileDirectory == null ? List.of() : saveFiles(fileDirectory));
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            progress.step(
                    "Saved %d rows of %d tables and %d files"
                            .formatted(manifest.rows(), saved.size(), manifest.files().size()));
            return manifest;
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(autoCommit);
        }
    }

    private Manifest.Table save(Catalogue.Table table) throws IOException, SQLException {
        progress.step("Saving " + table.label());
        var digest = new RowDigest();
        var name = new Manifest.Table(table.schema(), table.name(), table.columns(), 0, "", "");
        zip.putNextEntry(new ZipEntry(name.entry()));
        read(connection, table, digest, zip);
        zip.closeEntry();
        return new Manifest.Table(
                table.schema(),
                table.name(),
                table.columns(),
                digest.rows(),
                digest.inOrder(),
                digest.inAnyOrder());
    }

    /** Reads all rows of the table, digests them, and writes each as one line. */
    static void read(
            Connection connection, Catalogue.Table table, RowDigest digest, OutputStream out)
            throws IOException, SQLException {
        CopyOut rows =
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copy("to stdout"));
        try {
            byte[] row;
            while ((row = rows.readFromCopy()) != null) {
                digest.add(row, 0, row.length);
                out.write(row);
            }
        } finally {
            if (rows.isActive()) {
                rows.cancelCopy();
            }
        }
    }

    private List<Manifest.StoredFile> saveFiles(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        progress.step("Saving stored files");
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(directory)) {
            paths = walk.filter(Files::isRegularFile).sorted().toList();
        }
        var saved = new ArrayList<Manifest.StoredFile>();
        for (Path path : paths) {
            String name = directory.relativize(path).toString().replace('\\', '/');
            var digest = RowDigest.sha256();
            try (InputStream in = Files.newInputStream(path, StandardOpenOption.READ)) {
                zip.putNextEntry(new ZipEntry(FILES + name));
                long size = new DigestInputStream(in, digest).transferTo(zip);
                zip.closeEntry();
                saved.add(
                        new Manifest.StoredFile(
                                name, size, HexFormat.of().formatHex(digest.digest())));
            } catch (NoSuchFileException _) {
                progress.step("Left out, because it was removed meanwhile: " + name);
            }
        }
        return saved;
    }
}
