package se.varn.sigma;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes read four and eight at a time, the first one lowest. */
final class Bytes {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private Bytes() {}

    static long eight(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    static void eight(byte[] bytes, int at, long value) {
        LONGS.set(bytes, at, value);
    }

    static int four(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at);
    }

    /** The first bytes of a stretch, at most eight, zeros for those that lack. */
    static long head(byte[] bytes, int at, int length) {
        if (length >= 8) {
            return eight(bytes, at);
        }
        long all = 0;
        for (int i = length - 1; i >= 0; i--) {
            all = all << 8 | (bytes[at + i] & 0xff);
        }
        return all;
    }

    /** The last bytes of a stretch, at most eight, the last one highest. */
    static long tail(byte[] bytes, int at, int length) {
        if (length >= 8) {
            return eight(bytes, at + length - 8);
        }
        long all = 0;
        for (int i = 0; i < length; i++) {
            all = all >>> 8 | (bytes[at + i] & 0xffL) << 56;
        }
        return all;
    }

    static boolean isAt(byte[] wanted, byte[] bytes, int at) {
        return Arrays.equals(wanted, 0, wanted.length, bytes, at, at + wanted.length);
    }

    static int indexOf(byte[] bytes, int from, int length, byte[] wanted) {
        int n = wanted.length;
        if (n == 0) {
            return from;
        }
        byte first = wanted[0];
        int last = from + length - n;
        for (int i = from; i <= last; i++) {
            if (bytes[i] == first && isAt(wanted, bytes, i)) {
                return i;
            }
        }
        return -1;
    }

    /** How many bytes the UTF-8 character has that begins with this one. */
    static int characterLength(byte lead) {
        return lead >= 0 ? 1 : lead < -32 ? 2 : lead < -16 ? 3 : 4;
    }

    /** The UTF-8 character that begins there. */
    static int character(byte[] text, int at) {
        int lead = text[at];
        if (lead >= 0) {
            return lead;
        }
        int one = text[at + 1] & 0x3f;
        if (lead < -32) {
            return (lead & 0x1f) << 6 | one;
        }
        int two = text[at + 2] & 0x3f;
        return lead < -16
                ? (lead & 0xf) << 12 | one << 6 | two
                : (lead & 7) << 18 | one << 12 | two << 6 | (text[at + 3] & 0x3f);
    }
}
