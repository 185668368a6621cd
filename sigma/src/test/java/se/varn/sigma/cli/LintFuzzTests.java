package se.varn.sigma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whatever file is given as rules, plain or packed: {@code rules lint} has words for it. Runs over
 * its corpus (docs/fuzzing.md); {@code JAZZER_FUZZ=1} seeks more.
 */
class LintFuzzTests {
    @FuzzTest(maxDuration = "1m")
    @DictionaryEntries({
        "PK\\x03\\x04",
        "PK\\x01\\x02",
        "PK\\x05\\x06",
        "rules/x.yml",
        "deprecated/x.yml",
        "../../x.yaml",
        "title: x\\x0A",
        "logsource: {product: test}\\x0A",
        "detection: {s: {F: 1}, condition: s}\\x0A",
        "id: 1\\x0A",
        "condition: 1 of them\\x0A",
        "|contains|al: \\x0A",
        "status: tested\\x0A",
        "date: 1/2\\x0A"
    })
    void lintHasWordsForAnyFile(byte[] input) throws IOException {
        Path file = Files.createTempFile("fuzz", ".yml");
        try {
            Files.write(file, input);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code =
                    RulesTool.run(
                            List.of("lint", file.toString()),
                            new PrintStream(out, false, StandardCharsets.UTF_8),
                            new PrintStream(err, false, StandardCharsets.UTF_8));
            assertThat(code).isIn(0, 1, 3);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isNotBlank()
                    .doesNotContain(": null", "Exception");
            List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
            assertThat(lines.size() % 2).isZero();
            for (int i = 1; i < lines.size(); i += 2) {
                assertThat(lines.get(i)).startsWith("    mend: ").hasSizeGreaterThan(12);
            }
        } finally {
            Files.delete(file);
        }
    }
}
