package se.varn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... arguments) throws Exception {
        return Main.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theListNamesThoseThatAreChosen() throws Exception {
        assertThat(run("--list", "otrf", "start")).isZero();
        assertThat(printed().lines().map(line -> line.split(" ", -1)[0]))
                .contains("otrf-mix", "otrf-process", "start", "rules-starter")
                .doesNotContain("match-free");
    }

    @Test
    void anUnknownNameOrOptionIsWrongUsage() throws Exception {
        assertThat(run("no-such-benchmark")).isEqualTo(2);
        assertThat(run("--fast")).isEqualTo(2);
        assertThat(printed()).isEmpty();
    }

    @Test
    void theLauncherIsToldWhetherTheApplicationIsNeeded() throws Exception {
        assertThat(run("--needs-application", "otrf")).isEqualTo(3);
        assertThat(run("--needs-application", "commands")).isZero();
        assertThat(run("--needs-application")).isZero();
        assertThat(run("--needs-application", "--list")).isEqualTo(3);
    }
}
