package se.varn.sigma;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.varn.logs.EventSlices;

/*
 * Image paths, accounts, hashes and access masks come again and again, and what they contain comes with them. So some hundred
 * short values are kept, as they stand in the event, each with what an index reported for it. All room is taken once: a value that
 * never comes again costs a copy, not an object. An index whose values seldom come again (command lines) is soon not asked about
 * any more for some thousand events. A value is compared in full; its hash, made of eight bytes from each of four places, only
 * tells where it lies.
 */
/** What literal indexes reported for values seen lately. Used by one thread at a time. */
final class Recall implements LiteralIndex.Found {
    private static final int LOG = 10;
    private static final int LONGEST = 1 << 8;
    private static final int MOST_REPORTS = 8;
    private static final int HINTS = 1 << 8;
    private static final int TRIES = 64;
    private static final int PAUSE = 1 << 12;

    private final @Nullable LiteralIndex[] indexes = new @Nullable LiteralIndex[1 << LOG];
    private final byte[] kinds = new byte[1 << LOG];
    private final int[] lengths = new int[1 << LOG];
    private final byte[] values = new byte[LONGEST << LOG];
    private final int[] counts = new int[1 << LOG];
    private final int[][] reports = new int[MOST_REPORTS << LOG][];

    /** By index, how many misses it may still have; below zero, how many times it is not asked. */
    private final int[] trust = new int[HINTS];

    private LiteralIndex index = LiteralIndex.NOTHING;
    private byte[] bytes = {};
    private int start;
    private int length;
    private byte kind;
    private int place;
    private LiteralIndex.Found to = _ -> false;

    Recall() {
        Arrays.fill(trust, TRIES);
    }

    /** Asks about a field's value; false if such a value is not kept. */
    boolean asks(LiteralIndex sought, EventSlices event, int field) {
        int hint = sought.number() & HINTS - 1;
        if (trust[hint] < 0) {
            trust[hint] = trust[hint] == -1 ? TRIES : trust[hint] + 1;
            return false;
        }
        kind = event.kind(field);
        start = event.start(field);
        length = event.end(field) - start;
        if (kind > EventSlices.INTEGER || length > LONGEST) {
            return false;
        }
        index = sought;
        bytes = event.bytes();
        place = place();
        return true;
    }

    private int place() {
        long mixed = length + ((long) index.number() << 32);
        if (length < 8) {
            mixed = mixed(mixed ^ Bytes.head(bytes, start, length));
        } else {
            int last = length - 8;
            mixed = mixed(mixed ^ Bytes.eight(bytes, start));
            mixed = mixed(mixed ^ Bytes.eight(bytes, start + (last >> 1)));
            mixed = mixed(mixed ^ Bytes.eight(bytes, start + ((last * 3) >> 2)));
            mixed = mixed(mixed ^ Bytes.eight(bytes, start + last));
        }
        return (int) (mixed >>> (64 - LOG));
    }

    private static long mixed(long x) {
        return (x ^ x >>> 29) * 0x9E3779B97F4A7C15L;
    }

    /** Reports what was reported for that value before; false if it is not known. */
    @SuppressWarnings("ReferenceEquality") // the very index
    boolean reports(LiteralIndex.Found found) {
        int first = place * LONGEST;
        boolean known =
                indexes[place] == index
                        && lengths[place] == length
                        && kinds[place] == kind
                        && Arrays.equals(
                                values, first, first + length, bytes, start, start + length);
        int hint = index.number() & HINTS - 1;
        if (known) {
            trust[hint] = Math.min(TRIES, trust[hint] + 2);
            for (int i = 0; i < counts[place]; i++) {
                found.found(reports[place * MOST_REPORTS + i]);
            }
        } else {
            trust[hint] = trust[hint] == 0 ? -PAUSE : trust[hint] - 1;
        }
        return known;
    }

    /** Passes on what is reported for the value now, and notes it. */
    LiteralIndex.Found noting(LiteralIndex.Found found) {
        indexes[place] = null;
        counts[place] = 0;
        to = found;
        return this;
    }

    @Override
    public boolean found(int[] outputs) {
        if (counts[place] < MOST_REPORTS) {
            reports[place * MOST_REPORTS + counts[place]] = outputs;
        }
        counts[place]++;
        return to.found(outputs);
    }

    /** Keeps the value with what was noted. */
    void keep() {
        if (counts[place] <= MOST_REPORTS) {
            indexes[place] = index;
            kinds[place] = kind;
            lengths[place] = length;
            System.arraycopy(bytes, start, values, place * LONGEST, length);
        }
    }

    /** Lets go of the event. */
    void forget() {
        bytes = values;
    }
}
