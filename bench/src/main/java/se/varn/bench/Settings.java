package se.varn.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How to measure, and where things lie.
 *
 * @param effort how long
 * @param root the checkout
 * @param data public rules and events that are not part of the project, if there are any
 * @param dist the built application
 * @param javaFlags the flags with which {@code ./varn} starts it
 */
public record Settings(
        Effort effort, Path root, Optional<Path> data, Path dist, List<String> javaFlags) {

    /** How long is measured: seconds of warming up, of measuring, and for the slow reference. */
    public enum Effort {
        /** Once over next to nothing; only to see that it runs. */
        TINY(0, 0, 0),
        QUICK(3, 4, 1),
        FULL(10, 20, 4);

        private final long warmUp;
        private final long measuring;
        private final long reference;

        Effort(long warmUp, long measuring, long reference) {
            this.warmUp = warmUp;
            this.measuring = measuring;
            this.reference = reference;
        }

        public long warmUpNanos() {
            return warmUp * 1_000_000_000L;
        }

        public long measuringNanos() {
            return measuring * 1_000_000_000L;
        }

        public long referenceNanos() {
            return reference * 1_000_000_000L;
        }
    }

    /** From the environment and from what {@code ./varn} says in system properties. */
    public static Settings ofThisMachine(Effort effort) {
        Path root = checkout();
        String data = System.getenv("VARN_TEST_DATA");
        return new Settings(
                effort,
                root,
                Optional.ofNullable(data).filter(d -> !d.isBlank()).map(Path::of),
                Path.of(
                        System.getProperty(
                                "varn.dist", root.resolve("app/target/dist").toString())),
                Arrays.stream(System.getProperty("varn.java.flags", "").split(" ", -1))
                        .filter(flag -> !flag.isBlank())
                        .toList());
    }

    private static Path checkout() {
        Path here = Path.of(System.getProperty("varn.root", "")).toAbsolutePath().normalize();
        for (Path at = here; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("publiccode.yml"))) {
                return at;
            }
        }
        throw new IllegalStateException(here + " does not lie in a checkout of Värn");
    }

    /**
     * A file of the public data.
     *
     * @throws UnmetException if it is not there
     */
    public Path dataFile(String name) throws UnmetException {
        Path folder =
                data.orElseThrow(() ->
                        new UnmetException(
                                "needs "
                                        + name
                                        + " in the directory that VARN_TEST_DATA names, see docs/test-data.md"));
        Path file = folder.resolve(name);
        if (!Files.isReadable(file)) {
            throw new UnmetException("VARN_TEST_DATA lacks " + name + ", see docs/test-data.md");
        }
        return file;
    }

    /** Something that lies in the checkout. */
    public Path starter(String name) {
        return root.resolve("app/src/main/resources/starter").resolve(name);
    }
}
