package se.varn.logs;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/*
 * An origin follows from the layout and from the few fields that say where an event came from. They are compared as bytes with
 * those of origins found before, so that events of one kind share one origin object and nothing is decoded.
 */
/** The origins of events of one layout. Not thread-safe. */
final class OriginCache {
    private static final int SIZE = 64;

    private static final class Known {
        final byte[] kinds;
        final byte[][] texts;
        final Origin origin;

        Known(byte[] kinds, byte[][] texts, Origin origin) {
            this.kinds = kinds;
            this.texts = texts;
            this.origin = origin;
        }
    }

    private final int[] fields;
    private final Known @Nullable [] table;
    private @Nullable Origin last;

    OriginCache(Layout layout) {
        fields = Origins.TELLING.stream().mapToInt(layout::named).filter(i -> i >= 0).toArray();
        table = layout.hasName("msg.audit") ? null : new Known[SIZE];
    }

    Origin of(EventSlices event, Labels labels) {
        Known @Nullable [] known = table;
        if (known == null) {
            Origin origin = Origins.of(event, labels);
            Origin before = last;
            Origin kept = before != null && origin.equals(before) ? before : origin;
            last = kept;
            return kept;
        }
        int slot = slot(event);
        Known there = known[slot];
        if (there != null && isOf(there, event)) {
            return there.origin;
        }
        Origin origin = Origins.of(event, labels);
        known[slot] = remembered(event, origin);
        return origin;
    }

    private Known remembered(EventSlices event, Origin origin) {
        byte[] kinds = new byte[fields.length];
        byte[][] texts = new byte[fields.length][];
        for (int i = 0; i < fields.length; i++) {
            int field = fields[i];
            kinds[i] = event.kind(field);
            texts[i] = Arrays.copyOfRange(event.bytes(), event.start(field), event.end(field));
        }
        return new Known(kinds, texts, origin);
    }

    private int slot(EventSlices event) {
        long mixed = 0;
        for (int field : fields) {
            int start = event.start(field);
            int end = event.end(field);
            long head = Bytes.upToEight(event.bytes(), start, end - start);
            long tail = end - start > 8 ? Bytes.eight(event.bytes(), end - 8) : 0;
            mixed = (mixed * 31 + head ^ Long.rotateLeft(tail, 17)) * 0x9E3779B97F4A7C15L;
        }
        return (int) (mixed >>> 58);
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
