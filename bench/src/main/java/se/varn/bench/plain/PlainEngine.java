package se.varn.bench.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import se.varn.logs.Event;
import se.varn.logs.Origin;
import se.varn.sigma.Matcher;
import se.varn.sigma.Rule;

/** All rules, one after another. Not thread-safe. */
public final class PlainEngine {
    private record Compiled(Rule rule, PlainRule tree) {}

    private final Matcher matcher;
    private final List<Compiled> rules = new ArrayList<>();
    private final Map<Origin, List<Compiled>> routes = new HashMap<>();

    /** The rules of a matcher, which also tells what log sources an event belongs to. */
    public PlainEngine(Matcher matcher) {
        this.matcher = matcher;
        for (Rule rule : matcher.rules().rules()) {
            rules.add(new Compiled(rule, PlainRule.of(rule)));
        }
    }

    /** Finds out which rules the event's origin meets, so that {@link #match} need not. */
    public void prepare(Event event) {
        routes.computeIfAbsent(
                event.origin(),
                _ ->
                        rules.stream()
                                .filter(one ->
                                        matcher.explain(one.rule(), event)
                                                .children()
                                                .getFirst()
                                                .holds())
                                .toList());
    }

    /** The ids of the rules that match. */
    public SortedSet<String> match(Event event) {
        prepare(event);
        TreeSet<String> ids = new TreeSet<>();
        PlainEvent process = new PlainEvent(event, true);
        PlainEvent other = new PlainEvent(event, false);
        for (Compiled one : routes.getOrDefault(event.origin(), List.of())) {
            if (one.tree().matches(process, other)) {
                ids.add(one.rule().id());
            }
        }
        return ids;
    }
}
