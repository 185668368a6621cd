package se.varn.bench.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import se.varn.bench.Settings;
import se.varn.bench.UnmetException;
import se.varn.postgres.EmbeddedPostgres;

/** One running Värn in a scratch directory, on a free port of loopback. */
final class House implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String AOT = "-XX:AOTCache=";

    private final Process server;
    private final Path data;
    private final Visitor visitor;
    private final double secondsToFirstPage;

    private House(Process server, Path data, Visitor visitor, double secondsToFirstPage) {
        this.server = server;
        this.data = data;
        this.visitor = visitor;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    /** Whether {@code ./varn} has recorded a start, which makes later ones faster. */
    static boolean hasAotCache(Settings settings) {
        return settings.javaFlags().stream().anyMatch(flag -> flag.startsWith(AOT));
    }

    /**
     * Starts and waits for the sign-in page to be answered in full.
     *
     * @param aot whether to use the recorded start, if there is one
     * @param arguments of the application
     */
    static House start(Settings settings, Path data, boolean aot, String... arguments)
            throws UnmetException, IOException, InterruptedException {
        Path jar = settings.dist().resolve("varn-app.jar");
        if (!Files.isReadable(jar)) {
            throw new UnmetException("Värn is not built: no " + jar);
        }
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        settings.javaFlags().stream()
                .filter(flag -> aot || !flag.startsWith(AOT))
                .forEach(command::add);
        command.addAll(List.of("-Dvarn.data=" + data, "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        Path log = data.resolve("server.log");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("VARN_"));
        builder.environment().put("VARN_DATA", data.toString());
        builder.environment().put("VARN_PORT", String.valueOf(port));
        Visitor visitor = new Visitor(port);
        long start = System.nanoTime();
        Process server = builder.start();
        while (!visitor.seesSignIn()) {
            if (!server.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                server.destroyForcibly();
                throw new IllegalStateException(
                        "Värn did not start; it said: " + Files.readString(log));
            }
            LockSupport.parkNanos(10_000_000);
        }
        return new House(server, data, visitor, (System.nanoTime() - start) / 1e9);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    /** Somebody at its pages who has not signed in. */
    Visitor visitor() {
        return visitor;
    }

    long processId() {
        return server.pid();
    }

    Path data() {
        return data;
    }

    EmbeddedPostgres.Address database() {
        return EmbeddedPostgres.running(data.resolve("postgres"))
                .orElseThrow(() -> new IllegalStateException("its database does not answer"));
    }

    /** Stops it as {@code ./varn stop} does. */
    @Override
    public void close() {
        server.destroy();
        boolean ended = false;
        try {
            ended = server.waitFor(120, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            server.destroyForcibly();
            server.onExit().join();
            EmbeddedPostgres.stopOrphan(data.resolve("postgres"));
        }
    }

    /** A directory that is gone when closed. */
    record Scratch(Path directory) implements AutoCloseable {
        static Scratch make() throws IOException {
            return new Scratch(Files.createTempDirectory("varn-bench").toRealPath());
        }

        @Override
        public void close() throws IOException {
            Files.walkFileTree(
                    directory,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path folder, @Nullable IOException fault) throws IOException {
                            if (fault != null) {
                                throw fault;
                            }
                            Files.delete(folder);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        }
    }
}
