package se.varn.logs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/*
 * Paths have numbers, and a row of numbers has one layout. Both are bounded: a source that invents keys makes everything be
 * forgotten now and then, and is slow, but costs no memory.
 */
/** The layouts that one parser has met. Not thread-safe. */
final class Layouts {
    private static final int MAX_PATHS = 20_000;
    private static final int MAX_LAYOUTS = 4_000;
    private static final int HASHES = Naming.HASHES_THERE.size();
    private static final int MAX_HASH_PARTS = 8;
    private static final int MAX_HASHES_LENGTH = 1000;

    private static final class Known {
        final int[] ids;
        final int hash;
        final boolean twice;

        /** Where Hashes is taken apart: its field, else -1. */
        final int hashesField;

        final List<String> paths;
        final @Nullable Layout[] layouts = new @Nullable Layout[1 << HASHES];
        final @Nullable Known next;

        Known(int[] ids, int hash, List<String> paths, @Nullable Known next) {
            this.ids = ids;
            this.hash = hash;
            this.paths = paths;
            this.next = next;
            this.twice = new HashSet<>(paths).size() < paths.size();
            Layout plain = layout(0);
            this.hashesField = plain.hasName("Channel") ? plain.named("Hashes") : -1;
        }

        Layout layout(int mask) {
            Layout there = layouts[mask];
            if (there == null) {
                there = Naming.layout(paths, mask);
                layouts[mask] = there;
            }
            return there;
        }
    }

    private final Labels labels;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> paths = new ArrayList<>();
    private Place root = Place.root();
    private @Nullable Known[] table = new @Nullable Known[1024];
    private int count;
    private int forgotten;
    private final int[] hashStarts = new int[HASHES];
    private final int[] hashEnds = new int[HASHES];

    Layouts(Labels labels) {
        this.labels = labels;
    }

    /** Forgets everything if it has become too much; not while an event is being read. */
    void bound() {
        if (ids.size() > MAX_PATHS || count > MAX_LAYOUTS) {
            ids.clear();
            paths.clear();
            root = Place.root();
            table = new @Nullable Known[1024];
            count = 0;
            forgotten++;
        }
    }

    /** How many times everything was forgotten, the numbers of paths among it. */
    int forgotten() {
        return forgotten;
    }

    Place root() {
        return root;
    }

    /** The place inside another one that this key leads to. */
    Place place(Place outer, byte[] bytes, int from, int to) {
        Place there = outer.find(bytes, from, to);
        if (there != null) {
            return there;
        }
        byte[] key = Arrays.copyOfRange(bytes, from, to);
        String name = new String(key, StandardCharsets.UTF_8);
        String path = outer == root ? name : outer.path + "." + name;
        return outer.add(key, path, id(path));
    }

    /** The number of that path. */
    int id(String path) {
        Integer id = ids.get(path);
        if (id == null) {
            id = ids.size();
            ids.put(path, id);
            paths.add(path);
        }
        return id;
    }

    /**
     * Gives the slices their layout and origin; false if a path comes twice, or if hashes are to be
     * taken out of a text with escapes.
     */
    boolean arrange(EventSlices event) {
        Known known = known(event.ids(), event.noted(), event.idsHash());
        if (known.twice || (known.hashesField >= 0 && isEscaped(event, known.hashesField))) {
            return false;
        }
        int mask = known.hashesField < 0 ? 0 : hashes(event, known.hashesField);
        Layout layout = known.layout(mask);
        event.arrange(layout);
        for (int i = 0; mask >> i != 0; i++) {
            if ((mask >> i & 1) == 1 && layout.hash(i) > 0) {
                event.set(layout.hash(i), hashStarts[i], hashEnds[i]);
            }
        }
        event.origin(layout.origins().of(event, labels));
        return true;
    }

    /** Values that do not lie in the raw text are decoded as far as they can be. */
    private static boolean isEscaped(EventSlices event, int field) {
        return event.kind(field) == EventSlices.ESCAPED && event.rawEnd() > event.rawStart();
    }

    private Known known(int[] row, int length, int hash) {
        int slot = (hash * 0x9E3779B9) >>> 22;
        for (Known known = table[slot]; known != null; known = known.next) {
            if (known.hash == hash
                    && known.ids.length == length
                    && Arrays.equals(known.ids, 0, length, row, 0, length)) {
                return known;
            }
        }
        int[] own = Arrays.copyOf(row, length);
        Known added =
                new Known(own, hash, Arrays.stream(own).mapToObj(paths::get).toList(), table[slot]);
        table[slot] = added;
        count++;
        return added;
    }

    /** Finds the hashes in {@code MD5=…,SHA256=…,IMPHASH=…}; a bit for each. */
    private int hashes(EventSlices event, int field) {
        int at = event.start(field);
        int end = event.end(field);
        if (event.kind(field) != EventSlices.TEXT || end - at >= MAX_HASHES_LENGTH) {
            return 0;
        }
        byte[] bytes = event.bytes();
        int mask = 0;
        for (int part = 1; at < end; part++) {
            int comma = part == MAX_HASH_PARTS ? end : Bytes.indexOf(bytes, at, end, ',');
            int which = hash(bytes, at, comma);
            if (which >= 0 && (mask >> which & 1) == 0) {
                mask |= 1 << which;
                hashStarts[which] = at + Naming.HASHES_THERE.get(which).length() + 1;
                hashEnds[which] = comma;
            }
            at = comma + 1;
        }
        return mask;
    }

    private static int hash(byte[] bytes, int from, int to) {
        for (int i = 0; i < HASHES; i++) {
            String name = Naming.HASHES_THERE.get(i);
            if (to - from > name.length()
                    && bytes[from + name.length()] == '='
                    && startsWith(bytes, from, name)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, int from, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[from + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
