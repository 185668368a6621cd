package se.varn.sigma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.varn.logs.EventSlices;

/*
 * Keywords may stand in any value, and a single rule with keywords makes every event be searched whole. So the raw JSON is looked
 * through first, undecoded. Of each keyword a stretch of seven bytes is taken that JSON writes as they are; wherever it stands,
 * one of the four runs of four bytes in it begins at a multiple of four, so every fourth place need be looked at only; where a
 * run is found, the stretch around it is compared. Case is dropped by setting bit five of each byte: that makes some other characters alike too, and so only lets more through.
 */
/** Tells quickly that none of some literals stands anywhere in an event. Immutable. */
final class RawFilter {
    private static final int STRETCH = 7;
    private static final int SMEAR = 0x20202020;
    private static final long STRETCH_MASK = 0xffffffffffffffL;
    private static final long STRETCH_SMEAR = 0x20202020202020L;
    private static final int LOG = 14;

    private record Stretch(long smeared, int inside) {}

    private final long[] bits = new long[1 << (LOG - 6)];
    private final LongTable<List<Stretch>> runs;

    private RawFilter(Map<Long, List<Stretch>> found) {
        runs = new LongTable<>(found.size());
        found.forEach((run, stretches) -> {
            runs.put(run, stretches);
            int h = hash(run.intValue());
            bits[h >>> 6] |= 1L << h;
        });
    }

    private static int hash(int smeared) {
        return (smeared * 0x9E3779B1) >>> (32 - LOG);
    }

    private static long smeared(byte[] bytes, int at) {
        return (Bytes.head(bytes, at, Math.min(8, bytes.length - at)) & STRETCH_MASK)
                | STRETCH_SMEAR;
    }

    /**
     * A filter for these literals, or null if one of them has no stretch that JSON leaves alone.
     */
    static @Nullable RawFilter of(Iterable<byte[]> literals) {
        Map<Long, List<Stretch>> runs = new HashMap<>();
        for (byte[] literal : literals) {
            int at = stretch(literal);
            if (at < 0) {
                return null;
            }
            for (int i = 0; i < 4; i++) {
                long run = (Bytes.four(literal, at + i) | SMEAR) & 0xffffffffL;
                runs.computeIfAbsent(run, _ -> new ArrayList<>(1))
                        .add(new Stretch(smeared(literal, at), i));
            }
        }
        return new RawFilter(runs);
    }

    /** Where the stretch with the rarest run begins, or -1. */
    private static int stretch(byte[] literal) {
        int best = -1;
        int lowest = Integer.MAX_VALUE;
        int good = 0;
        for (int i = 0; i < literal.length; i++) {
            byte b = literal[i];
            good = b >= ' ' && b != '"' && b != '\\' && b != '/' && b != 0x7f ? good + 1 : 0;
            int begin = i - STRETCH + 1;
            if (good >= STRETCH) {
                int score = 0;
                for (int j = begin; j < begin + 4; j++) {
                    score = Math.max(score, Ordinary.runScore(literal, j));
                }
                if (score < lowest) {
                    lowest = score;
                    best = begin;
                }
            }
        }
        return best;
    }

    /** False if surely none of the literals stands in the event. */
    boolean lets(EventSlices event) {
        int from = event.rawStart();
        int last = event.rawEnd() - 4;
        if (event.hidesAscii() || last < from) {
            return true;
        }
        byte[] bytes = event.bytes();
        for (int i = from; i <= last; i += 4) {
            int run = Bytes.four(bytes, i) | SMEAR;
            int h = hash(run);
            if ((bits[h >>> 6] >>> h & 1) != 0 && isAround(run, bytes, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAround(int run, byte[] bytes, int at) {
        List<Stretch> stretches = runs.get(run & 0xffffffffL);
        for (int i = 0; stretches != null && i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            int begin = at - stretch.inside;
            if (begin >= 0
                    && begin + STRETCH <= bytes.length
                    && smeared(bytes, begin) == stretch.smeared) {
                return true;
            }
        }
        return false;
    }
}
