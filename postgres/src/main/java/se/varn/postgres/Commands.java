package se.varn.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs short operating system commands and keeps what they print. */
final class Commands {

    /** The exit code and everything printed, standard error included. */
    record Result(int exitCode, String output) {
        boolean ok() {
            return exitCode == 0;
        }
    }

    private Commands() {}

    /**
     * Waits for the command to end.
     *
     * @throws EmbeddedPostgresException if it cannot be started or takes longer than {@code limit}
     */
    static Result run(List<String> command, Path workingDirectory, Duration limit) {
        // A file, not a pipe: a server left in the background would keep a pipe open for ever.
        Path output = null;
        try {
            output = Files.createTempFile("varn-command", ".out");
            var builder =
                    new ProcessBuilder(command)
                            .directory(workingDirectory.toFile())
                            .redirectErrorStream(true)
                            .redirectInput(
                                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                            .redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            Process process = builder.start();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                throw new EmbeddedPostgresException(
                        "%s did not end within %d s and was stopped. It printed: %s"
                                .formatted(command, limit.toSeconds(), read(output)));
            }
            return new Result(process.exitValue(), read(output));
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Could not run %s: %s".formatted(command, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while running " + command, e);
        } finally {
            delete(output);
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
    }

    private static void delete(@Nullable Path file) {
        if (file != null) {
            var _ = file.toFile().delete();
        }
    }
}
