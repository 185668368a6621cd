package se.varn.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * Each kind of literal has the structure that decides it in the fewest steps. A whole value: a hash of its first eight bytes, its
 * last eight and its length. A start or end: a hash of the first or last eight bytes, or of as many as a shorter literal has, so
 * at most eight probes however many literals there are. Anywhere: see LiteralRuns; those of
 * one byte, and of two and three, apart from the others. Invariant: a literal that stands in the value at its place is always reported,
 * maybe more than once, and nothing else ever.
 */
/** Finds which of many literals stand in a folded value. Immutable. */
final class LiteralIndex {
    /** Takes the numbers of what was found; true ends the search. */
    @FunctionalInterface
    interface Found {
        boolean found(int[] outputs);
    }

    /** A literal and the numbers that are reported where it stands. */
    static final class Entry {
        private final byte[] text;
        private int[] outputs;

        Entry(byte[] text, int output) {
            this.text = text;
            this.outputs = new int[] {output};
        }

        byte[] text() {
            return text;
        }

        int[] outputs() {
            return outputs;
        }
    }

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    static final LiteralIndex NOTHING = new LiteralIndex(new Builder());

    private final int number = NUMBERS.getAndIncrement();
    private final LongTable<Entry[]> whole;
    private final LongTable<Entry[]>[] starts;
    private final LongTable<Entry[]>[] ends;
    private final LiteralRuns[] runs;
    private final int startSizes;
    private final int endSizes;

    private LiteralIndex(Builder from) {
        whole = table(from.whole);
        starts = tables(from.starts);
        ends = tables(from.ends);
        List<LiteralRuns> all = new ArrayList<>();
        from.anywhere.forEach((size, literals) -> all.add(new LiteralRuns(size, literals)));
        runs = all.toArray(LiteralRuns[]::new);
        startSizes = sizes(from.starts);
        endSizes = sizes(from.ends);
    }

    private static LongTable<Entry[]> table(Map<Long, List<Entry>> from) {
        LongTable<Entry[]> table = new LongTable<>(from.size());
        from.forEach((key, entries) -> table.put(key, entries.toArray(Entry[]::new)));
        return table;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
    private static LongTable<Entry[]>[] tables(List<Map<Long, List<Entry>>> from) {
        return from.stream().map(LiteralIndex::table).toArray(LongTable[]::new);
    }

    private static int sizes(List<Map<Long, List<Entry>>> from) {
        int sizes = 0;
        for (int k = 1; k <= 8; k++) {
            sizes |= from.get(k).isEmpty() ? 0 : 1 << k;
        }
        return sizes;
    }

    /** Not that of any other one, as long as there are not too many. */
    int number() {
        return number;
    }

    /** Reports what stands in the bytes; true if the search was ended. */
    boolean search(byte[] bytes, int from, int length, Found found) {
        if (ends(bytes, from, length, found)) {
            return true;
        }
        for (LiteralRuns each : runs) {
            if (each.search(bytes, from, length, found)) {
                return true;
            }
        }
        return false;
    }

    private boolean ends(byte[] bytes, int from, int length, Found found) {
        long head = Bytes.head(bytes, from, length);
        long tail = Bytes.tail(bytes, from, length);
        Entry[] same = whole.get(wholeKey(head, tail, length));
        if (same != null && report(same, bytes, from, length, 0, found)) {
            return true;
        }
        for (int sizes = startSizes; sizes != 0; sizes &= sizes - 1) {
            int k = Integer.numberOfTrailingZeros(sizes);
            if (k > length) {
                break;
            }
            Entry[] there = starts[k].get(k == 8 ? head : head & ((1L << (k << 3)) - 1));
            if (there != null && report(there, bytes, from, length, 1, found)) {
                return true;
            }
        }
        for (int sizes = endSizes; sizes != 0; sizes &= sizes - 1) {
            int k = Integer.numberOfTrailingZeros(sizes);
            if (k > length) {
                break;
            }
            Entry[] there = ends[k].get(tail >>> (64 - (k << 3)));
            if (there != null && report(there, bytes, from, length, 2, found)) {
                return true;
            }
        }
        return false;
    }

    /** Way 0: the whole value, 1: its start, 2: its end. */
    private static boolean report(
            Entry[] entries, byte[] bytes, int from, int length, int way, Found found) {
        for (Entry entry : entries) {
            int own = entry.text.length;
            boolean fits = way == 0 ? own == length : own <= length;
            int at = way == 2 ? from + length - own : from;
            if (fits && Bytes.isAt(entry.text, bytes, at) && found.found(entry.outputs)) {
                return true;
            }
        }
        return false;
    }

    private static long wholeKey(long head, long tail, int length) {
        return (head ^ Long.rotateLeft(tail, 23)) * 0x9E3779B97F4A7C15L + length;
    }

    /** Gathers literals. */
    static final class Builder {
        private final Map<Long, List<Entry>> whole = new HashMap<>();
        private final List<Map<Long, List<Entry>>> starts = maps();
        private final List<Map<Long, List<Entry>>> ends = maps();
        private final Map<Integer, List<Entry>> anywhere = new HashMap<>();
        private final Map<Literal, Entry> all = new HashMap<>();

        private static List<Map<Long, List<Entry>>> maps() {
            List<Map<Long, List<Entry>>> maps = new ArrayList<>();
            for (int k = 0; k <= 8; k++) {
                maps.add(new HashMap<>());
            }
            return maps;
        }

        /** Whether literals like this one can be found. */
        static boolean takes(Literal literal) {
            int length = literal.bytes().length;
            return literal.place() == Literal.Place.WHOLE || length > 0;
        }

        /** Output is the number that is reported where the literal stands. */
        void add(Literal literal, int output) {
            Entry there = all.get(literal);
            if (there != null) {
                if (there.outputs[there.outputs.length - 1] != output) {
                    there.outputs = Arrays.copyOf(there.outputs, there.outputs.length + 1);
                    there.outputs[there.outputs.length - 1] = output;
                }
                return;
            }
            byte[] text = literal.bytes();
            int length = text.length;
            int size = Math.min(8, length);
            long head = Bytes.head(text, 0, length);
            long tail = Bytes.tail(text, 0, length);
            Entry entry = new Entry(text, output);
            all.put(literal, entry);
            switch (literal.place()) {
                case WHOLE -> put(whole, wholeKey(head, tail, length), entry);
                case START -> put(starts.get(size), head, entry);
                case END -> put(ends.get(size), tail >>> (64 - (size << 3)), entry);
                case ANYWHERE ->
                        anywhere.computeIfAbsent(
                                        length >= 4 ? 4 : length >= 2 ? 2 : 1,
                                        _ -> new ArrayList<>())
                                .add(entry);
            }
        }

        private static void put(Map<Long, List<Entry>> map, long key, Entry entry) {
            map.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(entry);
        }

        LiteralIndex build() {
            return new LiteralIndex(this);
        }
    }
}
