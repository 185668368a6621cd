package se.varn.logs;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/*
 * Keys are compared as bytes: their first eight, their last eight, and only where longer than sixteen what lies between. Most
 * logs repeat their keys in the same order, so each place remembers which one followed it last; that guess is tried before the
 * key's end is even looked for.
 */
/** One place in the tree of JSON objects, reached by its key. */
final class Place {
    final int id;
    final String path;
    final boolean eventData;

    /** An object here may name its field inside itself. */
    final boolean namedData;

    @Nullable Place next;
    private final @Nullable Place parent;
    private final byte[] key;
    private final long first;
    private final long last;
    private final long mask;
    private @Nullable Place[] table = new @Nullable Place[8];
    private int inner;

    private Place(@Nullable Place parent, byte[] key, String path, int id) {
        this.parent = parent;
        this.key = key;
        this.path = path;
        this.id = id;
        this.first = Bytes.upToEight(key, 0, key.length);
        this.last = key.length < 8 ? 0 : Bytes.eight(key, key.length - 8);
        this.mask = key.length >= 8 ? -1L : (1L << (key.length << 3)) - 1;
        this.eventData = path.equals("EventData") || path.endsWith(".EventData");
        this.namedData = parent != null && parent.eventData && path.endsWith(".Data");
    }

    static Place root() {
        return new Place(null, new byte[0], "", -1);
    }

    /** The new place that this key leads to. */
    Place add(byte[] innerKey, String innerPath, int innerId) {
        if (inner * 2 >= table.length) {
            @Nullable Place[] old = table;
            table = new @Nullable Place[old.length * 2];
            for (Place place : old) {
                if (place != null) {
                    put(place);
                }
            }
        }
        Place added = new Place(this, innerKey, innerPath, innerId);
        put(added);
        inner++;
        return added;
    }

    private void put(Place place) {
        int slot = slot(place.first, place.last, place.key.length);
        while (table[slot] != null) {
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = place;
    }

    private int slot(long begin, long end, int length) {
        long mixed = (begin ^ Long.rotateLeft(end, 29) ^ length) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & table.length - 1;
    }

    /** The place that the key in these bytes leads to, or null if it never came before. */
    @Nullable Place find(byte[] bytes, int from, int to) {
        int length = to - from;
        long begin = Bytes.upToEight(bytes, from, length);
        long end = length < 8 ? 0 : Bytes.eight(bytes, to - 8);
        int slot = slot(begin, end, length);
        Place there;
        while ((there = table[slot]) != null) {
            if (there.key.length == length
                    && there.first == begin
                    && there.last == end
                    && there.sameMiddle(bytes, from)) {
                return there;
            }
            slot = slot + 1 & table.length - 1;
        }
        return null;
    }

    private boolean sameMiddle(byte[] bytes, int from) {
        int length = key.length;
        return length <= 16
                || Arrays.equals(key, 8, length - 8, bytes, from + 8, from + length - 8);
    }

    /** Whether this place's key, with its closing quote, stands there inside the outer object. */
    boolean isNext(Place outer, byte[] bytes, int from, int limit) {
        int length = key.length;
        int end = from + length;
        return outer == parent
                && end < limit
                && from + 8 <= limit
                && bytes[end] == '"'
                && (Bytes.eight(bytes, from) & mask) == first
                && (length < 8 || Bytes.eight(bytes, end - 8) == last)
                && sameMiddle(bytes, from);
    }

    int keyLength() {
        return key.length;
    }
}
