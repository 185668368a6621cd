package se.varn.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.varn.logs.EventSlices;
import se.varn.logs.Layout;
import se.varn.logs.Origin;

/*
 * An origin decides once which rules its events meet: first by log source, then, where a rule asks for the event id, channel or
 * provider that the origin is made of, by the rule itself. What remains is a plan; origins whose rules and anchors are the same
 * share one. Process rules are numbered twice: as written, and with the field names of Security event 4688. Two threads that
 * meet a new origin at once both make its plan and one of them is kept, so nobody ever waits.
 */
/** Finds the plan for an event. */
final class Routes {
    private static final int MAX_ROUTES = 20_000;

    private record Key(Logsource source, boolean audit) {}

    private record Group(Key key, List<CompiledRule> rules) {}

    private record Route(Origin origin, boolean idTold) {}

    private record Content(List<CompiledRule> rules, List<@Nullable Anchors> anchors) {}

    private final Slots slots = new Slots();
    private final List<Group> groups = new ArrayList<>();
    private final Map<Route, Plan> routes = new ConcurrentHashMap<>();
    private final Map<Content, Plan> plans = new ConcurrentHashMap<>();

    Routes(RuleSet rules) {
        Map<Key, List<CompiledRule>> grouped = new LinkedHashMap<>();
        for (Rule rule : rules.rules()) {
            Logsource source = rule.logsource().key();
            add(grouped, new Key(source, false), rule, slots::number);
            if (Explainer.isProcessCreation(rule)) {
                add(grouped, new Key(source, true), rule, this::numberedForAudit);
            }
        }
        grouped.forEach((key, group) -> groups.add(new Group(key, List.copyOf(group))));
    }

    private static void add(
            Map<Key, List<CompiledRule>> grouped,
            Key key,
            Rule rule,
            UnaryOperator<FieldKey> numbered) {
        grouped.computeIfAbsent(key, _ -> new ArrayList<>())
                .add(new CompiledRule(new Match(rule), rule.condition().with(numbered)));
    }

    private FieldKey numberedForAudit(FieldKey field) {
        return slots.number(FieldKey.named(SecurityAudit.nameOf(field.name())));
    }

    /** How many fields have a number. */
    int slots() {
        return slots.size();
    }

    Plan plan(EventSlices event) {
        Route route = new Route(event.origin(), tellsItsId(event));
        Plan known = routes.get(route);
        if (known == null) {
            if (routes.size() >= MAX_ROUTES) {
                routes.clear();
                plans.clear();
            }
            known = plan(route);
            routes.put(route, known);
        }
        return known;
    }

    /** Whether the event id of the origin is the field's value digit by digit. */
    private static boolean tellsItsId(EventSlices event) {
        Layout layout = event.layout();
        int id = event.origin().eventId();
        int field = layout.indexOf("EventID");
        if (id < 0 || field < 0) {
            return false;
        }
        byte kind = event.kind(field);
        return (kind == EventSlices.INTEGER || kind == EventSlices.TEXT)
                && Integer.toString(id).equals(String.valueOf(event.value(field)));
    }

    private Plan plan(Route route) {
        Facets facets = Sources.facets(route.origin);
        Knowledge known = new Told(route);
        List<CompiledRule> met = new ArrayList<>();
        List<@Nullable Anchors> anchors = new ArrayList<>();
        for (Group group : groups) {
            Logsource source = group.key.source;
            boolean process = "process_creation".equals(source.category());
            if (group.key.audit != (facets.audit() && process) || !facets.admit(source)) {
                continue;
            }
            boolean onTrust = facets.onTrust(source);
            for (CompiledRule rule : group.rules) {
                Anchors own = rule.anchors(known);
                boolean never = own != null && own.anchors().isEmpty();
                if (!never && (!onTrust || rule.needsItsFields())) {
                    met.add(rule);
                    anchors.add(own);
                }
            }
        }
        Content content = new Content(met, anchors);
        Plan same = plans.get(content);
        if (same == null) {
            same = new Plan(met, anchors);
            plans.put(content, same);
        }
        return same;
    }

    /** What an origin tells of its events' fields. */
    private record Told(Route route) implements Knowledge {
        @Override
        public boolean knows(FieldKey field) {
            return value(field) != null;
        }

        @Override
        public Value @Nullable [] values(FieldKey field) {
            Object value = value(field);
            return value == null ? null : new Value[] {new Value(value)};
        }

        private @Nullable Object value(FieldKey field) {
            return switch (field.name()) {
                case "EventID" -> route.idTold ? (long) route.origin.eventId() : null;
                case "Channel" -> route.origin.channel();
                case "Provider_Name" -> route.origin.provider();
                default -> null;
            };
        }
    }
}
