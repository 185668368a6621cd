package se.varn.bench.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import se.varn.bench.Settings;
import se.varn.bench.UnmetException;
import se.varn.sigma.Rule;
import se.varn.sigma.RuleSet;

/** The rules that are measured with: the public ones where they are, else those that Värn ships. */
final class RuleSources {
    static final String PUBLIC = "sigma-rules-r2026-07-01.zip";

    /** The folders of the public rules that its expected alerts are about. */
    private static final Set<String> FOLDERS =
            Set.of("rules/", "rules-emerging-threats/", "rules-threat-hunting/");

    private RuleSources() {}

    /** Where the rules are: the public ones, else our own. */
    static Path path(Settings settings) {
        try {
            return settings.dataFile(PUBLIC);
        } catch (UnmetException _) {
            return settings.starter("rules");
        }
    }

    static RuleSet all(Settings settings) throws IOException {
        return RuleSet.load(List.of(path(settings)));
    }

    /** All Windows rules. */
    static RuleSet windows(Settings settings) throws IOException {
        return only(
                all(settings),
                rule ->
                        "windows".equals(rule.logsource().product())
                                && (rule.file().indexOf('!') < 0
                                        || FOLDERS.stream()
                                                .anyMatch(f -> rule.file().contains("!" + f))));
    }

    /** The Windows rules about process creation. */
    static RuleSet process(Settings settings) throws IOException {
        return only(
                windows(settings), rule -> "process_creation".equals(rule.logsource().category()));
    }

    private static RuleSet only(RuleSet rules, Predicate<Rule> wanted) {
        return new RuleSet(rules.rules().stream().filter(wanted).toList(), List.of(), 0);
    }
}
