package se.varn.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own on the loopback interface: started, or taken over from a killed
 * predecessor, on a data directory that nobody else uses meanwhile. Holds a database {@code varn}
 * that is owned by the user {@code varn}, who is no superuser. Collation is by code point; sort
 * names with {@code collate "sv-x-icu"}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The database that is there from the start. */
    public static final String DATABASE = "varn";

    static final String ADMIN = "postgres";
    private static final String USER = "varn";
    private static final Duration PATIENCE_WITH_AN_ORPHAN = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final DirectoryLock lock;
    private final int port;
    private final String password;
    private final String adminPassword;
    private @Nullable Process caretaker;
    private boolean closed;

    private EmbeddedPostgres(
            Cluster cluster, DirectoryLock lock, int port, String password, String adminPassword) {
        this.cluster = cluster;
        this.lock = lock;
        this.port = port;
        this.password = password;
        this.adminPassword = adminPassword;
    }

    /**
     * Starts the server, making its files when there are none, or adopts the one that a killed
     * process left running.
     *
     * @param dataDirectory this server's alone; made when missing
     * @throws EmbeddedPostgresException saying what is wrong and what to do; in particular when
     *     another living process uses the directory
     */
    public static EmbeddedPostgres start(Path dataDirectory, Progress progress) {
        return start(dataDirectory, Durability.FULL, progress);
    }

    /** As {@link #start(Path, Progress)}, with a named choice of what a commit means. */
    public static EmbeddedPostgres start(
            Path dataDirectory, Durability durability, Progress progress) {
        Path directory = made(dataDirectory);
        DirectoryLock lock = DirectoryLock.acquire(directory);
        try {
            RunAs runAs = RunAs.choose();
            Binaries binaries = Binaries.unpacked(Binaries.cacheFor(runAs, directory), progress);
            var cluster = new Cluster(directory, binaries, runAs, durability);
            boolean fresh = !Files.exists(cluster.files());
            Path adminFile = directory.resolve("admin-password");
            String adminPassword = Passwords.in(adminFile, fresh);
            String password = Passwords.in(directory.resolve("password"), fresh);
            cluster.prepare(adminFile, progress);
            int port =
                    adopt(cluster, adminPassword, progress)
                            .orElseGet(() -> cluster.start(progress));
            var server = new EmbeddedPostgres(cluster, lock, port, password, adminPassword);
            server.makeUserAndDatabase();
            return server;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * A throw-away server in the temporary directory, for tests and code generation. It disappears
     * with {@link #close} or with this JVM, however that ends.
     */
    public static EmbeddedPostgres temporary() {
        try {
            Path directory = Files.createTempDirectory("varn-postgres");
            EmbeddedPostgres server =
                    start(directory, Durability.NONE_FOR_TESTS, Progress.silent());
            server.caretaker = caretaker(server.cluster);
            return server;
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Could not make a temporary database: " + e.getMessage(), e);
        }
    }

    /**
     * Stops a server that a killed process left running on the directory.
     *
     * @return false when none ran
     * @throws EmbeddedPostgresException when a living process uses it
     */
    public static boolean stopOrphan(Path dataDirectory) {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        if (!Files.isDirectory(directory.resolve("cluster"))) {
            return false;
        }
        try (DirectoryLock _ = DirectoryLock.acquire(directory)) {
            RunAs runAs = RunAs.choose();
            Binaries binaries =
                    Binaries.unpacked(Binaries.cacheFor(runAs, directory), Progress.silent());
            var cluster = new Cluster(directory, binaries, runAs, Durability.FULL);
            boolean runs = PostmasterFile.ofLivingServer(cluster.files()).isPresent();
            cluster.stop();
            return runs;
        }
    }

    /**
     * How to reach the server that runs on a directory, whoever holds it: for tools beside a Värn
     * that runs.
     *
     * @param jdbcUrl of the database {@link #DATABASE}
     */
    public record Address(String jdbcUrl, String user, String password) {}

    /**
     * The address of the server that runs on the directory; nothing when none does, or it does not
     * answer.
     */
    public static Optional<Address> running(Path dataDirectory) {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        Path passwordFile = directory.resolve("password");
        Path files = directory.resolve("cluster");
        if (!Files.exists(passwordFile) || !Files.isDirectory(files)) {
            return Optional.empty();
        }
        String password = Passwords.in(passwordFile, false);
        return PostmasterFile.ofLivingServer(files)
                .map(PostmasterFile::port)
                .filter(port -> port != 0 && answers(port, password))
                .map(port -> new Address(jdbcUrl(port, DATABASE), USER, password));
    }

    private static boolean answers(int port, String password) {
        try (Connection connection = connect(port, DATABASE, USER, password)) {
            return connection.isValid(10);
        } catch (SQLException _) {
            return false;
        }
    }

    /** The address of a database of this server, without user and password. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    Path dataDirectory() {
        return cluster.directory();
    }

    /** A new connection as {@link #user()}. */
    public Connection connect(String database) throws SQLException {
        return connect(port, database, USER, password);
    }

    /** Makes an empty database that is owned by {@link #user()}. */
    public void createDatabase(String name) {
        createDatabase(name, "template1");
    }

    /** Makes a copy of a database to which nobody is connected. */
    public void createDatabase(String name, String template) {
        asAdmin(
                "create database "
                        + plain(name)
                        + " owner "
                        + USER
                        + " template "
                        + plain(template));
    }

    /**
     * Drops the database and throws out whoever is connected to it; one that is not there is fine.
     */
    public void dropDatabase(String name) {
        asAdmin("drop database if exists " + plain(name) + " with (force)");
    }

    /**
     * Stops the server and lets the directory go; a temporary one is deleted. Waits until it is
     * done.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (caretaker == null) {
                cluster.stop();
            } else {
                dismiss(caretaker);
            }
        } finally {
            lock.close();
        }
    }

    private static Path made(Path dataDirectory) {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory);
                Files.setPosixFilePermissions(
                        directory, PosixFilePermissions.fromString("rwx------"));
            }
            return directory.toRealPath();
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Could not make the data directory %s: %s. Choose one that you may write to with --data."
                            .formatted(directory, e),
                    e);
        }
    }

    /* Either a server that answers as ours, with the settings that we would give it; or none runs afterwards. */
    private static Optional<Integer> adopt(
            Cluster cluster, String adminPassword, Progress progress) {
        long end = System.nanoTime() + PATIENCE_WITH_AN_ORPHAN.toNanos();
        Optional<PostmasterFile> found = PostmasterFile.ofLivingServer(cluster.files());
        while (found.isPresent() && cluster.startedFromTheseBinaries()) {
            if (answers(found.get().port(), cluster, adminPassword)) {
                progress.step("Taking over the database server that was left running");
                return Optional.of(found.get().port());
            }
            if (System.nanoTime() > end) {
                break;
            }
            progress.step("Waiting for the database server that was left running");
            try {
                Thread.sleep(Duration.ofSeconds(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EmbeddedPostgresException(
                        "Interrupted while waiting for the database", e);
            }
            found = PostmasterFile.ofLivingServer(cluster.files());
        }
        if (found.isPresent()) {
            progress.step("Stopping the database server that was left running");
            cluster.stop();
        }
        return Optional.empty();
    }

    private static boolean answers(int port, Cluster cluster, String adminPassword) {
        if (port == 0) {
            return false;
        }
        try (Connection connection = connect(port, "postgres", ADMIN, adminPassword);
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            return row.next() && row.getString(1).equals(cluster.files().toString());
        } catch (SQLException _) {
            return false;
        }
    }

    private void makeUserAndDatabase() {
        // Idempotent, statement by statement: the machine may have been switched off in between.
        try (Connection connection = connect(port, "postgres", ADMIN, adminPassword);
                var statement = connection.createStatement()) {
            if (isMissing(connection, "select 1 from pg_roles where rolname = ?", USER)) {
                statement.execute("create role %s login password '%s'".formatted(USER, password));
            }
            if (isMissing(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database %s owner %s".formatted(DATABASE, USER));
            }
        } catch (SQLException e) {
            throw new EmbeddedPostgresException(
                    "The database in %s does not let us in: %s. The whole log is in %s."
                            .formatted(cluster.directory(), e.getMessage(), cluster.log()),
                    e);
        }
    }

    private static boolean isMissing(Connection connection, String query, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private void asAdmin(String sql) {
        try (Connection connection = connect(port, "postgres", ADMIN, adminPassword);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new EmbeddedPostgresException("Failed: %s: %s".formatted(sql, e.getMessage()), e);
        }
    }

    private static String plain(String name) {
        if (!name.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
        return name;
    }

    private static Connection connect(int port, String database, String user, String password)
            throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(jdbcUrl(port, database), properties);
    }

    /* A shell that waits for the end of its input, which comes when we close it and also when this JVM is killed. */
    private static Process caretaker(Cluster cluster) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                "sh",
                                "-c",
                                "trap '' INT TERM HUP; read -r _; d=$1; shift; \"$@\"; rm -rf \"$d\"",
                                "sh",
                                cluster.directory().toString()));
        command.addAll(cluster.stopCommand("immediate"));
        return new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void dismiss(Process caretaker) {
        try (OutputStream end = caretaker.getOutputStream()) {
            end.flush();
        } catch (IOException e) {
            throw new EmbeddedPostgresException("Could not stop a temporary database", e);
        }
        try {
            if (!caretaker.waitFor(2, TimeUnit.MINUTES)) {
                throw new EmbeddedPostgresException("A temporary database does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
