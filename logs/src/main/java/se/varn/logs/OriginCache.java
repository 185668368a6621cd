package se.varn.logs;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/*
 * An origin follows from the layout and from the few fields that say where an event came from. They are compared as bytes with
 * those of origins found before, so that events of one kind share one origin object and nothing is decoded. Of the audit log's
 * stamp, which is another in each event, only whether there is one.
 */
/** The origins of events of one layout. Not thread-safe. */
final class OriginCache {
    private static final int FEWEST = 16;
    private static final int MOST = 1 << 10;
    private static final int LONGEST_STAMP = 300;

    private static final class Known {
        final boolean stamped;
        final byte[] kinds;
        final byte[][] texts;
        final Origin origin;

        Known(boolean stamped, byte[] kinds, byte[][] texts, Origin origin) {
            this.stamped = stamped;
            this.kinds = kinds;
            this.texts = texts;
            this.origin = origin;
        }
    }

    private final int[] fields;
    private final int stamp;
    private @Nullable Known[] table = new @Nullable Known[FEWEST];
    private int[] hashes = new int[FEWEST];
    private int count;

    OriginCache(Layout layout) {
        fields = Origins.TELLING.stream().mapToInt(layout::named).filter(i -> i >= 0).toArray();
        stamp = layout.named(Origins.AUDIT);
    }

    Origin of(EventSlices event, Labels labels) {
        boolean stamped = stamp >= 0 && isStamped(event);
        int hash = hash(event);
        int mask = table.length - 1;
        int slot = hash & mask;
        Known there;
        while ((there = table[slot]) != null) {
            if (hashes[slot] == hash && there.stamped == stamped && isOf(there, event)) {
                return there.origin;
            }
            slot = slot + 1 & mask;
        }
        Origin origin = Origins.of(event, labels);
        put(hash, remembered(stamped, event, origin));
        return origin;
    }

    private boolean isStamped(EventSlices event) {
        int length = event.end(stamp) - event.start(stamp);
        boolean surely =
                event.kind(stamp) == EventSlices.TEXT && length > 0 && length < LONGEST_STAMP;
        return surely || Origins.text(event, Origins.AUDIT) != null;
    }

    private void put(int hash, Known known) {
        if (count * 2 >= table.length) {
            grow();
        }
        int slot = hash & table.length - 1;
        while (table[slot] != null) {
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = known;
        hashes[slot] = hash;
        count++;
    }

    /** Twice the room, or all of it empty. */
    private void grow() {
        @Nullable Known[] old = table;
        int[] oldHashes = hashes;
        boolean full = old.length == MOST;
        table = new @Nullable Known[full ? FEWEST : old.length * 2];
        hashes = new int[table.length];
        count = 0;
        for (int i = 0; i < old.length && !full; i++) {
            Known known = old[i];
            if (known != null) {
                put(oldHashes[i], known);
            }
        }
    }

    private Known remembered(boolean stamped, EventSlices event, Origin origin) {
        byte[] kinds = new byte[fields.length];
        byte[][] texts = new byte[fields.length][];
        for (int i = 0; i < fields.length; i++) {
            int field = fields[i];
            kinds[i] = event.kind(field);
            texts[i] = Arrays.copyOfRange(event.bytes(), event.start(field), event.end(field));
        }
        return new Known(stamped, kinds, texts, origin);
    }

    private int hash(EventSlices event) {
        long mixed = 0;
        for (int field : fields) {
            int start = event.start(field);
            int end = event.end(field);
            long head = Bytes.upToEight(event.bytes(), start, end - start);
            long tail = end - start > 8 ? Bytes.eight(event.bytes(), end - 8) : 0;
            mixed = (mixed * 31 + head ^ Long.rotateLeft(tail, 17)) * 0x9E3779B97F4A7C15L;
        }
        return (int) (mixed >>> 40);
    }

    private boolean isOf(Known known, EventSlices event) {
        byte[] bytes = event.bytes();
        for (int i = 0; i < fields.length; i++) {
            int field = fields[i];
            byte[] text = known.texts[i];
            if (known.kinds[i] != event.kind(field)
                    || !Arrays.equals(
                            text, 0, text.length, bytes, event.start(field), event.end(field))) {
                return false;
            }
        }
        return true;
    }
}
