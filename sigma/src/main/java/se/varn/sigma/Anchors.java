package se.varn.sigma;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts of which an event must contain at least one for a rule to hold. A null field means anywhere
 * in the event.
 */
record Anchors(List<Anchor> anchors) {
    private static final int MAX = 6_000;
    private static final int ENOUGH = 12;

    record Anchor(@Nullable FieldKey field, String text) {}

    /**
     * The best choice for that condition, or null if it can hold without containing any text in
     * particular.
     */
    static @Nullable Anchors of(Condition condition) {
        return switch (condition) {
            case Condition.And and -> {
                Anchors best = null;
                for (Condition part : and.parts()) {
                    Anchors own = of(part);
                    best =
                            own != null && (best == null || own.weight() > best.weight())
                                    ? own
                                    : best;
                }
                yield best;
            }
            case Condition.Or or -> {
                List<Anchor> all = new ArrayList<>();
                for (Condition part : or.parts()) {
                    Anchors own = of(part);
                    if (own == null || all.size() + own.anchors.size() > MAX) {
                        yield null;
                    }
                    all.addAll(own.anchors);
                }
                yield new Anchors(all);
            }
            case Condition.Named named -> of(named.part());
            case Condition.Not _ -> null;
            case Condition.Test test -> of(test.field(), test.check());
            case Condition.Keyword keyword -> of(null, keyword.check());
        };
    }

    private static @Nullable Anchors of(@Nullable FieldKey field, Check check) {
        String text =
                switch (check) {
                    case Check.Like like -> like.glob().required();
                    case Check.Regex regex -> regex.required();
                    default -> null;
                };
        return text == null ? null : new Anchors(List.of(new Anchor(field, text)));
    }

    /** Longer texts are rarer; many texts, and texts sought everywhere, are hit more often. */
    private double weight() {
        int shortest = ENOUGH;
        boolean anywhere = false;
        for (Anchor anchor : anchors) {
            shortest = Math.min(shortest, anchor.text().length());
            anywhere |= anchor.field() == null;
        }
        return shortest - Math.log(anchors.size()) / 2 - (anywhere ? 6 : 0);
    }
}
