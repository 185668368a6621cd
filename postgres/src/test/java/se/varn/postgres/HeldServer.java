package se.varn.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Another JVM that starts the server on a directory, says its port and holds it until it is killed.
 */
final class HeldServer {

    private HeldServer() {}

    record Held(Process process, int port) implements AutoCloseable {
        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }

    static Held in(Path directory) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                HeldServer.class.getName(),
                                directory.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the other process ended without a word");
        }
        return new Held(process, Integer.parseInt(line));
    }

    public static void main(String[] arguments) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]), Progress.silent());
        System.out.println(server.port());
        System.out.flush();
        int _ = System.in.read();
    }
}
