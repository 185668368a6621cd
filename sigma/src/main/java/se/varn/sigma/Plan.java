package se.varn.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.varn.logs.EventSlices;
import se.varn.logs.Layout;

/**
 * The rules that events of one kind of origin meet, and what finds the few that could match.
 * Immutable.
 */
final class Plan {
    /** The literals sought in one field. */
    record Seek(int slot, LiteralIndex literals) {}

    private final List<CompiledRule> rules;
    private final Node[] nodes;
    private final List<Seek> seeks = new ArrayList<>();
    private final @Nullable LiteralIndex keywords;
    private final @Nullable RawFilter keywordFilter;
    private final List<Integer> always = new ArrayList<>();
    private final Map<Integer, List<Integer>> byPresence = new LinkedHashMap<>();
    private final Map<String, Integer> slots = new LinkedHashMap<>();

    /** Anchors in the order of the rules; null where a rule has none. */
    Plan(List<CompiledRule> rules, List<@Nullable Anchors> anchors) {
        this.rules = rules;
        this.nodes = rules.stream().map(CompiledRule::node).toArray(Node[]::new);
        Map<Integer, LiteralIndex.Builder> builders = new LinkedHashMap<>();
        List<byte[]> words = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).condition.fields(key -> slots.put(key.name(), key.slot()));
            Anchors own = anchors.get(i);
            if (own == null) {
                always.add(i);
                continue;
            }
            for (Anchors.Anchor anchor : own.anchors()) {
                Literal literal = anchor.literal();
                if (literal == null) {
                    byPresence.computeIfAbsent(anchor.slot(), _ -> new ArrayList<>()).add(i);
                } else {
                    if (anchor.slot() < 0) {
                        words.add(literal.bytes());
                    }
                    builders.computeIfAbsent(anchor.slot(), _ -> new LiteralIndex.Builder())
                            .add(literal, i);
                }
            }
        }
        LiteralIndex.Builder anywhere = builders.remove(-1);
        this.keywords = anywhere == null ? null : anywhere.build();
        this.keywordFilter = RawFilter.of(words);
        builders.forEach((slot, builder) -> seeks.add(new Seek(slot, builder.build())));
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    int size() {
        return rules.size();
    }

    /** The plan for events of one layout. */
    Binding bind(Layout layout, int allSlots) {
        int[] fieldOf = new int[allSlots];
        slots.forEach((name, slot) -> {
            boolean user = name.equals(SecurityAudit.USER);
            boolean integrity = name.equals(SecurityAudit.INTEGRITY);
            fieldOf[slot] =
                    user ? Scratch.USER : integrity ? Scratch.INTEGRITY : field(layout, name);
        });
        Knowledge missing = new Missing(fieldOf);
        TreeSet<Integer> alwaysHere = new TreeSet<>(always);
        byPresence.forEach((slot, found) -> {
            if (fieldOf[slot] != -1) {
                alwaysHere.addAll(found);
            }
        });
        alwaysHere.removeIf(i -> missing.of(rules.get(i).condition) == Knowledge.Outcome.FALSE);
        return new Binding(
                this,
                new Scratch.Fields(fieldOf, layout),
                seeks.stream().filter(seek -> fieldOf[seek.slot] != -1).toArray(Seek[]::new),
                alwaysHere.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int field(Layout layout, String name) {
        int field = layout.indexOf(name);
        return field < 0 && layout.hasObject(name) ? Scratch.OBJECT : field;
    }

    /** The fields that a layout lacks are known to be missing. */
    private static final class Missing implements Knowledge {
        private final int[] fieldOf;

        Missing(int[] fieldOf) {
            this.fieldOf = fieldOf;
        }

        @Override
        public boolean knows(FieldKey field) {
            return fieldOf[field.slot()] == -1;
        }

        @Override
        public Value @Nullable [] values(FieldKey field) {
            return null;
        }
    }

    /** A plan for events of one layout. */
    static final class Binding {
        private final Plan plan;
        private final Scratch.Fields fields;
        private final Seek[] seeks;
        private final int[] always;

        private Binding(Plan plan, Scratch.Fields fields, Seek[] seeks, int[] always) {
            this.plan = plan;
            this.fields = fields;
            this.seeks = seeks;
            this.always = always;
        }

        void match(EventSlices event, Scratch scratch, Consumer<? super Match> found) {
            if (plan.isEmpty()) {
                return;
            }
            scratch.show(event, fields, plan.size());
            for (Seek seek : seeks) {
                scratch.search(seek.slot, seek.literals);
            }
            if (plan.keywords != null
                    && (plan.keywordFilter == null || plan.keywordFilter.lets(event))) {
                scratch.searchEverything(plan.keywords);
            }
            for (int rule : always) {
                scratch.candidate(rule);
            }
            for (int i = 0; i < scratch.candidates(); i++) {
                int rule = scratch.candidateAt(i);
                if (plan.nodes[rule].holds(scratch)) {
                    found.accept(plan.rules.get(rule).match);
                }
            }
        }
    }
}
