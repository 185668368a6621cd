package se.varn.bench.engine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.varn.bench.Benchmark;
import se.varn.bench.Group;
import se.varn.bench.Settings;
import se.varn.bench.UnmetException;

/** What it takes to have rules in memory; in a JVM of its own, as {@code ./varn detect} has one. */
final class RulesBenchmark implements Benchmark {
    private final String name;
    private final String about;
    private final boolean publicRules;

    RulesBenchmark(String name, String about, boolean publicRules) {
        this.name = name;
        this.about = about;
        this.publicRules = publicRules;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String about() {
        return about;
    }

    @Override
    public Group group() {
        return Group.RULES;
    }

    @Override
    public void run(Settings settings, Rows rows) throws Exception {
        Path rules =
                publicRules ? settings.dataFile(RuleSources.PUBLIC) : settings.starter("rules");
        int times = settings.effort() == Settings.Effort.FULL ? 3 : 1;
        List<String> best = List.of();
        for (int i = 0; i < times; i++) {
            List<String> told = probe(rules, log(settings));
            if (best.isEmpty() || millis(told) < millis(best)) {
                best = told;
            }
        }
        List<String> cells = new ArrayList<>(List.of(name));
        cells.addAll(best);
        rows.row(cells);
    }

    private static long millis(List<String> told) {
        return Long.parseLong(told.get(2)) + Long.parseLong(told.get(3));
    }

    private Path log(Settings settings) {
        try {
            return settings.dataFile("otrf-mix.ndjson.zst");
        } catch (UnmetException _) {
            return settings.starter("sample-log.ndjson");
        }
    }

    private static List<String> probe(Path rules, Path log) throws Exception {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xms64m",
                                "-Xmx1g",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                RulesProbe.class.getName(),
                                rules.toString(),
                                log.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String told =
                new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (child.waitFor() != 0) {
            throw new IllegalStateException("the child process failed; it said: " + told);
        }
        return Arrays.asList(told.split(" ", -1));
    }
}
