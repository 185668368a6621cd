package se.varn;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import se.varn.postgres.EmbeddedPostgres;

/**
 * Värn in processes of its own, on a data directory of its own: the server, and the tools beside
 * it. What still runs is killed at the end.
 */
public final class OwnProcess implements AutoCloseable {
    private final Path data;
    private final List<Process> started = new ArrayList<>();
    private int port;

    public OwnProcess(Path data) {
        this.data = data;
    }

    /** The server, when it answers. */
    public Process server(String... more) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "se.varn.VarnApplication",
                                "--server.port=" + port,
                                "--varn.jobs.stale=5s"));
        arguments.addAll(Arrays.asList(more));
        Process process = java("server", arguments.toArray(String[]::new));
        patiently()
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("the server ended: " + said("server"));
                    }
                    return answers(port);
                });
        return process;
    }

    private static boolean answers(int port) throws IOException {
        var address = URI.create("http://127.0.0.1:" + port + "/health").toURL();
        HttpURLConnection connection = (HttpURLConnection) address.openConnection();
        try {
            return connection.getResponseCode() == 200;
        } catch (IOException _) {
            return false;
        } finally {
            connection.disconnect();
        }
    }

    /** Where the server that was started last answers. */
    public int port() {
        return port;
    }

    /** A tool of {@code ./varn}; what it prints is in {@link #said} by that name. */
    public Process tool(String name, String... words) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("se.varn.cli.Main"));
        arguments.addAll(Arrays.asList(words));
        return java(name, arguments.toArray(String[]::new));
    }

    private Process java(String name, String... arguments) throws IOException {
        String classes =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(entry -> !entry.endsWith("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Duser.timezone=UTC",
                                "-Dvarn.data=" + data,
                                "-cp",
                                classes));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log(name).toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("VARN_"));
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private Path log(String name) {
        return data.resolveSibling(name + ".log");
    }

    /** What a process by that name has printed. */
    public String said(String name) throws IOException {
        return Files.exists(log(name)) ? Files.readString(log(name)) : "";
    }

    /** SIGKILL, and until it is gone. */
    public static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The database server of this data directory. */
    public ProcessHandle postmaster() throws IOException {
        Path file = data.resolve("postgres/cluster/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                .orElseThrow();
    }

    /** A connection to the database, whoever started it. */
    public Connection connect() throws SQLException {
        var address = EmbeddedPostgres.running(data.resolve("postgres")).orElseThrow();
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    /** The first administrator; a server answers before it has appointed one. */
    public UUID administrator() throws SQLException {
        try (Connection connection = connect()) {
            DSLContext db = DSL.using(connection, SQLDialect.POSTGRES);
            return patiently()
                    .until(
                            () ->
                                    db.fetch(
                                                    "select person from access.role_grant where role = 'ADMINISTRATOR'")
                                            .getValues(0, UUID.class),
                            found -> !found.isEmpty())
                    .getFirst();
        }
    }

    public static ConditionFactory patiently() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .pollDelay(Duration.ZERO);
    }

    @Override
    public void close() {
        started.forEach(process -> kill(process.toHandle()));
        EmbeddedPostgres.stopOrphan(data.resolve("postgres"));
    }
}
