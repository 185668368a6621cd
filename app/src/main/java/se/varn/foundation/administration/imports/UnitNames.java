package se.varn.foundation.administration.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.organisation.Unit;

/**
 * Finds open units by what files call them: code, else short name, else a name that only one has.
 */
final class UnitNames {
    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<String, Unit> byShort = new HashMap<>();
    private final Map<String, Unit> byName = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Map<UUID, Unit> byId = new HashMap<>();

    UnitNames(List<Unit> units) {
        for (Unit unit : units) {
            byId.put(unit.id(), unit);
            if (unit.open()) {
                if (unit.code() != null) {
                    byCode.put(low(unit.code()), unit);
                }
                byShort.put(low(unit.shortName()), unit);
                if (byName.put(low(unit.name()), unit) != null) {
                    shared.add(low(unit.name()));
                }
            }
        }
    }

    private static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Nullable Unit find(String text) {
        String name = low(text);
        Unit unit = byCode.get(name);
        unit = unit == null ? byShort.get(name) : unit;
        return unit == null && !shared.contains(name) ? byName.get(name) : unit;
    }

    /** What is wrong when nothing was found. */
    Fault fault(String text) {
        return Fault.of(
                ImportField.UNIT,
                shared.contains(low(text)) ? FaultText.UNIT_AMBIGUOUS : FaultText.UNIT_UNKNOWN,
                text.isEmpty() ? "–" : text);
    }

    String shortName(UUID unit) {
        Unit found = byId.get(unit);
        return found == null ? "–" : found.shortName();
    }

    static List<String> keys(Unit unit) {
        List<String> keys = new ArrayList<>(List.of(low(unit.shortName())));
        if (unit.code() != null) {
            keys.add(low(unit.code()));
        }
        return keys;
    }
}
