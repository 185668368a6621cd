package se.varn.sigma;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rules that were loaded together, and those that were not taken.
 *
 * @param rules the rules, each id once
 * @param refused the rules that were not understood, or whose id came a second time
 * @param ignored how many YAML documents were no rules at all
 */
public record RuleSet(List<Rule> rules, List<Refusal> refused, int ignored) {
    /** Folders of the public rule collection that hold no rules to run. */
    static final Set<String> SKIPPED = Set.of("deprecated", "unsupported", "rules-placeholder");

    /** No rules. */
    public static final RuleSet EMPTY = new RuleSet(List.of(), List.of(), 0);

    public RuleSet {
        rules = List.copyOf(rules);
        refused = List.copyOf(refused);
    }

    /**
     * Loads every {@code .yml} and {@code .yaml} below these folders, files and ZIP archives,
     * except what lies in folders called deprecated, unsupported or rules-placeholder.
     *
     * @throws IOException if a path cannot be read or an archive breaks its bounds; never because
     *     of a rule
     */
    public static RuleSet load(List<Path> paths) throws IOException {
        return load(paths, Limits.DEFAULT);
    }

    /** The same with other bounds, and with the skipped folders if asked. */
    public static RuleSet load(List<Path> paths, Limits limits) throws IOException {
        RuleSet all = EMPTY;
        for (Path path : paths) {
            RuleFiles files = new RuleFiles(limits);
            files.read(path);
            all = all.plus(new RuleSet(files.rules(), files.refused(), files.ignored()));
        }
        return all.plus(EMPTY);
    }

    /** The rules of one YAML text, such as an editor holds; the name stands in refusals. */
    public static RuleSet parse(String name, String yaml) {
        RuleParser parser = new RuleParser(name, yaml).parse();
        return new RuleSet(parser.rules(), parser.refused(), parser.ignored()).plus(EMPTY);
    }

    /** Both together; of two rules with one id the first stays. */
    public RuleSet plus(RuleSet other) {
        Map<String, Rule> byId = new HashMap<>();
        List<Rule> kept = new ArrayList<>();
        List<Refusal> all = new ArrayList<>(refused);
        all.addAll(other.refused);
        for (RuleSet set : List.of(this, other)) {
            for (Rule rule : set.rules) {
                Rule first = byId.putIfAbsent(rule.id().toLowerCase(Locale.ROOT), rule);
                if (first == null) {
                    kept.add(rule);
                } else {
                    all.add(
                            new Refusal(
                                    rule.file(),
                                    rule.line(),
                                    rule.id(),
                                    RefusalKind.ID_TWICE,
                                    List.of(first.file())));
                }
            }
        }
        return new RuleSet(kept, all, ignored + other.ignored);
    }

    /** Only the rules with these ids. */
    public RuleSet only(Set<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        return new RuleSet(
                rules.stream().filter(rule -> wanted.contains(rule.id())).toList(),
                refused,
                ignored);
    }

    /** The rule with that id. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
