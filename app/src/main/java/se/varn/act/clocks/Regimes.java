package se.varn.act.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All regimes and receivers that Värn knows of, in force or not, confirmed or not. */
public final class Regimes {
    private final List<Authority> authorities;
    private final List<Regime> regimes;
    private final Map<RuleId, Rule> rules;

    Regimes(List<Authority> authorities, List<Regime> regimes) {
        this.authorities = List.copyOf(authorities);
        this.regimes = List.copyOf(regimes);
        this.rules =
                regimes.stream()
                        .flatMap(r -> r.rules().stream())
                        .collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));
    }

    public List<Regime> all() {
        return regimes;
    }

    public Optional<Regime> regime(RegimeId id) {
        return regimes.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    public Optional<Rule> find(RuleId id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The rule with an id that came from here. */
    public Rule rule(RuleId id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("there is no rule '" + id + "'"));
    }

    /** The rules whose reports a rule's report starts. */
    public List<Rule> followers(RuleId id) {
        return rules().filter(r ->
                        r.starts().of().filter(id::equals).isPresent()
                                || r.starts().ongoingAtDueOf().filter(id::equals).isPresent())
                .toList();
    }

    /** Who receives what a rule asks for, when sent on this day. */
    public Optional<Authority.Period> receiver(Rule rule, LocalDate day) {
        return authorities.stream()
                .filter(a -> a.id().equals(rule.receiver()))
                .findFirst()
                .flatMap(a -> a.on(day));
    }

    /**
     * The rules that were in force for an incident, each picked by the day of the instant it names.
     * While that instant has not come, the earliest of the incident's known instants is used in its
     * place. Rules that are not confirmed are among them: see {@link Rule#appliedAsLaw}.
     */
    public List<Rule> inForceFor(Facts facts, ZoneId zone) {
        return rules().filter(r ->
                        picking(r, facts)
                                .map(at -> at.atZone(zone).toLocalDate())
                                .filter(r.inForce()::holds)
                                .isPresent())
                .toList();
    }

    /** The same regimes, where these rules count as confirmed by the agency's lawyer. */
    public Regimes confirmedHere(Set<RuleId> confirmed) {
        return with(rule -> confirmed.contains(rule.id()) ? rule.confirmedHere() : rule);
    }

    /** The same regimes with each rule put through a change that keeps its id. */
    Regimes with(UnaryOperator<Rule> change) {
        return new Regimes(
                authorities,
                regimes.stream()
                        .map(r ->
                                new Regime(
                                        r.id(), r.name(), r.rules().stream().map(change).toList()))
                        .toList());
    }

    private Stream<Rule> rules() {
        return regimes.stream().flatMap(r -> r.rules().stream());
    }

    private static Optional<Instant> picking(Rule rule, Facts facts) {
        return facts.at(rule.pickedBy())
                .or(() -> facts.instants().values().stream().min(Comparator.naturalOrder()));
    }
}
