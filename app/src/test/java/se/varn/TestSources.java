package se.varn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repository's own files. */
final class TestSources {
    private TestSources() {}

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("publiccode.yml"))) {
            Path parent = here.getParent();
            if (parent == null) {
                throw new IllegalStateException("not inside the repository");
            }
            here = parent;
        }
        return here;
    }

    /** Files with one of these endings below a directory, without what the build makes. */
    static List<Path> files(Path below, String... endings) {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> Stream.of(endings).anyMatch(f.toString()::endsWith))
                    .filter(f ->
                            !f.toString().matches(".*/(target|node_modules|jte-classes|\\.git)/.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the sources cannot be read", e);
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
