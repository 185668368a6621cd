package se.varn.sigma;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import se.varn.logs.EventSlices;

/*
 * A field has no value, one, or a list's members: each is an atom, a slice of the event. An atom's text is taken out of the event,
 * folded or plain, when first needed, into one buffer that all texts of the event share.
 */
/** The values of one event after another, and their texts as far as they were asked for. */
class Atoms implements EventSlices.Members {
    private static final EventSlices NOTHING = new EventSlices();
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.ISO_8859_1);
    private static final int MAX_PLAIN_FRACTION = 6;

    private EventSlices event = NOTHING;
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

    void begin(EventSlices shown) {
        event = shown;
        atoms = 0;
        used = 0;
    }

    EventSlices event() {
        return event;
    }

    /** Lets go of the event. */
    void forget() {
        event = NOTHING;
    }

    /** How many atoms there are; the next one gets this number. */
    int atoms() {
        return atoms;
    }

    void atomsOf(int field) {
        if (event.kind(field) == EventSlices.LIST) {
            event.members(field, this);
        } else {
            member(event.start(field), event.end(field), event.kind(field));
        }
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

    // Atoms of texts that do not stand in the event.

    /** Where the next such text begins. */
    int mark() {
        return used;
    }

    /** Drops what was appended since. */
    void cut(int mark) {
        used = mark;
    }

    /** Appends a field's text; false if it is missing or null. */
    boolean append(int field) {
        if (field < 0 || event.kind(field) == EventSlices.NULL) {
            return false;
        }
        byte itsKind = event.kind(field);
        if (itsKind == EventSlices.TEXT || itsKind == EventSlices.ESCAPED) {
            take(event.start(field), event.end(field), itsKind, false);
        } else {
            store(String.valueOf(event.text(field)).getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    void append(byte[] bytes, int start, int end) {
        room(end - start + 8);
        System.arraycopy(bytes, start, text, used, end - start);
        used += end - start;
    }

    /** Whether what was appended since is exactly that. */
    boolean appended(int mark, byte[] wanted) {
        return used - mark == wanted.length && Bytes.isAt(wanted, text, mark);
    }

    /** Makes what was appended since an atom. */
    void appendedAtom(int mark) {
        member(mark, used, EventSlices.TEXT);
        plain[atoms - 1] = mark;
        plainEnd[atoms - 1] = used;
    }

    // Questions.

    byte kind(int atom) {
        return kind[atom];
    }

    /** Whether it is not null. */
    boolean isText(int atom) {
        return kind[atom] != EventSlices.NULL;
    }

    boolean matches(int atom, ByteGlob glob) {
        if (glob.cased()) {
            int start = plain(atom);
            return glob.matches(text, start, plainEnd[atom] - start);
        }
        int start = fold(atom);
        return glob.matches(text, start, foldedEnd[atom] - start);
    }

    boolean contains(int atom, Needle wanted) {
        int start = fold(atom);
        return wanted.isIn(text, start, foldedEnd[atom] - start);
    }

    /** Whether the atom surely has fewer characters than that. */
    boolean isShorter(int atom, int least) {
        return to[atom] - from[atom] < least
                && (kind[atom] == EventSlices.TEXT || kind[atom] == EventSlices.ESCAPED);
    }

    boolean finds(int atom, RegexMachine machine) {
        int start = plain(atom);
        return machine.find(text, start, plainEnd[atom] - start);
    }

    /** Reads the atom as an address; false if it is none. */
    boolean isAddress(int atom, Address into) {
        int start = plain(atom);
        int end = plainEnd[atom];
        for (int i = start; i < end; i++) {
            if (text[i] < 0) {
                String decoded = value(atom).text();
                return decoded.length() <= Cidr.LONGEST && into.read(decoded.strip());
            }
        }
        if (end - start > Cidr.LONGEST) {
            return false;
        }
        while (start < end && Character.isWhitespace(text[start])) {
            start++;
        }
        while (start < end && Character.isWhitespace(text[end - 1])) {
            end--;
        }
        return into.read(text, start, end);
    }

    /** Whether the atom is a number without fraction, small enough for a long. */
    boolean isWhole(int atom) {
        int start = plain(atom);
        return kind[atom] != EventSlices.DECIMAL && Numbers.isWhole(text, start, plainEnd[atom]);
    }

    /** That number. */
    long whole(int atom) {
        int start = plain(atom);
        return Numbers.whole(text, start, plainEnd[atom]);
    }

    /** Whether the atom surely is no number. */
    boolean isNoNumber(int atom) {
        int start = plain(atom);
        return Numbers.isNone(text, start, plainEnd[atom]);
    }

    /** Whether the atom's plain text is that. */
    boolean is(int atom, byte[] wanted) {
        int start = plain(atom);
        return plainEnd[atom] - start == wanted.length && Bytes.isAt(wanted, text, start);
    }

    /** Whether the other atom's text stands in this one's. */
    boolean compares(int atom, int wanted, Check.SameAs how) {
        boolean cased = how.cased();
        int first = cased ? plain(atom) : fold(atom);
        int at = cased ? plain(wanted) : fold(wanted);
        int own = (cased ? plainEnd[wanted] : foldedEnd[wanted]) - at;
        int last = (cased ? plainEnd[atom] : foldedEnd[atom]) - own;
        if (hasHalves(wanted, at, own)) {
            return how.same(value(atom), value(wanted));
        }
        return switch (how.place()) {
            case WHOLE -> last == first && isAt(first, at, own);
            case START -> last >= first && isAt(first, at, own);
            case END -> last >= first && isAt(last, at, own);
            case ANYWHERE -> isAnywhere(first, last, at, own);
        };
    }

    private boolean isAnywhere(int first, int last, int wanted, int length) {
        if (length < 4) {
            for (int i = first; i <= last; i++) {
                if (isAt(i, wanted, length)) {
                    return true;
                }
            }
            return false;
        }
        int begin = Bytes.four(text, wanted);
        for (int i = first; i <= last; i++) {
            if (Bytes.four(text, i) == begin && isAt(i, wanted, length)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int place, int wanted, int length) {
        return Arrays.equals(text, place, place + length, text, wanted, wanted + length);
    }

    /**
     * Whether the text may begin or end with half a character, which is a part of a whole one in
     * UTF-16 but not in UTF-8.
     */
    private boolean hasHalves(int atom, int start, int length) {
        return kind[atom] == EventSlices.ESCAPED
                && length >= 3
                && (isHalf(start) || isHalf(start + length - 3));
    }

    private boolean isHalf(int at) {
        return text[at] == (byte) 0xed && text[at + 1] >= (byte) 0xa0;
    }

    /** Reports the literals that stand in the atom; true if the search was ended. */
    boolean search(int atom, LiteralIndex index, LiteralIndex.Found found) {
        int start = fold(atom);
        return index.search(text, start, foldedEnd[atom] - start, found);
    }

    /** Reports the literals that stand in the number when it is written plainly. */
    void searchPlain(int atom, LiteralIndex index, LiteralIndex.Found found) {
        int at = used;
        if (isPlainDecimal(from[atom], to[atom])) {
            byte[] bytes = event.bytes();
            int end = to[atom];
            while (bytes[end - 1] == '0') {
                end--;
            }
            append(bytes, from[atom], bytes[end - 1] == '.' ? end - 1 : end);
        } else if (event.value(from[atom], to[atom], kind[atom]) instanceof BigDecimal number) {
            String digits = Anchors.plain(number);
            if (digits == null) {
                return;
            }
            store(digits.getBytes(StandardCharsets.ISO_8859_1));
        }
        index.search(text, at, used - at, found);
    }

    // Texts.

    /** Where the folded text begins. */
    private int fold(int atom) {
        int start = folded[atom];
        if (start < 0) {
            start = used;
            folded[atom] = start;
            if (plain[atom] >= 0) {
                int from = plain[atom];
                int to = plainEnd[atom];
                room(Unescape.room(to - from));
                used = Unescape.write(text, from, to, EventSlices.TEXT, true, text, start);
            } else {
                take(from[atom], to[atom], kind[atom], true);
            }
            foldedEnd[atom] = used;
        }
        return start;
    }

    /** Where the plain text begins. */
    private int plain(int atom) {
        int start = plain[atom];
        if (start < 0) {
            start = used;
            plain[atom] = start;
            take(from[atom], to[atom], kind[atom], false);
            plainEnd[atom] = used;
        }
        return start;
    }

    private void take(int start, int end, byte itsKind, boolean fold) {
        byte[] bytes = event.bytes();
        switch (itsKind) {
            case EventSlices.TEXT, EventSlices.ESCAPED -> {
                room(Unescape.room(end - start));
                used = Unescape.write(bytes, start, end, itsKind, fold, text, used);
            }
            case EventSlices.TRUE -> store(TRUE);
            case EventSlices.FALSE -> store(FALSE);
            case EventSlices.INTEGER -> {
                boolean minusZero = bytes[start] == '-' && bytes[start + 1] == '0';
                append(bytes, minusZero ? start + 1 : start, end);
            }
            default -> {
                if (itsKind == EventSlices.DECIMAL && isPlainDecimal(start, end)) {
                    append(bytes, start, end);
                    return;
                }
                String number = String.valueOf(event.value(start, end, itsKind));
                String written = fold ? Fold.fold(number) : number;
                store(written.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** Whether BigDecimal would write the number just as it stands there. */
    private boolean isPlainDecimal(int start, int end) {
        byte[] bytes = event.bytes();
        int first = bytes[start] == '-' ? start + 1 : start;
        int point = end;
        for (int i = first; i < end; i++) {
            if (bytes[i] == 'e' || bytes[i] == 'E') {
                return false;
            }
            if (bytes[i] == '.') {
                point = i;
            }
        }
        return point < end
                && (bytes[first] != '0'
                        || (first == start && end - point - 1 <= MAX_PLAIN_FRACTION));
    }

    private void store(byte[] bytes) {
        append(bytes, 0, bytes.length);
    }

    private void room(int more) {
        if (used + more > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, used + more));
        }
    }

    /** The atom decoded. */
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
}
