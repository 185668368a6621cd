package se.varn.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one log source, with what finds the few of them that an event could match at all.
 */
final class Bucket {
    private record Scan(@Nullable FieldKey field, Automaton automaton) {}

    private final List<Rule> rules;
    private final Condition[] conditions;
    private final List<Scan> scans = new ArrayList<>();
    private final long[] always;
    private final long[] needFields;

    /** Conditions have their fields' slots already. */
    Bucket(List<Rule> rules, List<Condition> conditions) {
        this.rules = rules;
        this.conditions = conditions.toArray(Condition[]::new);
        this.always = new long[(rules.size() + 63) / 64];
        this.needFields = new long[always.length];
        Map<FieldKey, Automaton.Builder> builders = new LinkedHashMap<>();
        Automaton.Builder anywhere = new Automaton.Builder();
        boolean keywords = false;
        for (int i = 0; i < this.conditions.length; i++) {
            if (this.conditions[i].needsItsFields()) {
                needFields[i >> 6] |= 1L << i;
            }
            Anchors anchors = Anchors.of(this.conditions[i]);
            if (anchors == null) {
                always[i >> 6] |= 1L << i;
                continue;
            }
            for (Anchors.Anchor anchor : anchors.anchors()) {
                FieldKey field = anchor.field();
                keywords |= field == null;
                Automaton.Builder builder =
                        field == null
                                ? anywhere
                                : builders.computeIfAbsent(field, _ -> new Automaton.Builder());
                builder.add(anchor.text(), i);
            }
        }
        builders.forEach((field, builder) -> scans.add(new Scan(field, builder.build())));
        if (keywords) {
            scans.add(new Scan(null, anywhere.build()));
        }
    }

    /** On trust, only rules that need one of their fields to be there. */
    void match(View event, boolean onTrust, Consumer<? super Match> found) {
        long[] candidates = always.clone();
        for (Scan scan : scans) {
            FieldKey field = scan.field;
            Value[] values = field == null ? event.everything() : event.values(field);
            if (values != null) {
                for (Value value : values) {
                    if (!value.isNull()) {
                        scan.automaton.scan(value.folded(), candidates);
                    }
                }
            }
        }
        for (int word = 0; word < candidates.length; word++) {
            long bits = onTrust ? candidates[word] & needFields[word] : candidates[word];
            while (bits != 0) {
                int i = (word << 6) + Long.numberOfTrailingZeros(bits);
                bits &= bits - 1;
                if (conditions[i].holds(event)) {
                    found.accept(new Match(rules.get(i)));
                }
            }
        }
    }
}
