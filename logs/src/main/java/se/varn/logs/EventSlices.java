package se.varn.logs;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * Fields lie in parallel arrays of numbers, so that one of these can be filled again and again without a new object. Own fields
 * come in the order of the source; second names follow and are slices of the same bytes.
 */
/**
 * One event seen in place: its fields as slices of the bytes it was read from, nothing decoded.
 * Filled anew by each {@link EventParser#scan}, for one thread at a time; {@link #keep} makes an
 * {@link Event} that stays.
 */
public final class EventSlices {
    /** UTF-8 text as it stands. */
    public static final byte TEXT = 1;

    /** The inside of a JSON string with escapes. */
    public static final byte ESCAPED = 2;

    /** A JSON number without fraction and exponent. */
    public static final byte INTEGER = 3;

    /** Any other JSON number. */
    public static final byte DECIMAL = 4;

    /** JSON's true. */
    public static final byte TRUE = 5;

    /** JSON's false. */
    public static final byte FALSE = 6;

    /** JSON's null. */
    public static final byte NULL = 7;

    /** A JSON list of scalars with its brackets. */
    public static final byte LIST = 8;

    private static final int SMALL = 64;

    private int[] ids = new int[SMALL];
    private int[] starts = new int[SMALL];
    private int[] ends = new int[SMALL];
    private byte[] kinds = new byte[SMALL];
    private int size;
    private int idsHash;
    private byte[] bytes = {};
    private int from;
    private int to;

    /** Where the slices end: with the raw text, or behind it if some do not stand in it. */
    private int slicesEnd;

    private byte @Nullable [] raw;
    private boolean hidesAscii;
    private Layout layout = Layout.EMPTY;
    private Origin origin = Origin.of(Origin.Kind.OTHER, Labels.NONE);

    /** Slices of nothing yet. */
    public EventSlices() {}

    void begin(byte[] json, int first, int end) {
        bytes = json;
        from = first;
        to = end;
        slicesEnd = end;
        raw = null;
        hidesAscii = true;
        size = 0;
        idsHash = 0;
    }

    /** Begins with slices that do not lie in the raw text. */
    void begin(byte[] values, byte[] rawText) {
        begin(values, 0, values.length);
        raw = rawText;
    }

    /** Notes the next own field; text comes with its quotes. False if there are too many. */
    boolean note(int id, int start, int end, byte kind) {
        int quote = kind <= ESCAPED ? 1 : 0;
        return slice(id, start + quote, end - quote, kind);
    }

    /** Notes the next own field, text without quotes. False if there are too many. */
    boolean slice(int id, int start, int end, byte kind) {
        int at = size;
        if (at == ids.length) {
            if (at >= EventBuilder.MAX_FIELDS) {
                return false;
            }
            ids = Arrays.copyOf(ids, Math.min(at * 2, EventBuilder.MAX_FIELDS));
            room(ids.length);
        }
        ids[at] = id;
        starts[at] = start;
        ends[at] = end;
        kinds[at] = kind;
        idsHash = idsHash * 31 + id;
        size = at + 1;
        return true;
    }

    /** Notes a field whose place is set afterwards. */
    void note(int id, byte kind) {
        note(id, 0, 0, kind);
    }

    private void room(int length) {
        if (starts.length < length) {
            starts = Arrays.copyOf(starts, length);
            ends = Arrays.copyOf(ends, length);
            kinds = Arrays.copyOf(kinds, length);
        }
    }

    int[] ids() {
        return ids;
    }

    int noted() {
        return size;
    }

    int idsHash() {
        return idsHash;
    }

    /** Adds the second names that the layout tells of. */
    void arrange(Layout found) {
        layout = found;
        int total = found.size();
        room(total);
        for (int i = size; i < total; i++) {
            int same = found.sameAs(i);
            starts[i] = starts[same];
            ends[i] = ends[same];
            kinds[i] = kinds[same];
        }
        size = total;
    }

    /** Puts field i in another place; its kind stays. */
    void set(int field, int start, int end) {
        starts[field] = start;
        ends[field] = end;
    }

    /** Says that some slices lie behind the raw text, up to there. */
    void slicesEnd(int end) {
        slicesEnd = end;
    }

    void hidesAscii(boolean hidden) {
        hidesAscii = hidden;
    }

