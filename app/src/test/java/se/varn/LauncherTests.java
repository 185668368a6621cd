package se.varn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.varn.sigma.cli.Detect;
import se.varn.sigma.cli.RulesTool;

/** What {@code ./varn} says without building or starting anything. */
class LauncherTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private record Said(int exitCode, String text) {}

    @TempDir Path data;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start", "demo", "dev", "stop", "status", "test", "import", "backup", "restore",
                "audit", "bench", "shots", "detect", "rules"
            })
    void everyCommandExplainsItself(String command) throws Exception {
        Said said = varn(command, "--help");
        assertThat(said.exitCode()).isZero();
        assertThat(said.text()).startsWith("Usage: ./varn " + command);
    }

    @Test
    void theOverviewNamesEveryCommand() throws Exception {
        Said said = varn("--help");
        assertThat(said.exitCode()).isZero();
        assertThat(said.text())
                .contains(
                        "demo", "start", "stop", "status", "import", "detect", "rules", "backup",
                        "restore", "audit", "dev", "test", "bench", "shots", "--data", "--port");
    }

    @Test
    void theToolsAndTheLauncherGiveTheSameHelp() throws Exception {
        ByteArrayOutputStream detect = new ByteArrayOutputStream();
        Detect.run(List.of("--help"), detect, System.err);
        assertThat(varn("detect", "--help").text())
                .isEqualTo(
                        detect.toString(StandardCharsets.UTF_8)
                                .replaceFirst("detect", "./varn detect"));
        ByteArrayOutputStream rules = new ByteArrayOutputStream();
        RulesTool.run(
                List.of("--help"),
                new PrintStream(rules, true, StandardCharsets.UTF_8),
                System.err);
        assertThat(varn("rules", "--help").text())
                .isEqualTo(
                        rules.toString(StandardCharsets.UTF_8)
                                .replaceFirst("rules", "./varn rules"));
    }

    /** Every command that the overview names has a help of its own, and the other way round. */
    @Test
    void theOverviewAndTheHelpsAgree() throws Exception {
        List<String> named =
                varn("--help")
                        .text()
                        .lines()
                        .filter(line -> line.matches("  [a-z]+ {2,}.*"))
                        .map(line -> line.strip().replaceAll(" .*", ""))
                        .toList();
        for (String command : named) {
            assertThat(varn(command, "--help").text()).startsWith("Usage: ./varn " + command);
        }
        String script = Files.readString(ROOT.resolve("varn"));
        String helps =
                script.substring(script.indexOf("help_for() {"), script.indexOf("# --- what"));
        Matcher help = Pattern.compile("(?m)^    ([a-z]+)\\) ").matcher(helps);
        while (help.find()) {
            assertThat(named).contains(help.group(1));
        }
    }

    @Test
    void aMisspeltCommandOrOptionIsNamed() throws Exception {
        assertThat(varn("strat"))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2))
                .extracting(Said::text)
                .asString()
                .contains("\"strat\" is no command");
        assertThat(varn("stop", "--now").text()).contains("not understood: '--now'");
        assertThat(varn("start", "--port", "80a").text())
                .contains("--port must be a number, not \"80a\"");
        assertThat(varn("start", "--port", "70000").text()).contains("between 1 and 65535");
        assertThat(varn("start", "--data").text()).contains("--data needs a value");
    }

    @Test
    void statusAndStopSayWhenNothingRuns() throws Exception {
        Said status = varn("status", "--data", data.toString());
        assertThat(status.exitCode()).isEqualTo(3);
        assertThat(status.text()).contains("not running").contains(data.toRealPath().toString());
        Said stop = varn("stop", "--data", data.toString());
        assertThat(stop.exitCode()).isZero();
        assertThat(stop.text()).contains("No Värn runs");
    }

    @Test
    void anotherProcessWithAnOldNumberIsNeverStopped() throws Exception {
        Files.writeString(data.resolve("varn.pid"), ProcessHandle.current().pid() + "\n8080\n");
        assertThat(varn("status", "--data", data.toString()).exitCode()).isEqualTo(3);
        assertThat(varn("stop", "--data", data.toString()).text()).contains("No Värn runs");
        assertThat(data.resolve("varn.pid")).doesNotExist();
    }

    @Test
    void anUnknownRoomIsAnsweredWithTheRooms() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mvn")), "no Maven in /usr/bin");
        assertThat(varn("test", "kitchen").text())
                .contains("there is no room or module \"kitchen\"")
                .contains("actions");
    }

    @Test
    void aMachineWithoutJdk25IsToldWhatToInstall() throws Exception {
        // A copy of the script that looks where there is none.
        String script =
                Files.readString(ROOT.resolve("varn"))
                        .replace("/usr/lib/jvm", data + "/none")
                        .replace("/opt/j", data + "/none/j");
        Path copy = data.resolve("varn");
        Files.writeString(copy, script);
        Said said = run(copy, List.of("test"), "/usr/bin:/bin", data.toString());
        assumeTrue(
                !said.text().contains("no room") && said.exitCode() != 0,
                "a JDK 25 lies on the system path");
        assertThat(said.text()).contains("no JDK 25 found").contains("apt-get install");
    }

    private Said varn(String... arguments) throws IOException, InterruptedException {
        return run(
                ROOT.resolve("varn"),
                List.of(arguments),
                System.getenv("PATH"),
                System.getenv("HOME"));
    }

    private Said run(Path script, List<String> arguments, String path, String home)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("VARN_"));
        builder.environment().put("PATH", path);
        builder.environment().put("HOME", home);
        if (!home.equals(System.getenv("HOME"))) {
            builder.environment().remove("JAVA_HOME");
        }
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}
