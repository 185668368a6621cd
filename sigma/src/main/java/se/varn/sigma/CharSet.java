package se.varn.sigma;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Code points as sorted ranges that do not touch. Immutable. */
final class CharSet {
    private static final int MAX = Character.MAX_CODE_POINT;
    private static final int MOST_CASED = 512;
    private static final int LAST_TOLD = 0xff;

    /** From and to in turn, both included. */
    private final int[] ranges;

    private CharSet(int[] ranges) {
        this.ranges = ranges;
    }

    static CharSet of(int... fromTo) {
        long[] sorted = new long[fromTo.length / 2];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (long) fromTo[i * 2] << 32 | fromTo[i * 2 + 1];
        }
        Arrays.sort(sorted);
        int[] merged = new int[fromTo.length];
        int size = 0;
        for (long range : sorted) {
            int from = (int) (range >> 32);
            int to = (int) range;
            if (size > 0 && from <= merged[size - 1] + 1) {
                merged[size - 1] = Math.max(merged[size - 1], to);
            } else {
                merged[size++] = from;
                merged[size++] = to;
            }
        }
        return new CharSet(Arrays.copyOf(merged, size));
    }

    CharSet plus(CharSet other) {
        int[] both = Arrays.copyOf(ranges, ranges.length + other.ranges.length);
        System.arraycopy(other.ranges, 0, both, ranges.length, other.ranges.length);
        return of(both);
    }

    CharSet negated() {
        int[] out = new int[ranges.length + 2];
        int size = 0;
        int next = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] > next) {
                out[size++] = next;
                out[size++] = ranges[i] - 1;
            }
            next = ranges[i + 1] + 1;
        }
        if (next <= MAX) {
            out[size++] = next;
            out[size++] = MAX;
        }
        return new CharSet(Arrays.copyOf(out, size));
    }

    /**
     * With every case of its letters; null if there are others than those of Latin-1, whose cases
     * are not told here.
     */
    @Nullable CharSet withoutCase() {
        CharSet all = this;
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i + 1] - ranges[i] > MOST_CASED) {
                return null;
            }
            for (int c = ranges[i]; c <= ranges[i + 1]; c++) {
                int upper = Character.toUpperCase(c);
                int lower = Character.toLowerCase(c);
                if (upper != lower && c <= LAST_TOLD && upper <= LAST_TOLD) {
                    all = all.plus(cases(upper, lower));
                } else if (upper != lower || Character.isAlphabetic(c)) {
                    return null;
                }
            }
        }
        return all;
    }

    /** The Kelvin sign is a k, the long s an s, and the Ångström sign an å. */
    private static CharSet cases(int upper, int lower) {
        int third =
                switch (lower) {
                    case 'k' -> 0x212a;
                    case 's' -> 0x17f;
                    case 0xe5 -> 0x212b;
                    default -> lower;
                };
        return of(upper, upper, lower, lower, third, third);
    }

    boolean contains(int c) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (c >= ranges[i] && c <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }

    int[] ranges() {
        return ranges;
    }

    /** The characters that these fold to, each once; empty if they are more than that. */
    String folded(int most) {
        StringBuilder all = new StringBuilder();
        int count = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            for (int c = ranges[i]; c <= ranges[i + 1]; c++) {
                if (++count > 8 * most || c > 0xffff || Character.isSurrogate((char) c)) {
                    return "";
                }
                String own = String.valueOf(Fold.fold((char) c));
                if (all.indexOf(own) < 0) {
                    all.append(own);
                }
            }
        }
        return all.length() > most ? "" : all.toString();
    }
}
