package se.varn.sigma;

import org.jspecify.annotations.Nullable;

/** A map from long to objects without boxes, open addressing. Filled once, then only read. */
final class LongTable<V> {
    private final long[] keys;
    private final @Nullable Object[] values;
    private final int shift;

    LongTable(int size) {
        int log = 1;
        while (1 << log < size * 2) {
            log++;
        }
        keys = new long[1 << log];
        values = new @Nullable Object[1 << log];
        shift = 64 - log;
    }

    private int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
    }

    void put(long key, V value) {
        int slot = slot(key);
        while (values[slot] != null) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        values[slot] = value;
    }

    @SuppressWarnings("unchecked") // put takes only V
    @Nullable V get(long key) {
        int slot = slot(key);
        Object value;
        while ((value = values[slot]) != null) {
            if (keys[slot] == key) {
                return (V) value;
            }
            slot = slot + 1 & keys.length - 1;
        }
        return null;
    }
}
