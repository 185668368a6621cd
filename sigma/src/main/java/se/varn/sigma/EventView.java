package se.varn.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.varn.logs.Event;
import se.varn.logs.Origin;

/*
 * A slot takes the field of that very name, else of that path, else of that name or path in another case: the lower rank wins,
 * the earlier field among equals. What a name means is looked up once per name and kept.
 */
/** One event after another as compiled conditions see it. Used by one thread at a time. */
final class EventView implements View {
    private static final int MAX_NAMES = 20_000;
    private static final Value[] EMPTY = {};

    private static final class Meaning {
        final int exact;
        final int[] folded;

        Meaning(int exact, int[] folded) {
            this.exact = exact;
            this.folded = folded;
        }
    }

    private final Slots slots;
    private final int userSlot;
    private final int integritySlot;
    private final int[] fieldOf;
    private final byte[] rankOf;
    private final Value[] @Nullable [] valuesOf;
    private final Map<String, Meaning> meanings = new HashMap<>();
    private @Nullable Event event;
    private Value @Nullable [] everything;

    EventView(Slots slots) {
        this.slots = slots;
        this.userSlot = slots.exact(SecurityAudit.USER);
        this.integritySlot = slots.exact(SecurityAudit.INTEGRITY);
        this.fieldOf = new int[slots.size()];
        this.rankOf = new byte[slots.size()];
        this.valuesOf = new Value[slots.size()] @Nullable [];
    }

    void show(Event shown, boolean audit) {
        event = shown;
        everything = null;
        Arrays.fill(fieldOf, -1);
        Arrays.fill(valuesOf, null);
        for (int i = 0; i < shown.size(); i++) {
            String name = shown.name(i);
            String path = shown.path(i);
            offer(meaning(name), i, 0, 2);
            if (!name.equals(path)) {
                offer(meaning(path), i, 1, 3);
            }
        }
        if (audit) {
            put(userSlot, SecurityAudit.user(shown));
            put(integritySlot, SecurityAudit.integrity(shown));
        }
    }

    void forget() {
        event = null;
        everything = null;
        Arrays.fill(valuesOf, null);
    }

    private void put(int slot, @Nullable String value) {
        if (slot >= 0 && value != null) {
            valuesOf[slot] = new Value[] {new Value(value)};
        }
    }

    private Meaning meaning(String name) {
        Meaning known = meanings.get(name);
        if (known == null) {
            if (meanings.size() > MAX_NAMES) {
                meanings.clear();
            }
            known = new Meaning(slots.exact(name), slots.folded(name));
            meanings.put(name, known);
        }
        return known;
    }

    private void offer(Meaning meaning, int field, int exactRank, int foldedRank) {
        if (meaning.exact >= 0) {
            offer(meaning.exact, field, exactRank);
        }
        for (int slot : meaning.folded) {
            offer(slot, field, foldedRank);
        }
    }

    private void offer(int slot, int field, int rank) {
        if (fieldOf[slot] < 0 || rank < rankOf[slot]) {
            fieldOf[slot] = field;
            rankOf[slot] = (byte) rank;
        }
    }

    @Override
    public Value @Nullable [] values(FieldKey field) {
        int slot = field.slot();
        Value[] made = valuesOf[slot];
        if (made == null && fieldOf[slot] >= 0 && event != null) {
            made = valuesOf(event.value(fieldOf[slot]));
            valuesOf[slot] = made;
        }
        return made;
    }

    static Value[] valuesOf(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return new Value[] {new Value(value)};
        }
        Value[] members = new Value[list.size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = new Value(list.get(i));
        }
        return members;
    }

    @Override
    public Value[] everything() {
        Value[] made = everything;
        if (made == null) {
            made = event == null ? EMPTY : everythingIn(event);
            everything = made;
        }
        return made;
    }

    static Value[] everythingIn(Event event) {
        List<Value> all = new ArrayList<>();
        Origin.Kind kind = event.origin().kind();
        if (kind == Origin.Kind.SYSLOG || kind == Origin.Kind.AUDITD) {
            all.add(new Value(event.raw()));
        }
        for (int i = 0; i < event.size(); i++) {
            if (!event.derived(i)) {
                all.addAll(Arrays.asList(valuesOf(event.value(i))));
            }
        }
        return all.toArray(EMPTY);
    }
}
