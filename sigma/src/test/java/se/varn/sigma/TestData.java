package se.varn.sigma;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assumptions;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Public rules and events that are not part of the project, found through VARN_TEST_DATA. */
final class TestData {
    private TestData() {}

    /** Whether this machine has that file. */
    static boolean isThere(String name) {
        String folder = System.getenv("VARN_TEST_DATA");
        return folder != null && Files.exists(Path.of(folder, name));
    }

    /** A file of the data; skips the test where it is not there. */
    static Path file(String name) {
        String folder = System.getenv("VARN_TEST_DATA");
        Assumptions.assumeTrue(folder != null, "this machine has no VARN_TEST_DATA, so no " + name);
        Path file = Path.of(String.valueOf(folder), name);
        Assumptions.assumeTrue(Files.exists(file), "VARN_TEST_DATA on this machine lacks " + name);
        return file;
    }

    /**
     * The Windows rules of the public collection, of the three folders that the expected alerts are
     * about.
     */
    static RuleSet windowsRules(Path unpackedInto) throws IOException {
        unzip(file("sigma-rules-r2026-07-01.zip"), unpackedInto);
        RuleSet all =
                RuleSet.load(
                        java.util.List.of(
                                unpackedInto.resolve("rules"),
                                unpackedInto.resolve("rules-emerging-threats"),
                                unpackedInto.resolve("rules-threat-hunting")));
        return new RuleSet(
                all.rules().stream()
                        .filter(rule -> "windows".equals(rule.logsource().product()))
                        .toList(),
                all.refused(),
                all.ignored());
    }

    static void unzip(Path zip, Path into) throws IOException {
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            ZipEntry entry;
            while ((entry = entries.getNextEntry()) != null) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && target.startsWith(into)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                }
            }
        }
    }

    /** Reads JSON, which is YAML. */
    static Object json(Path file) throws IOException {
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(64 << 20).build();
        return new Load(settings).loadFromString(Files.readString(file));
    }

    /** A member that must be there. */
    static Object member(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }
}
