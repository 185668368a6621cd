package se.varn.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.varn.logs.EventSlices;

/*
 * Keywords may stand in any value, and a single rule with keywords makes every event be searched whole. So the raw JSON is looked
 * through first, undecoded. Of each keyword the longest stretch is taken that JSON writes as it is, and in it a window of rare
 * runs of four bytes: one for each way in which places that are a stride apart can meet it, so that wherever the keyword stands a
 * probe finds one of them. Where a run is found, the stretch around it is compared. Case is dropped by setting bit five of each
 * byte: that makes some other characters alike too, and so only lets more through.
 */
/** Tells quickly that none of some literals stands anywhere in an event. Immutable. */
final class RawFilter {
    private static final int SHORTEST = 7;
    private static final int MOST_STRIDE = 8;
    private static final int SMEAR = 0x20202020;
    private static final int LOG = 14;

    private static final class Run {
        final byte[] stretch;
        final int inside;

        Run(byte[] stretch, int inside) {
            this.stretch = stretch;
            this.inside = inside;
        }

        boolean isAround(byte[] bytes, int at) {
            int begin = at - inside;
            if (begin < 0 || begin + stretch.length > bytes.length) {
                return false;
            }
            for (int i = 0; i < stretch.length; i++) {
                if ((bytes[begin + i] | 0x20) != stretch[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final int stride;
    private final long[] bits = new long[1 << (LOG - 6)];
    private final LongTable<Run[]> table;

    private RawFilter(List<byte[]> stretches) {
        int shortest = stretches.stream().mapToInt(text -> text.length).min().orElse(SHORTEST);
        stride = Math.min(MOST_STRIDE, shortest - 3);
        Map<Long, Run[]> runs = new HashMap<>();
        for (byte[] text : stretches) {
            byte[] smeared = new byte[text.length];
            for (int i = 0; i < text.length; i++) {
                smeared[i] = (byte) (text[i] | 0x20);
            }
            int window = Ordinary.rarestWindow(text, stride);
            for (int i = window; i < window + stride; i++) {
                Run[] one = {new Run(smeared, i)};
                runs.merge(Bytes.four(smeared, i) & 0xffffffffL, one, RawFilter::both);
            }
        }
        table = new LongTable<>(runs.size());
        runs.forEach((run, those) -> {
            table.put(run, those);
            int h = hash(run.intValue());
            bits[h >>> 6] |= 1L << h;
        });
    }

    private static Run[] both(Run[] some, Run[] others) {
        Run[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    private static int hash(int smeared) {
        return (smeared * 0x9E3779B1) >>> (32 - LOG);
    }

    /**
     * A filter for these literals, or null if one of them has no stretch that JSON leaves alone.
     */
    static @Nullable RawFilter of(Iterable<byte[]> literals) {
        List<byte[]> stretches = new ArrayList<>();
        for (byte[] literal : literals) {
            byte[] stretch = stretch(literal);
            if (stretch.length < SHORTEST) {
                return null;
            }
            stretches.add(stretch);
        }
        return new RawFilter(stretches);
    }

    /** The longest part that JSON writes as it is. */
    private static byte[] stretch(byte[] literal) {
        int from = 0;
        int to = 0;
        int began = 0;
        for (int i = 0; i < literal.length; i++) {
            byte b = literal[i];
            if (b < ' ' || b == '"' || b == '\\' || b == '/' || b == 0x7f) {
                began = i + 1;
            } else if (i + 1 - began > to - from) {
                from = began;
                to = i + 1;
            }
        }
        return Arrays.copyOfRange(literal, from, to);
    }

    /** False if surely none of the literals stands in the event. */
    boolean lets(EventSlices event) {
        int from = event.rawStart();
        int last = event.slicesEnd() - 4;
        if (event.hidesAscii() || event.rawEnd() - 4 < from) {
            return true;
        }
        byte[] bytes = event.bytes();
        int step = stride;
        for (int i = from; i <= last; i += step) {
            int run = Bytes.four(bytes, i) | SMEAR;
            int h = hash(run);
            if ((bits[h >>> 6] >>> h & 1) != 0 && isAround(run, bytes, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAround(int run, byte[] bytes, int at) {
        Run[] runs = table.get(run & 0xffffffffL);
        for (int i = 0; runs != null && i < runs.length; i++) {
            if (runs[i].isAround(bytes, at)) {
                return true;
            }
        }
        return false;
    }
}
