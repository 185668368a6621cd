package se.varn.act.clocks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What must agree between the parts of a regimes file. */
final class RegimesCheck {
    private RegimesCheck() {}

    static void check(YamlEntry root, List<Authority> authorities, List<Regime> regimes) {
        Set<String> receivers = new HashSet<>();
        for (Authority authority : authorities) {
            if (!receivers.add(authority.id())) {
                throw root.wrong("authority '" + authority.id() + "' stands twice");
            }
        }
        Set<RegimeId> seen = new HashSet<>();
        Map<RuleId, Rule> rules = new HashMap<>();
        for (Regime regime : regimes) {
            if (!seen.add(regime.id())) {
                throw root.wrong("regime '" + regime.id() + "' stands twice");
            }
            for (Rule rule : regime.rules()) {
                if (rules.put(rule.id(), rule) != null) {
                    throw root.wrong("rule '" + rule.id() + "' stands twice");
                }
            }
        }
        for (Rule rule : rules.values()) {
            if (!receivers.contains(rule.receiver())) {
                throw root.wrong(
                        "rule '"
                                + rule.id()
                                + "' has receiver '"
                                + rule.receiver()
                                + "'; the authorities are "
                                + receivers.stream().sorted().collect(Collectors.joining(", ")));
            }
            predecessor(rule).ifPresent(id -> checkLine(root, rules, rule, id));
        }
    }

    private static void checkLine(
            YamlEntry root, Map<RuleId, Rule> rules, Rule rule, RuleId first) {
        Set<RuleId> line = new HashSet<>(Set.of(rule.id()));
        Optional<RuleId> next = Optional.of(first);
        while (next.isPresent()) {
            Rule before = rules.get(next.get());
            if (before == null) {
                throw root.wrong(
                        "rule '"
                                + rule.id()
                                + "' starts from rule '"
                                + next.get()
                                + "', which does not exist");
            }
            if (!before.regime().equals(rule.regime())) {
                throw root.wrong(
                        "rule '"
                                + rule.id()
                                + "' starts from '"
                                + before.id()
                                + "' of another regime");
            }
            if (!line.add(before.id())) {
                throw root.wrong(
                        "rule '"
                                + rule.id()
                                + "' starts from itself, through '"
                                + before.id()
                                + "'");
            }
            next = predecessor(before);
        }
    }

    private static Optional<RuleId> predecessor(Rule rule) {
        return rule.starts().of().or(() -> rule.starts().ongoingAtDueOf());
    }
}
