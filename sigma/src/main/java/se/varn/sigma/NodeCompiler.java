package se.varn.sigma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Conditions to nodes: nested ones of a kind made one, many literals made one search, cheap parts
 * first.
 */
final class NodeCompiler {
    private static final int ENOUGH_FOR_INDEX = 4;

    private NodeCompiler() {}

    static Node compile(Condition condition) {
        return switch (condition) {
            case Condition.And and -> {
                List<Node> parts = new ArrayList<>();
                all(and, parts);
                yield parts.size() == 1 ? parts.getFirst() : new Node.And(sorted(parts));
            }
            case Condition.Or or -> {
                List<Condition> parts = new ArrayList<>();
                any(or, parts);
                yield or(parts);
            }
            case Condition.Named named -> compile(named.part());
            case Condition.Not not -> new Node.Not(compile(not.part()));
            case Condition.Test test -> test(test.field(), test.check());
            case Condition.Keyword keyword -> keyword(keyword.check());
        };
    }

    private static Node[] sorted(List<Node> parts) {
        return parts.stream().sorted(Comparator.comparingInt(Node::cost)).toArray(Node[]::new);
    }

    private static void all(Condition condition, List<Node> into) {
        switch (condition) {
            case Condition.And and -> and.parts().forEach(part -> all(part, into));
            case Condition.Named named -> all(named.part(), into);
            default -> into.add(compile(condition));
        }
    }

    private static void any(Condition condition, List<Condition> into) {
        switch (condition) {
            case Condition.Or or -> or.parts().forEach(part -> any(part, into));
            case Condition.Named named -> any(named.part(), into);
            default -> into.add(condition);
        }
    }

    private static Node or(List<Condition> parts) {
        Map<Integer, List<Literal>> literals = new LinkedHashMap<>();
        Map<Integer, List<Cidr>> networks = new LinkedHashMap<>();
        for (Condition part : parts) {
            Literal literal = literal(part);
            if (literal != null && part instanceof Condition.Test test) {
                literals.computeIfAbsent(test.field().slot(), _ -> new ArrayList<>()).add(literal);
            } else if (part instanceof Condition.Test test
                    && test.check() instanceof Check.InNetwork in) {
                networks.computeIfAbsent(test.field().slot(), _ -> new ArrayList<>())
                        .add(in.network());
            }
        }
        literals.values().removeIf(group -> group.size() < ENOUGH_FOR_INDEX);
        List<Node> nodes = new ArrayList<>();
        literals.forEach((slot, group) -> nodes.add(new Node.OneOf(slot, index(group))));
        networks.forEach((slot, group) -> nodes.add(new Node.Networks(slot, group)));
        for (Condition part : parts) {
            if (!(part instanceof Condition.Test test)
                    || (literal(part) == null
                            ? !(test.check() instanceof Check.InNetwork)
                            : !literals.containsKey(test.field().slot()))) {
                nodes.add(compile(part));
            }
        }
        return nodes.size() == 1 ? nodes.getFirst() : new Node.Or(sorted(nodes));
    }

    private static LiteralIndex index(List<Literal> literals) {
        LiteralIndex.Builder builder = new LiteralIndex.Builder();
        literals.forEach(literal -> builder.add(literal, 0));
        return builder.build();
    }

    /** The literal that decides this condition alone, or null. */
    private static @Nullable Literal literal(Condition condition) {
        if (condition instanceof Condition.Test test
                && test.check() instanceof Check.Like like
                && !like.glob().cased()) {
            ByteGlob glob = ByteGlob.of(like.glob());
            List<Literal> literals = like.glob().literals();
            if (glob != null
                    && glob.place() != null
                    && literals.size() == 1
                    && literals.getFirst().place() == glob.place()
                    && LiteralIndex.Builder.takes(literals.getFirst())) {
                return literals.getFirst();
            }
        }
        return null;
    }

    private static Node test(FieldKey key, Check check) {
        return switch (check) {
            case Check.Like like -> {
                ByteGlob glob = ByteGlob.of(like.glob());
                yield glob == null ? new Node.Other(key, check) : new Node.Like(key.slot(), glob);
            }
            case Check.Equals equals -> new Node.Digits(key.slot(), equals);
            case Check.Regex regex -> new Node.Found(key.slot(), regex);
            case Check.InNetwork in -> new Node.Networks(key.slot(), List.of(in.network()));
            case Check.Compare compare -> new Node.Ordered(key.slot(), compare);
            case Check.SameAs same -> new Node.Same(key.slot(), same);
            case Check.IsNull _, Check.Exists _ -> new Node.Presence(key.slot(), check);
            default -> new Node.Other(key, check);
        };
    }

    private static Node keyword(Check.OfValue check) {
        return switch (check) {
            case Check.Like like -> {
                ByteGlob glob = ByteGlob.of(like.glob());
                yield glob == null ? new Node.OtherKeyword(check) : new Node.Keyword(glob);
            }
            case Check.Regex regex -> Node.Found.anywhere(regex);
            default -> new Node.OtherKeyword(check);
        };
    }
}
