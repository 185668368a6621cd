package se.varn.sigma;

import java.util.HashMap;
import java.util.Map;

/** Numbers for the fields that rules ask for. */
final class Slots {
    private final Map<String, Integer> exact = new HashMap<>();

    FieldKey number(FieldKey key) {
        Integer slot = exact.get(key.name());
        if (slot == null) {
            slot = exact.size();
            exact.put(key.name(), slot);
        }
        return new FieldKey(key.name(), slot);
    }

    int size() {
        return exact.size();
    }
}
