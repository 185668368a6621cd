package se.varn.sigma;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.varn.logs.EventSlices;
import se.varn.logs.Layout;
import se.varn.logs.Origin;

/*
 * Everything one thread needs to look at events, filled anew for each without being cleared: what belongs to the event at hand
 * bears its number (the generation), everything else counts as unset. A field is looked at when first asked for.
 */
/** One event after another as compiled conditions see it. Used by one thread at a time. */
final class Scratch extends Atoms implements View, LiteralIndex.Found {
    private static final Value[] EMPTY = {};

    /** Instead of a field's number: it is put together from others. */
    static final int USER = -2;

    static final int INTEGRITY = -3;

    /** In place of a field's number: there is none, but an object of that name. */
    static final int OBJECT = -4;

    /** Where in the events of one layout the fields lie that rules ask for. */
    static final class Fields {
        private static final Fields NONE = new Fields(new int[0], new EventSlices().layout());

        /** By slot; -1 where missing, less where put together. */
        private final int[] of;

        private final AuditFields audit;

        Fields(int[] of, Layout layout) {
            this.of = of;
            this.audit = new AuditFields(layout);
        }
    }

    private int generation;
    private Fields fields = Fields.NONE;

    private final int[] seen;
    private final int[] first;
    private final int[] count;
    private final int[] valuesSeen;
    private final Value[] @Nullable [] values;

    private int everythingSeen;
    private int everythingFirst;
    private int everythingCount;
    private Value @Nullable [] everything;

    private int[] ruleSeen = new int[64];
    private int[] candidates = new int[64];
    private int candidateCount;

    private final Recall recall = new Recall();
    final BindingCache bindings = new BindingCache();

    /** For whoever reads a value as an address. */
    final Address address = new Address();

    Scratch(int slots) {
        seen = new int[slots];
        first = new int[slots];
        count = new int[slots];
        valuesSeen = new int[slots];
        values = new Value[slots] @Nullable [];
    }

    /** Begins with another event, for a plan with so many rules. */
    void show(EventSlices shown, Fields itsFields, int rules) {
        begin(shown);
        fields = itsFields;
        candidateCount = 0;
        if (ruleSeen.length < rules) {
            ruleSeen = new int[rules];
            candidates = new int[rules];
        }
        if (++generation == 0) {
            Arrays.fill(seen, 0);
            Arrays.fill(valuesSeen, 0);
            Arrays.fill(ruleSeen, 0);
            everythingSeen = 0;
            generation = 1;
        }
    }

    // Candidates.

    @Override
    public boolean found(int[] outputs) {
        for (int rule : outputs) {
            candidate(rule);
        }
        return false;
    }

    void candidate(int rule) {
        if (ruleSeen[rule] != generation) {
            ruleSeen[rule] = generation;
            candidates[candidateCount++] = rule;
        }
    }

    int candidates() {
        return candidateCount;
    }

    int candidateAt(int i) {
        return candidates[i];
    }

    /** Seeks candidates in a field. */
    void search(int slot, LiteralIndex index) {
        int field = fields.of[slot];
        boolean kept = field >= 0 && recall.asks(index, event(), field);
        if (kept && recall.reports(this)) {
            return;
        }
        int begin = first(slot);
        int end = begin + count(slot);
        LiteralIndex.Found found = kept ? recall.noting(this) : this;
        for (int atom = begin; atom < end; atom++) {
            searchAtom(atom, index, found);
        }
        if (kept) {
            recall.keep();
        }
    }

    private void searchAtom(int atom, LiteralIndex index, LiteralIndex.Found found) {
        if (isText(atom)) {
            search(atom, index, found);
            if (kind(atom) == EventSlices.DECIMAL) {
                searchPlain(atom, index, found);
            }
        }
    }

    // Fields.

    /** The field's first atom. */
    int first(int slot) {
        if (seen[slot] != generation) {
            look(slot);
        }
        return first[slot];
    }

    /** How many atoms the field has; -1 if it is missing. Ask for the first before. */
    int count(int slot) {
        if (seen[slot] != generation) {
            look(slot);
        }
        return count[slot];
    }

    /** Whether the field is an object: there, but without any atom. */
    boolean isObject(int slot) {
        return fields.of[slot] == OBJECT;
    }

    private void look(int slot) {
        seen[slot] = generation;
        first[slot] = atoms();
        int field = fields.of[slot];
        boolean there =
                switch (field) {
                    case -1 -> false;
                    case USER -> fields.audit.user(this);
                    case INTEGRITY -> fields.audit.integrity(this);
                    case OBJECT -> true;
                    default -> {
                        atomsOf(field);
                        yield true;
                    }
                };
        count[slot] = there ? atoms() - first[slot] : -1;
    }

    // Everything, for keywords.

    private void lookAtEverything() {
        if (everythingSeen == generation) {
            return;
        }
        everythingSeen = generation;
        everything = null;
        everythingFirst = atoms();
        EventSlices event = event();
        Origin.Kind source = event.origin().kind();
        if (source == Origin.Kind.SYSLOG || source == Origin.Kind.AUDITD) {
            int start = mark();
            if (event.rawEnd() > event.rawStart()) {
                append(event.bytes(), event.rawStart(), event.rawEnd());
            } else {
                byte[] raw = event.raw();
                append(raw, 0, raw.length);
            }
            appendedAtom(start);
        }
        for (int i = 0; i < event.layout().size(); i++) {
            if (!event.layout().derived(i)) {
                atomsOf(i);
            }
        }
        everythingCount = atoms() - everythingFirst;
    }

    /** Seeks candidates in all values. */
    void searchEverything(LiteralIndex index) {
        lookAtEverything();
        for (int atom = everythingFirst; atom < everythingFirst + everythingCount; atom++) {
            searchAtom(atom, index, this);
        }
    }

    /** The first atom of all values. */
    int firstOfAll() {
        lookAtEverything();
        return everythingFirst;
    }

    /** How many atoms all values have. */
    int countOfAll() {
        lookAtEverything();
        return everythingCount;
    }

    boolean anywhere(ByteGlob glob) {
        lookAtEverything();
        for (int atom = everythingFirst; atom < everythingFirst + everythingCount; atom++) {
            if (isText(atom) && matches(atom, glob)) {
                return true;
            }
        }
        return false;
    }

    // Decoded values, for checks that need them.

    @Override
    public Value @Nullable [] values(FieldKey field) {
        int slot = field.slot();
        int begin = first(slot);
        int length = count(slot);
        if (length < 0) {
            return null;
        }
        if (valuesSeen[slot] != generation) {
            valuesSeen[slot] = generation;
            values[slot] = decoded(begin, length);
        }
        return values[slot];
    }

    private Value[] decoded(int begin, int length) {
        Value[] made = new Value[length];
        for (int i = 0; i < length; i++) {
            made[i] = value(begin + i);
        }
        return made;
    }

    @Override
    public Value[] everything() {
        lookAtEverything();
        Value[] made = everything;
        if (made == null) {
            made = everythingCount == 0 ? EMPTY : decoded(everythingFirst, everythingCount);
            everything = made;
        }
        return made;
    }

    @Override
    void forget() {
        super.forget();
        recall.forget();
        everything = null;
    }
}
