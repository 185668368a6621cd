package se.varn.bench.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.varn.bench.Benchmark;
import se.varn.bench.Settings;
import se.varn.bench.UnmetException;
import se.varn.sigma.RuleSet;

/** The benchmarks of the engine. */
public final class EngineBenchmarks {
    private static final int SMALL = 1 << 19;

    private EngineBenchmarks() {}

    public static List<Benchmark> all() {
        List<Benchmark> all = new ArrayList<>();
        all.add(
                new CorpusBenchmark(
                        "otrf-mix",
                        "72,482 real Windows events, all Windows rules",
                        s -> file(s, RuleSources.windows(s), "otrf-mix.ndjson.zst")));
        all.add(
                new CorpusBenchmark(
                        "otrf-process",
                        "3,950 real process creations, the rules about those",
                        s -> file(s, RuleSources.process(s), "otrf-process.ndjson.zst")));
        all.add(
                new CorpusBenchmark(
                        "sample-log",
                        "the shipped working day of several kinds of systems, our starter rules",
                        EngineBenchmarks::sampleLog));
        all.addAll(generated());
        all.add(new RulesBenchmark("rules-starter", "load and compile our starter rules", false));
        all.add(
                new RulesBenchmark(
                        "rules-public", "load and compile all active public rules", true));
        return all;
    }

    private static List<Benchmark> generated() {
        return List.of(
                made(
                        "match-heavy",
                        "generated process creations, each of which some rule finds",
                        RuleSources::windows,
                        Lines::encodedCommand),
                made(
                        "match-free",
                        "generated process creations that no rule finds",
                        RuleSources::windows,
                        Lines::harmlessProcess),
                made(
                        "keyword-heavy",
                        "200 generated rules of three keywords each over Windows application events",
                        _ -> Lines.keywordRules(),
                        Lines::applicationEvent),
                made(
                        "script-block-64k",
                        "PowerShell script blocks of 64 KB",
                        RuleSources::windows,
                        Lines::scriptBlock),
                made(
                        "ecs-300-fields",
                        "process creations in the Elastic Common Schema with 300 fields",
                        RuleSources::windows,
                        Lines::ecsEvent),
                new CorpusBenchmark(
                        "syslog-512",
                        "syslog lines of half a kilobyte, all rules",
                        s -> corpus(s, RuleSources.all(s), false, Lines::syslog)),
                made(
                        "indicators-exact",
                        "a rule of 10,000 whole host names over DNS queries",
                        _ -> Lines.hostNames(),
                        Lines::dnsQuery),
                made(
                        "indicators-contains",
                        "a rule of 10,000 hashes sought inside a longer field",
                        _ -> Lines.hashes(),
                        Lines::imageLoad));
    }

    /** Gives the rules of a generated corpus. */
    @FunctionalInterface
    private interface RulesOf {
        RuleSet load(Settings settings) throws IOException;
    }

    private static Benchmark made(
            String name, String about, RulesOf rules, GeneratedCorpus.Maker maker) {
        return new CorpusBenchmark(name, about, s -> corpus(s, rules.load(s), true, maker));
    }

    private static Corpus corpus(
            Settings settings, RuleSet rules, boolean json, GeneratedCorpus.Maker maker) {
        boolean tiny = settings.effort() == Settings.Effort.TINY;
        return new GeneratedCorpus(rules, json, tiny ? 1 : 16, tiny ? 1 << 12 : SMALL, maker);
    }

    private static Corpus file(Settings settings, RuleSet rules, String name)
            throws IOException, UnmetException {
        boolean tiny = settings.effort() == Settings.Effort.TINY;
        return FileCorpus.read(
                rules,
                settings.dataFile(name),
                tiny ? 1 << 14 : 1 << 20,
                tiny ? 1 : Integer.MAX_VALUE);
    }

    private static Corpus sampleLog(Settings settings) throws IOException {
        Path file = settings.starter("sample-log.ndjson");
        RuleSet rules = RuleSet.load(List.of(settings.starter("rules")));
        int most = settings.effort() == Settings.Effort.TINY ? 20 : Integer.MAX_VALUE;
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return FileCorpus.of(rules, lines.limit(most).toList(), SMALL);
        }
    }
}
