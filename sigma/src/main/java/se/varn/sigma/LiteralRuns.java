package se.varn.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/*
 * Of every literal a window is chosen that is rare in ordinary values; its runs of so many bytes go into a bit map. The text is
 * probed in strides, so far apart that one probe must fall into each literal's window. The probes do not depend on each other, so
 * the processor overlaps them, which an automaton's steps forbid; and as rare windows were chosen, few probes hit. What a probe
 * finds lies flat in two arrays of numbers: four other bytes of the literal are compared first, and only where they are right
 * does anything follow a pointer.
 */
/** Finds literals that may stand anywhere in a value. Immutable. */
final class LiteralRuns {
    private static final int MOST = 8;
    private static final int ROOM = 32;
    private static final int UNCHECKED = Integer.MIN_VALUE;

    /** Numbers per slot of the table: the run, its first place, how many places. */
    private static final int SLOT = 4;

    /**
     * Numbers per place: how far inside its literal, where and what the other bytes are, the
     * literal.
     */
    private static final int PLACE = 4;

    private final int size;
    private final int mask;
    private final int stride;
    private final LiteralIndex.Entry[] literals;
    private final int[] table;
    private final int slots;
    private final int[] places;
    private final long[] bits;
    private final int shift;

    /** Literals of at least so many bytes; that is how long their runs are, four at most. */
    LiteralRuns(int size, List<LiteralIndex.Entry> sought) {
        this.size = size;
        this.mask = size == 4 ? -1 : (1 << (size << 3)) - 1;
        this.literals = sought.toArray(LiteralIndex.Entry[]::new);
        int shortest = sought.stream().mapToInt(e -> e.text().length).min().orElse(size);
        this.stride = Math.max(1, Math.min(MOST, shortest - size + 1));
        Map<Integer, List<int[]>> runs = new TreeMap<>();
        for (int i = 0; i < literals.length; i++) {
            byte[] text = literals[i].text();
            int window = Ordinary.rarestWindow(text, stride);
            for (int at = window; at < window + stride; at++) {
                runs.computeIfAbsent((int) Bytes.head(text, at, size), _ -> new ArrayList<>(1))
                        .add(place(text, at, i));
            }
        }
        // Few bits are set, within 1,024 and 524,288 of them.
        int log = 10;
        while (log < 19 && 1 << log < runs.size() * ROOM) {
            log++;
        }
        this.shift = 32 - log;
        this.bits = new long[1 << (log - 6)];
        this.slots = Integer.highestOneBit(runs.size() * 2) * 2;
        this.table = new int[slots * SLOT];
        this.places = new int[runs.values().stream().mapToInt(List::size).sum() * PLACE];
        fill(runs);
    }

    private static int[] place(byte[] text, int inside, int literal) {
        if (text.length < 4) {
            return new int[] {inside, UNCHECKED, 0, literal};
        }
        int other = inside * 2 < text.length - 4 ? text.length - 4 : 0;
        return new int[] {inside, other - inside, Bytes.four(text, other), literal};
    }

    private void fill(Map<Integer, List<int[]>> runs) {
        int count = 0;
        for (Map.Entry<Integer, List<int[]>> entry : runs.entrySet()) {
            int run = entry.getKey();
            int h = mixed(run) >>> shift;
            bits[h >>> 6] |= 1L << h;
            int slot = slot(run);
            while (table[slot + 2] > 0) {
                slot = next(slot);
            }
            table[slot] = run;
            table[slot + 1] = count;
            table[slot + 2] = entry.getValue().size();
            for (int[] place : entry.getValue()) {
                System.arraycopy(place, 0, places, count * PLACE, PLACE);
                count++;
            }
        }
    }

    private static int mixed(int run) {
        return run * 0x9E3779B1;
    }

    private int slot(int run) {
        return (mixed(run ^ run >>> 15) >>> 7 & slots - 1) * SLOT;
    }

    private int next(int slot) {
        return slot + SLOT & table.length - 1;
    }

    boolean search(byte[] bytes, int from, int length, LiteralIndex.Found found) {
        int last = from + length - size;
        int whole = Math.min(last, bytes.length - 4);
        int step = stride;
        int i = from;
        for (; i <= whole; i += step) {
            int run = Bytes.four(bytes, i) & mask;
            int h = mixed(run) >>> shift;
            if ((bits[h >>> 6] >>> h & 1) != 0 && hit(run, i, bytes, from, from + length, found)) {
                return true;
            }
        }
        for (; i <= last; i += step) {
            int run = (int) Bytes.head(bytes, i, size);
            if (hit(run, i, bytes, from, from + length, found)) {
                return true;
            }
        }
        return false;
    }

    private boolean hit(int run, int at, byte[] bytes, int from, int to, LiteralIndex.Found found) {
        int slot = slot(run);
        while (table[slot] != run || table[slot + 2] == 0) {
            if (table[slot + 2] == 0) {
                return false;
            }
            slot = next(slot);
        }
        int end = (table[slot + 1] + table[slot + 2]) * PLACE;
        for (int place = table[slot + 1] * PLACE; place < end; place += PLACE) {
            if (couldBe(place, at, bytes, from, to)
                    && is(places[place + 3], at - places[place], bytes, from, to)
                    && found.found(literals[places[place + 3]].outputs())) {
                return true;
            }
        }
        return false;
    }

    private boolean couldBe(int place, int at, byte[] bytes, int from, int to) {
        if (places[place + 1] == UNCHECKED) {
            return true;
        }
        int other = at + places[place + 1];
        return other >= from && other + 4 <= to && Bytes.four(bytes, other) == places[place + 2];
    }

    private boolean is(int literal, int begin, byte[] bytes, int from, int to) {
        byte[] text = literals[literal].text();
        return begin >= from && begin + text.length <= to && Bytes.isAt(text, bytes, begin);
    }
}
