package se.varn.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of one database server, and the commands that make, start and stop it. Everything lies
 * in one directory: {@code cluster} (PostgreSQL's own), {@code server.log}, and the passwords.
 */
record Cluster(Path directory, Binaries binaries, RunAs runAs, Durability durability) {

    private static final long SPACE_FOR_A_NEW_ONE = 200L << 20;
    private static final long LOG_LIMIT = 10L << 20;
    private static final int ATTEMPTS = 20;

    Path files() {
        return directory.resolve("cluster");
    }

    Path log() {
        return directory.resolve("server.log");
    }

    /** Makes the files when there are none; refuses those of another version and damaged ones. */
    void prepare(Path adminPassword, Progress progress) {
        try {
            runAs.own(directory);
            if (Files.exists(files())) {
                refuseUnusable();
            } else {
                create(adminPassword, progress);
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Could not prepare the data directory %s: %s. Check its owner and that the disk is not full."
                            .formatted(directory, e.getMessage()),
                    e);
        }
    }

    private void refuseUnusable() throws IOException {
        Path versionFile = files().resolve("PG_VERSION");
        if (!Files.isRegularFile(versionFile)
                || !Files.isRegularFile(files().resolve("global/pg_control"))) {
            throw new EmbeddedPostgresException(
                    "The database in %s is damaged: PG_VERSION or global/pg_control is missing. Move the directory aside and restore a backup (./varn restore)."
                            .formatted(files()));
        }
        String version = Files.readString(versionFile).strip();
        if (!version.equals(Integer.toString(Binaries.MAJOR))) {
            throw new EmbeddedPostgresException(
                    "The database in %s was made by PostgreSQL %s and this Värn brings %d. Make a backup with the Värn that made it, then restore it into an empty directory with this one."
                            .formatted(files(), version, Binaries.MAJOR));
        }
    }

    private void create(Path adminPassword, Progress progress) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace();
        if (free < SPACE_FOR_A_NEW_ONE) {
            throw new EmbeddedPostgresException(
                    "Only %d MB are left where %s lies; a new database needs %d MB. Free space or choose another directory with --data."
                            .formatted(free >> 20, directory, SPACE_FOR_A_NEW_ONE >> 20));
        }
        progress.step("Creating a database in " + directory);
        Path fresh = directory.resolve("cluster.new");
        Trees.delete(fresh);
        var command =
                command(
                        "initdb",
                        "--pgdata=" + fresh,
                        "--username=" + EmbeddedPostgres.ADMIN,
                        "--pwfile=" + adminPassword,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums");
        if (durability == Durability.NONE_FOR_TESTS) {
            command.add("--no-sync");
        }
        Commands.Result result = Commands.run(command, directory, Duration.ofMinutes(5));
        if (!result.ok()) {
            Trees.delete(fresh);
            throw new EmbeddedPostgresException(
                    "Could not create a database in %s. PostgreSQL says: %s"
                            .formatted(directory, result.output()));
        }
        Files.move(fresh, files(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Starts the server on a free port of the loopback interface and returns the port once it
     * answers.
     */
    int start(Progress progress) {
        progress.step("Starting the database");
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            long logged = rotatedLogLength();
            Commands.Result result =
                    Commands.run(
                            command(
                                    "pg_ctl",
                                    "--pgdata=" + files(),
                                    "--log=" + log(),
                                    "--wait",
                                    "--timeout=600",
                                    "--options=" + options(port),
                                    "start"),
                            directory,
                            Duration.ofMinutes(11));
            if (result.ok()) {
                return port;
            }
            String said = logSince(logged);
            if (attempt == ATTEMPTS || !mayPassByItself(said)) {
                throw failure(result, said);
            }
            pause();
        }
    }

    private String options(int port) {
        String durable = durability.setting();
        return String.join(
                " ",
                "-c port=" + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                "-c fsync=" + durable,
                "-c synchronous_commit=" + durable,
                "-c full_page_writes=" + durable,
                "-c timezone=UTC",
                "-c log_timezone=UTC",
                "-c max_connections=100",
                "-c shared_buffers=128MB");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "No free port on the loopback interface: " + e.getMessage(), e);
        }
    }

    /* A port taken since we looked, or children of a killed server that have not yet noticed. */
    private static boolean mayPassByItself(String said) {
        return said.contains("could not bind")
                || said.contains("could not create any TCP/IP sockets")
                || said.contains("pre-existing shared memory block")
                || said.contains("lock file \"postmaster.pid\" already exists");
    }

    private EmbeddedPostgresException failure(Commands.Result result, String said) {
        String advice;
        if (said.contains("No space left")) {
            advice = "The disk is full: free space, then start again.";
        } else if (said.contains("Permission denied") || said.contains("wrong ownership")) {
            advice =
                    "The files belong to someone else: start Värn as the user who started it before.";
        } else if (said.contains("PANIC")
                || said.contains("invalid checksum")
                || said.contains("could not read")) {
            advice =
                    "The database files are damaged: move %s aside and restore a backup (./varn restore)."
                            .formatted(directory);
        } else {
            advice = "The whole log is in %s.".formatted(log());
        }
        return new EmbeddedPostgresException(
                "The database in %s did not start. %s PostgreSQL says:%n%s"
                        .formatted(directory, advice, said.isBlank() ? result.output() : said));
    }

    /** Stops the server, politely first; one that is gone already is fine. */
    void stop() {
        for (String mode : List.of("fast", "immediate")) {
            if (PostmasterFile.ofLivingServer(files()).isEmpty()) {
                return;
            }
            Commands.Result result =
                    Commands.run(stopCommand(mode), directory, Duration.ofMinutes(3));
            if (result.ok()) {
                return;
            }
        }
        if (PostmasterFile.ofLivingServer(files()).isPresent()) {
            throw new EmbeddedPostgresException(
                    "The database server on %s does not stop; see %s.".formatted(directory, log()));
        }
    }

    List<String> stopCommand(String mode) {
        return command(
                "pg_ctl",
                "--pgdata=" + files(),
                "--mode=" + mode,
                "--wait",
                "--timeout=120",
                "stop");
    }

    private List<String> command(String program, String... arguments) {
        var command = new ArrayList<>(runAs.prefix());
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Whether the running server was started from these very programs with these settings. */
    boolean startedFromTheseBinaries() {
        try {
            String options = Files.readString(files().resolve("postmaster.opts"));
            return options.startsWith(binaries.program("postgres").toString())
                    && options.contains("fsync=" + durability.setting());
        } catch (IOException _) {
            return false;
        }
    }

    private long rotatedLogLength() {
        try {
            if (!Files.exists(log())) {
                return 0;
            }
            if (Files.size(log()) > LOG_LIMIT) {
                Files.move(
                        log(),
                        directory.resolve("server.log.1"),
                        StandardCopyOption.REPLACE_EXISTING);
                return 0;
            }
            return Files.size(log());
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Could not read %s: %s".formatted(log(), e.getMessage()), e);
        }
    }

    private String logSince(long offset) {
        try (var in = Files.newInputStream(log())) {
            in.skipNBytes(offset);
            String said = new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8).strip();
            List<String> lines = said.lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException _) {
            return "";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(250));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while starting the database", e);
        }
    }
}
