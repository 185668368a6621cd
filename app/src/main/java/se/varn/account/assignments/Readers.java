package se.varn.account.assignments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.records.Cards;

/*
 * Who may see which of a figure's rows. A row is hidden when its record was restricted at the cut or is restricted
 * today, from anyone outside the circle: what became restricted later must not shine through old evidence.
 */
@Component
class Readers {
    private final Cards cards;

    Readers(Cards cards) {
        this.cards = cards;
    }

    /** Rows apart by whether a reader may see them. */
    record Seen(List<Counted.Row> rows, int restricted, int notForRole) {}

    Seen seen(Actor actor, Figure.Source source, List<Counted.Row> rows) {
        if (!actor.may(source.permission())) {
            return new Seen(List.of(), 0, rows.size());
        }
        Set<UUID> guards = new LinkedHashSet<>();
        rows.stream().filter(Readers::guarded).forEach(r -> guards.add(r.guard()));
        Set<UUID> open = cards.of(actor, guards).keySet();
        List<Counted.Row> listed =
                rows.stream()
                        .filter(r ->
                                actor.sees(r.circle()) && (!guarded(r) || open.contains(r.guard())))
                        .toList();
        return new Seen(listed, rows.size() - listed.size(), 0);
    }

    private static boolean guarded(Counted.Row row) {
        return !row.kind().equals("alert") || !row.guard().equals(row.record());
    }

    /** Rows that two countings differ in, as the reader may see them, and how many are hidden. */
    record Differences(List<FigureView.Change> seen, int hidden) {}

    Differences differences(
            Actor actor, Figure.Source source, List<Counted.Row> before, List<Counted.Row> after) {
        Map<UUID, Counted.Row> then = byRecord(before);
        Map<UUID, Counted.Row> now = byRecord(after);
        List<FigureView.Change> all = new ArrayList<>();
        for (Counted.Row row : before) {
            String value = value(now.get(row.record()));
            if (!row.value().equals(value)) {
                all.add(new FigureView.Change(row, row.value(), value));
            }
        }
        for (Counted.Row row : after) {
            if (!then.containsKey(row.record())) {
                all.add(new FigureView.Change(row, null, row.value()));
            }
        }
        Seen seen = seen(actor, source, all.stream().map(FigureView.Change::row).toList());
        Set<Counted.Row> rows = Set.copyOf(seen.rows());
        return new Differences(
                all.stream().filter(c -> rows.contains(c.row())).toList(),
                all.size() - rows.size());
    }

    private static @Nullable String value(Counted.@Nullable Row row) {
        return row == null ? null : row.value();
    }

    private static Map<UUID, Counted.Row> byRecord(List<Counted.Row> rows) {
        Map<UUID, Counted.Row> map = new HashMap<>();
        rows.forEach(r -> map.put(r.record(), r));
        return map;
    }
}
