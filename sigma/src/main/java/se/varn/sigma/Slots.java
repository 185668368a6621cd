package se.varn.sigma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers for the fields that rules ask for, and which of them a field name of an event means. */
final class Slots {
    private static final int[] NONE = {};

    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, List<Integer>> folded = new HashMap<>();

    FieldKey number(FieldKey key) {
        Integer slot = exact.get(key.name());
        if (slot == null) {
            slot = exact.size();
            exact.put(key.name(), slot);
            folded.computeIfAbsent(key.name().toLowerCase(Locale.ROOT), _ -> new ArrayList<>(1))
                    .add(slot);
        }
        return new FieldKey(key.name(), slot);
    }

    int size() {
        return exact.size();
    }

    int exact(String name) {
        return exact.getOrDefault(name, -1);
    }

    /** The slots whose name is the same without regard to case. */
    int[] folded(String name) {
        List<Integer> slots = folded.get(name.toLowerCase(Locale.ROOT));
        return slots == null ? NONE : slots.stream().mapToInt(Integer::intValue).toArray();
    }
}
