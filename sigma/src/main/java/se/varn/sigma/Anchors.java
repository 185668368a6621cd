package se.varn.sigma;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/*
 * A rule is evaluated only for events that have one of its anchors. Of the parts of an "and" one is enough, so the rarest is
 * taken; an "or" needs those of all its parts; a "not" gives none. So a typical event meets a handful of some thousand rules.
 */
/**
 * Things of which an event must have at least one for a rule to hold: a literal in a field, or a
 * field's mere presence.
 *
 * @param anchors none means that the rule never holds
 * @param cost how many of a thousand ordinary events have one, roughly
 */
record Anchors(List<Anchor> anchors, double cost) {
    private static final double PRESENCE = 0.5;
    private static final double ANYWHERE = 0.003;
    private static final double AT_AN_END = 0.0005;
    private static final double KEYWORD = 0.05;
    private static final int MAX_SCALE = 400;

    /**
     * One of them.
     *
     * @param slot number of the field, or -1 for anywhere in the event
     * @param literal what must stand there, or null if the field need only be there
     */
    record Anchor(int slot, @Nullable Literal literal) {}

    /** The best choice for that condition, or null if it can hold without any. */
    static @Nullable Anchors of(Condition condition, Knowledge known) {
        return switch (condition) {
            case Condition.And and -> rarest(and.parts(), known);
            case Condition.Or or -> together(or.parts(), known);
            case Condition.Named named -> of(named.part(), known);
            case Condition.Not _ ->
                    known.of(condition) == Knowledge.Outcome.FALSE
                            ? new Anchors(List.of(), 0)
                            : null;
            case Condition.Test test ->
                    switch (known.of(test)) {
                        case TRUE -> null;
                        case FALSE -> new Anchors(List.of(), 0);
                        case UNKNOWN -> of(test.field().slot(), test.check());
                    };
            case Condition.Keyword keyword -> of(-1, keyword.check());
        };
    }

    private static @Nullable Anchors rarest(List<Condition> parts, Knowledge known) {
        Anchors best = null;
        for (Condition part : parts) {
            Anchors own = of(part, known);
            best = own != null && (best == null || own.cost < best.cost) ? own : best;
        }
        return best;
    }

    private static @Nullable Anchors together(List<Condition> parts, Knowledge known) {
        List<Anchor> all = new ArrayList<>();
        double cost = 0;
        for (Condition part : parts) {
            Anchors own = of(part, known);
            if (own == null) {
                return null;
            }
            all.addAll(own.anchors);
            cost += own.cost;
        }
        return new Anchors(all, cost);
    }

    private static @Nullable Anchors of(int slot, Check check) {
        Anchors best = null;
        for (Set<Literal> oneOf : required(check)) {
            Anchors own = of(slot, oneOf);
            best = own != null && (best == null || own.cost < best.cost) ? own : best;
        }
        boolean absent =
                check instanceof Check.IsNull
                        || (check instanceof Check.Exists exists && !exists.wanted());
        return best != null || absent || slot < 0
                ? best
                : new Anchors(List.of(new Anchor(slot, null)), PRESENCE);
    }

    private static @Nullable Anchors of(int slot, Set<Literal> oneOf) {
        List<Anchor> all = new ArrayList<>();
        double cost = 0;
        for (Literal literal : oneOf) {
            if (!LiteralIndex.Builder.takes(literal)) {
                return null;
            }
            all.add(new Anchor(slot, literal));
            cost += Ordinary.share(literal) + (slot < 0 ? KEYWORD : cost(literal));
        }
        return all.isEmpty() ? null : new Anchors(all, cost);
    }

    private static double cost(Literal literal) {
        int length = literal.text().length();
        return literal.place() != Literal.Place.ANYWHERE
                ? AT_AN_END
                : length == 1 ? 30 * ANYWHERE : length == 2 ? 3 * ANYWHERE : ANYWHERE;
    }

    /** What stands in every value that passes: of each set at least one. */
    private static List<Set<Literal>> required(Check check) {
        return switch (check) {
            case Check.Like like ->
                    like.glob().literals().stream().<Set<Literal>>map(Set::of).toList();
            case Check.Equals equals -> {
                // A number stands in text as the rule writes it, and as a number in its plainest
                // form.
                String plain = plain(equals.number());
                Set<String> forms =
                        plain == null
                                ? Set.of()
                                : new HashSet<>(List.of(plain, Fold.fold(equals.pattern())));
                yield List.of(literals(Literal.Place.WHOLE, forms));
            }
            case Check.Regex regex when regex.tree() != null ->
                    Regex.required(regex.tree()).stream()
                            .map(one -> literals(Literal.Place.ANYWHERE, one))
                            .toList();
            default -> List.of();
        };
    }

    private static Set<Literal> literals(Literal.Place place, Set<String> texts) {
        return texts.stream().map(text -> new Literal(place, text)).collect(Collectors.toSet());
    }

    /** The number without exponent and needless zeros; null if that would be long. */
    static @Nullable String plain(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return Math.abs(shortest.scale()) > MAX_SCALE ? null : shortest.toPlainString();
    }
}