    /**
     * Whether the raw text may write a character that is ASCII, or becomes ASCII when its case is
     * folded, as anything but itself; escapes of one letter apart.
     */
    public boolean hidesAscii() {
        return hidesAscii;
    }

    void origin(Origin found) {
        origin = found;
    }

    /**
     * Names and paths of the fields; the same object for all events of one parser that have the
     * same.
     */
    public Layout layout() {
        return layout;
    }

    /** Where the event came from; mostly the same object for equal origins. */
    public Origin origin() {
        return origin;
    }

    /** The bytes in which the slices lie. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the raw text begins in these bytes. */
    public int rawStart() {
        return from;
    }

    /** Where the raw text ends in these bytes; the same as its start if it does not lie there. */
    public int rawEnd() {
        return raw == null ? to : from;
    }

    /** Where the slices end in these bytes; what none of them shows may lie between. */
    public int slicesEnd() {
        return slicesEnd;
    }

    /** Where field i begins. */
    public int start(int i) {
        return starts[i];
    }

    /** Where field i ends. */
    public int end(int i) {
        return ends[i];
    }

    /** What field i is: one of the constants here. */
    public byte kind(int i) {
        return kinds[i];
    }

    /** The value of field i, see {@link Field#value()}. */
    public @Nullable Object value(int i) {
        return JsonText.value(bytes, starts[i], ends[i], kinds[i]);
    }

    /** The value of a slice of this event's bytes, see {@link Field#value()}. */
    public @Nullable Object value(int start, int end, byte kind) {
        return JsonText.value(bytes, start, end, kind);
    }

    /** Shows the members of field i, which is a list, one after another. */
    public void members(int i, Members each) {
        JsonText.members(bytes, starts[i], ends[i], each);
    }

    /** Takes the members of a list. */
    @FunctionalInterface
    public interface Members {
        /** A scalar as a slice of the event's bytes, text without its quotes. */
        void member(int start, int end, byte kind);
    }

    /**
     * The value as text, the members of a list joined by a comma; null if it is missing or null.
     */
    public @Nullable String text(String field) {
        int i = layout.indexOf(field);
        return i < 0 ? null : text(i);
    }

    /** The same for field i. */
    public @Nullable String text(int i) {
        return switch (value(i)) {
            case null -> null;
            case List<?> list -> String.join(", ", list.stream().map(String::valueOf).toList());
            case Object value -> value.toString();
        };
    }

    /** When it happened, as far as any usual field tells. */
    public Optional<Instant> time() {
        for (int field : layout.common().time) {
            Object value = value(field);
            Optional<Instant> parsed = value == null ? Optional.empty() : Timestamps.parse(value);
            if (parsed.isPresent()) {
                return parsed;
            }
        }
        return Optional.empty();
    }

    /** The machine that wrote the event, as far as any usual field tells. */
    public Optional<String> host() {
        return first(layout.common().host);
    }

    /** The account that acted, as far as any usual field tells. */
    public Optional<String> user() {
        return first(layout.common().user);
    }

    private Optional<String> first(int[] fields) {
        for (int field : fields) {
            if (value(field) instanceof String text && !text.isBlank() && !text.equals("-")) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** The event as an object of its own, with a copy of its bytes. */
    public Event keep() {
        EventSlices copy = new EventSlices(this);
        return new Event(copy);
    }

    private EventSlices(EventSlices of) {
        int total = of.layout.size();
        ids = new int[0];
        starts = Arrays.copyOf(of.starts, total);
        ends = Arrays.copyOf(of.ends, total);
        kinds = Arrays.copyOf(of.kinds, total);
        size = total;
        bytes = of.raw != null ? of.bytes : Arrays.copyOfRange(of.bytes, of.from, of.slicesEnd);
        for (int i = 0; i < total; i++) {
            starts[i] -= of.from;
            ends[i] -= of.from;
        }
        from = 0;
        to = of.raw != null ? bytes.length : of.to - of.from;
        slicesEnd = bytes.length;
        raw = of.raw;
        hidesAscii = of.hidesAscii;
        layout = of.layout;
        origin = of.origin;
    }

    /** The text that the event was read from, in UTF-8, to be read only. */
    public byte[] raw() {
        byte[] own = raw;
        return own != null
                ? own
                : from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
    }
}
