package se.varn.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import se.varn.logs.Event;
import se.varn.logs.Origin;

/*
 * Rules are kept in buckets by log source. An event's origin decides once which buckets it meets; each bucket finds candidate
 * rules by the texts that they require and evaluates only those. Process rules stand in two buckets: one as written, one with
 * the field names of Security event 4688.
 */
/**
 * A rule set compiled into one plan. Immutable, and safe to be used by any number of threads at
 * once.
 */
public final class Matcher {
    private static final int MAX_ROUTES = 20_000;

    private record Key(Logsource source, boolean audit) {}

    private record Entry(Key key, Bucket bucket) {}

    private record Met(Bucket bucket, boolean onTrust) {}

    private record Route(List<Met> buckets, boolean audit) {}

    private final RuleSet rules;
    private final Slots slots = new Slots();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Origin, Route> routes = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<EventView> views = new ConcurrentLinkedQueue<>();

    private Matcher(RuleSet rules) {
        this.rules = rules;
        Map<Key, List<Rule>> grouped = new LinkedHashMap<>();
        for (Rule rule : rules.rules()) {
            Logsource source = rule.logsource().key();
            grouped.computeIfAbsent(new Key(source, false), _ -> new ArrayList<>()).add(rule);
            if (Explainer.isProcessCreation(rule)) {
                grouped.computeIfAbsent(new Key(source, true), _ -> new ArrayList<>()).add(rule);
            }
        }
        grouped.forEach((key, group) -> entries.add(new Entry(key, bucket(key, group))));
    }

    private Bucket bucket(Key key, List<Rule> group) {
        UnaryOperator<FieldKey> numbered =
                key.audit
                        ? field -> slots.number(FieldKey.named(SecurityAudit.nameOf(field.name())))
                        : slots::number;
        return new Bucket(
                List.copyOf(group),
                group.stream().map(rule -> rule.condition().with(numbered)).toList());
    }

    /** Compiles a rule set. */
    public static Matcher compile(RuleSet rules) {
        return new Matcher(rules);
    }

    /** The rules it was compiled from. */
    public RuleSet rules() {
        return rules;
    }

    /** The rules that match the event, in no particular order. */
    public List<Match> match(Event event) {
        List<Match> matches = new ArrayList<>(2);
        match(event, matches::add);
        return matches;
    }

    /** Hands every rule that matches the event to the consumer. */
    public void match(Event event, Consumer<? super Match> found) {
        Route route = route(event.origin());
        if (route.buckets.isEmpty()) {
            return;
        }
        EventView view = views.poll();
        if (view == null) {
            view = new EventView(slots);
        }
        try {
            view.show(event, route.audit);
            for (Met met : route.buckets) {
                met.bucket.match(view, met.onTrust, found);
            }
        } finally {
            view.forget();
            views.add(view);
        }
    }

    private Route route(Origin origin) {
        Route known = routes.get(origin);
        if (known == null) {
            Facets facets = Sources.facets(origin);
            List<Met> met = new ArrayList<>();
            for (Entry entry : entries) {
                boolean process = "process_creation".equals(entry.key.source.category());
                boolean sameNames = entry.key.audit == (facets.audit() && process);
                if (sameNames && facets.admit(entry.key.source)) {
                    met.add(new Met(entry.bucket, facets.onTrust(entry.key.source)));
                }
            }
            known = new Route(List.copyOf(met), facets.audit());
            if (routes.size() < MAX_ROUTES) {
                routes.put(origin, known);
            }
        }
        return known;
    }

    /**
     * Whether the rule matches the event, leaf by leaf, for a match and for a miss. The rule need
     * not be one of this plan.
     */
    public Explanation explain(Rule rule, Event event) {
        return Explainer.explain(rule, event);
    }
}
