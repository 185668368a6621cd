package se.varn.sigma;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.varn.logs.EventSlices;
import se.varn.logs.Origin;

/*
 * Everything one thread needs to look at events, filled anew for each without being cleared: what belongs to the event at hand
 * bears its number (the generation), everything else counts as unset. A field is looked at when first asked for. Its values are
 * atoms: one, or a list's members. An atom's text is taken out of the event, folded or plain, when first needed, into one buffer
 * that all texts of the event share.
 */
/** One event after another as compiled conditions see it. Used by one thread at a time. */
final class Scratch implements View, EventSlices.Members, LiteralIndex.Found {
    private static final Value[] EMPTY = {};
    private static final EventSlices NOTHING = new EventSlices();
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.ISO_8859_1);

    /** In {@link Binding#fieldOf}: a field put together from others. */
    static final int USER = -2;

    static final int INTEGRITY = -3;

    /** In place of a field's number: there is none, but an object of that name. */
    static final int OBJECT = -4;

    private int generation;
    private EventSlices event = NOTHING;
    private int[] fieldOf = {};

    private final int[] seen;
    private final int[] first;
    private final int[] count;
    private final int[] valuesSeen;
    private final Value[] @Nullable [] values;

    private int atoms;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private byte[] kind = new byte[64];
    private int[] folded = new int[64];
    private int[] foldedEnd = new int[64];
    private int[] plain = new int[64];
    private int[] plainEnd = new int[64];

    private byte[] text = new byte[1 << 13];
    private int used;

    private int everythingSeen;
    private int everythingFirst;
    private int everythingCount;
    private Value @Nullable [] everything;

    private int[] ruleSeen = new int[64];
    private int[] candidates = new int[64];
    private int candidateCount;

    final BindingCache bindings = new BindingCache();

    Scratch(int slots) {
        seen = new int[slots];
        first = new int[slots];
        count = new int[slots];
        valuesSeen = new int[slots];
        values = new Value[slots] @Nullable [];
    }

    /** Begins with another event, for a plan with so many rules. */
    void show(EventSlices shown, int[] fields, int rules) {
        event = shown;
        fieldOf = fields;
        atoms = 0;
        used = 0;
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

    // Fields and their atoms.

    /** The field's first atom. */
    int first(int slot) {
        if (seen[slot] != generation) {
            look(slot);
        }
        return first[slot];
    }

    /** Whether the field is an object: there, but without any atom. */
    boolean isObject(int slot) {
        return fieldOf[slot] == OBJECT;
    }

    /** How many atoms the field has; -1 if it is missing. Ask for the first before. */
    int count(int slot) {
        if (seen[slot] != generation) {
            look(slot);
        }
        return count[slot];
    }

    private void look(int slot) {
        seen[slot] = generation;
        first[slot] = atoms;
        int field = fieldOf[slot];
        if (field >= 0) {
            atomsOf(field);
        } else if (field == -1 || (field != OBJECT && !made(field))) {
            count[slot] = -1;
            return;
        }
        count[slot] = atoms - first[slot];
    }

    private void atomsOf(int field) {
        if (event.kind(field) == EventSlices.LIST) {
            event.members(field, this);
        } else {
            member(event.start(field), event.end(field), event.kind(field));
        }
    }

    private boolean made(int field) {
        String made =
                field == USER
                        ? SecurityAudit.user(event::text)
                        : SecurityAudit.integrity(event::text);
        if (made != null) {
            int at = used;
            byte[] bytes = made.getBytes(StandardCharsets.UTF_8);
            store(bytes);
            member(at, at + bytes.length, EventSlices.TEXT);
            plain[atoms - 1] = at;
            plainEnd[atoms - 1] = at + bytes.length;
        }
        return made != null;
    }

    @Override
    public void member(int start, int end, byte itsKind) {
        if (atoms == from.length) {
            int more = atoms * 2;
            from = Arrays.copyOf(from, more);
            to = Arrays.copyOf(to, more);
            kind = Arrays.copyOf(kind, more);
            folded = Arrays.copyOf(folded, more);
            foldedEnd = Arrays.copyOf(foldedEnd, more);
            plain = Arrays.copyOf(plain, more);
            plainEnd = Arrays.copyOf(plainEnd, more);
        }
        from[atoms] = start;
        to[atoms] = end;
        kind[atoms] = itsKind;
        folded[atoms] = -1;
        plain[atoms] = -1;
        atoms++;
    }

    byte kind(int atom) {
        return kind[atom];
    }

    /** Whether it is not null. */
    boolean isText(int atom) {
        return kind[atom] != EventSlices.NULL;
    }

    boolean matches(int atom, ByteGlob glob) {
        if (glob.cased()) {
            plain(atom);
            return glob.matches(text, plain[atom], plainEnd[atom] - plain[atom]);
        }
        fold(atom);
        return glob.matches(text, folded[atom], foldedEnd[atom] - folded[atom]);
    }

    boolean contains(int atom, byte[] wanted) {
        fold(atom);
        return Bytes.indexOf(text, folded[atom], foldedEnd[atom] - folded[atom], wanted) >= 0;
    }

    boolean finds(int atom, Dfa machine) {
        plain(atom);
        return machine.find(text, plain[atom], plainEnd[atom] - plain[atom]);
    }

    /** Whether the atom's plain text is that. */
    boolean is(int atom, byte[] wanted) {
        plain(atom);
        return plainEnd[atom] - plain[atom] == wanted.length
                && Bytes.isAt(wanted, text, plain[atom]);
    }

    boolean search(int atom, LiteralIndex index, LiteralIndex.Found found) {
        fold(atom);
        return index.search(text, folded[atom], foldedEnd[atom] - folded[atom], found);
    }

    /** Seeks candidates in a field. */
    void search(int slot, LiteralIndex index) {
        int begin = first(slot);
        int end = begin + count(slot);
        for (int atom = begin; atom < end; atom++) {
            searchAtom(atom, index);
        }
    }

    private void searchAtom(int atom, LiteralIndex index) {
        if (kind[atom] == EventSlices.NULL) {
            return;
        }
        search(atom, index, this);
        if (kind[atom] == EventSlices.DECIMAL
                && event.value(from[atom], to[atom], kind[atom]) instanceof BigDecimal number) {
            String digits = Anchors.plain(number);
            if (digits != null) {
                int at = used;
                byte[] bytes = digits.getBytes(StandardCharsets.ISO_8859_1);
                store(bytes);
                index.search(text, at, bytes.length, this);
            }
        }
    }

    private void fold(int atom) {
        if (folded[atom] < 0) {
            boolean own = plain[atom] >= 0;
            if (own) {
                int length = plainEnd[atom] - plain[atom];
                room(Unescape.room(length));
                folded[atom] = used;
                used =
                        Unescape.write(
                                text,
                                plain[atom],
                                plainEnd[atom],
                                EventSlices.TEXT,
                                true,
                                text,
                                used);
            } else {
                folded[atom] = used;
                take(atom, true);
            }
            foldedEnd[atom] = used;
        }
    }

    private void plain(int atom) {
        if (plain[atom] < 0) {
            plain[atom] = used;
            take(atom, false);
            plainEnd[atom] = used;
        }
    }

    private void take(int atom, boolean fold) {
        int start = from[atom];
        int end = to[atom];
        byte itsKind = kind[atom];
        switch (itsKind) {
            case EventSlices.TEXT, EventSlices.ESCAPED -> {
                room(Unescape.room(end - start));
                used = Unescape.write(event.bytes(), start, end, itsKind, fold, text, used);
            }
            case EventSlices.TRUE -> store(TRUE);
            case EventSlices.FALSE -> store(FALSE);
            case EventSlices.INTEGER -> {
                byte[] bytes = event.bytes();
                boolean minusZero = bytes[start] == '-' && bytes[start + 1] == '0';
                copy(bytes, minusZero ? start + 1 : start, end);
            }
            default -> {
                String number = String.valueOf(event.value(start, end, itsKind));
                String written = fold ? Fold.fold(number) : number;
                store(written.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private void store(byte[] bytes) {
        copy(bytes, 0, bytes.length);
    }

    private void copy(byte[] bytes, int start, int end) {
        room(end - start + 8);
        System.arraycopy(bytes, start, text, used, end - start);
        used += end - start;
    }

    private void room(int more) {
        if (used + more > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, used + more));
        }
    }

    // Everything, for keywords.

    private void lookAtEverything() {
        if (everythingSeen == generation) {
            return;
        }
        everythingSeen = generation;
        everything = null;
        everythingFirst = atoms;
        Origin.Kind source = event.origin().kind();
        if (source == Origin.Kind.SYSLOG || source == Origin.Kind.AUDITD) {
            int at = used;
            store(event.raw());
            member(at, used, EventSlices.TEXT);
            plain[atoms - 1] = at;
            plainEnd[atoms - 1] = used;
        }
        for (int i = 0; i < event.layout().size(); i++) {
            if (!event.layout().derived(i)) {
                atomsOf(i);
            }
        }
        everythingCount = atoms - everythingFirst;
    }

    /** Seeks candidates in all values. */
    void searchEverything(LiteralIndex index) {
        lookAtEverything();
        for (int atom = everythingFirst; atom < everythingFirst + everythingCount; atom++) {
            searchAtom(atom, index);
        }
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

    Value value(int atom) {
        return plain[atom] >= 0 && kind[atom] == EventSlices.TEXT
                ? new Value(
                        new String(
                                text,
                                plain[atom],
                                plainEnd[atom] - plain[atom],
                                StandardCharsets.UTF_8))
                : new Value(event.value(from[atom], to[atom], kind[atom]));
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

    /** Lets go of the event. */
    void forget() {
        event = NOTHING;
        everything = null;
    }
}
