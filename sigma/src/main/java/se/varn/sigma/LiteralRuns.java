package se.varn.sigma;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/*
 * Of every literal a window is chosen that is rare in ordinary values; its runs of so many bytes go into a bit map. The text is
 * probed in strides, so far apart that one probe must fall into each literal's window. The probes do not depend on each other, so
 * the processor overlaps them, which an automaton's steps forbid; and as rare windows were chosen, few probes hit. Whatever a
 * probe finds is compared in full.
 */
/** Finds literals that may stand anywhere in a value. Immutable. */
final class LiteralRuns {
    /** A literal by one run of its window, which lies so far inside. */
    private record Run(LiteralIndex.Entry entry, int inside) {}

    private static final int MOST = 8;
    private static final int ROOM = 32;

    private final int size;
    private final int mask;
    private final int stride;
    private final LongTable<Run[]> table;
    private final long[] bits;
    private final int shift;

    /** Literals of at least so many bytes; that is how long their runs are, four at most. */
    LiteralRuns(int size, Collection<LiteralIndex.Entry> literals) {
        this.size = size;
        this.mask = size == 4 ? -1 : (1 << (size << 3)) - 1;
        int shortest = literals.stream().mapToInt(e -> e.text().length).min().orElse(size);
        this.stride = Math.max(1, Math.min(MOST, shortest - size + 1));
        Map<Long, Run[]> runs = new HashMap<>();
        for (LiteralIndex.Entry entry : literals) {
            int window = Ordinary.rarestWindow(entry.text(), stride);
            for (int i = window; i < window + stride; i++) {
                Run[] one = {new Run(entry, i)};
                runs.merge(Bytes.head(entry.text(), i, size), one, LiteralRuns::both);
            }
        }
        this.table = new LongTable<>(runs.size());
        // Few bits are set, within 1,024 and 524,288 of them.
        int log = 10;
        while (log < 19 && 1 << log < runs.size() * ROOM) {
            log++;
        }
        this.shift = 32 - log;
        this.bits = new long[1 << (log - 6)];
        runs.forEach((run, those) -> {
            table.put(run, those);
            int h = mixed(run.intValue()) >>> shift;
            bits[h >>> 6] |= 1L << h;
        });
    }

    private static Run[] both(Run[] some, Run[] others) {
        Run[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    private static int mixed(int run) {
        return run * 0x9E3779B1;
    }

    boolean search(byte[] bytes, int from, int length, LiteralIndex.Found found) {
        int last = from + length - size;
        int whole = Math.min(last, bytes.length - 4);
        int step = stride;
        int i = from;
        for (; i <= whole; i += step) {
            int run = Bytes.four(bytes, i) & mask;
            int h = mixed(run) >>> shift;
            if ((bits[h >>> 6] >>> h & 1) != 0 && hit(run, i, bytes, from, length, found)) {
                return true;
            }
        }
        for (; i <= last; i += step) {
            int run = (int) Bytes.head(bytes, i, size);
            if (hit(run, i, bytes, from, length, found)) {
                return true;
            }
        }
        return false;
    }

    private boolean hit(
            int run, int i, byte[] bytes, int from, int length, LiteralIndex.Found found) {
        Run @Nullable [] runs = table.get(run & 0xffffffffL);
        if (runs == null) {
            return false;
        }
        for (Run one : runs) {
            byte[] text = one.entry.text();
            int at = i - one.inside;
            if (at >= from
                    && at + text.length <= from + length
                    && Bytes.isAt(text, bytes, at)
                    && found.found(one.entry.outputs())) {
                return true;
            }
        }
        return false;
    }
}
