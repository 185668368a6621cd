package se.varn.sigma;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule with its fields numbered. What is made of it is made when first needed, once for all
 * plans.
 */
final class CompiledRule {
    /** Fields of which an event's origin tells the value. */
    static final Set<String> TOLD = Set.of("EventID", "Channel", "Provider_Name");

    final Match match;
    final Condition condition;
    final boolean dependsOnOrigin;
    private @Nullable Node node;
    private @Nullable Boolean needsItsFields;
    private @Nullable Usual usual;

    private record Usual(@Nullable Anchors anchors) {}

    CompiledRule(Match match, Condition condition) {
        this.match = match;
        this.condition = condition;
        Set<String> names = new HashSet<>();
        condition.fields(key -> names.add(key.name()));
        names.retainAll(TOLD);
        this.dependsOnOrigin = !names.isEmpty();
    }

    Node node() {
        Node made = node;
        if (made == null) {
            made = NodeCompiler.compile(condition);
            node = made;
        }
        return made;
    }

    /** Whether only an event that has some field of the rule can make it hold. */
    boolean needsItsFields() {
        Boolean needs = needsItsFields;
        if (needs == null) {
            needs = condition.needsItsFields();
            needsItsFields = needs;
        }
        return needs;
    }

    @Nullable Anchors anchors(Knowledge known) {
        if (dependsOnOrigin) {
            return Anchors.of(condition, known);
        }
        Usual made = usual;
        if (made == null) {
            made = new Usual(Anchors.of(condition, Knowledge.NONE));
            usual = made;
        }
        return made.anchors;
    }
}
