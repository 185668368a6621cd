package se.varn.foundation.records;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.varn.foundation.access.Actor;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.links.Link;
import se.varn.foundation.links.Links;
import se.varn.foundation.text.Message;

/*
 * The thread through a record: everything reached over links, breadth first and one query per step, so that the cost
 * follows the number of steps and not the number of records. A restricted record the reader may not see is neither
 * shown nor walked through; a hub, such as a system that many incidents affected, is shown and not walked through.
 */
@Service
public class RecordThread {
    private static final int STEPS = 6;
    private static final int MOST = 200;
    private final Links links;
    private final Cards cards;
    private final Set<String> hubs;

    RecordThread(Links links, Cards cards, List<RecordKind> kinds) {
        this.links = links;
        this.cards = cards;
        this.hubs =
                kinds.stream()
                        .filter(RecordKind::hub)
                        .map(RecordKind::id)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /**
     * A record on the thread, and how it hangs on the one before; {@code relation} is null where
     * one stands.
     */
    public record Knot(Card card, int steps, @Nullable Message relation, @Nullable String to) {}

    /** The thread, oldest record first. Empty when the reader may not see the record itself. */
    public List<Knot> through(Actor actor, RecordRef here) {
        Card start = cards.of(actor, List.of(here.id())).get(here.id());
        if (start == null) {
            return List.of();
        }
        Map<UUID, Knot> found = new HashMap<>();
        found.put(here.id(), new Knot(start, 0, null, null));
        Set<UUID> edge = Set.of(here.id());
        for (int step = 1; step <= STEPS && !edge.isEmpty() && found.size() < MOST; step++) {
            edge = step(actor, found, edge, step);
        }
        List<Knot> knots = new ArrayList<>(found.values());
        knots.sort(
                Comparator.comparing((Knot k) -> k.card().at())
                        .thenComparing(k -> k.card().number()));
        return knots;
    }

    private Set<UUID> step(Actor actor, Map<UUID, Knot> found, Set<UUID> edge, int step) {
        var fresh = new ArrayDeque<Link>();
        Set<UUID> others = new HashSet<>();
        for (Link link : links.at(edge)) {
            UUID other = edge.contains(link.from().id()) ? link.to().id() : link.from().id();
            if (!found.containsKey(other)) {
                fresh.add(link);
                others.add(other);
            }
        }
        Map<UUID, Card> seen = cards.of(actor, others);
        Set<UUID> next = new HashSet<>();
        for (Link link : fresh) {
            boolean forward = edge.contains(link.from().id());
            UUID other = forward ? link.to().id() : link.from().id();
            UUID near = forward ? link.from().id() : link.to().id();
            Card card = seen.get(other);
            Knot from = found.get(near);
            if (card != null && from != null && found.size() < MOST && !found.containsKey(other)) {
                Message relation = forward ? link.relation().backward() : link.relation().forward();
                found.put(other, new Knot(card, step, relation, from.card().number()));
                if (!hubs.contains(card.ref().kind())) {
                    next.add(other);
                }
            }
        }
        return next;
    }
}
