package se.varn.logs;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time. */
final class Bytes {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private Bytes() {}

    /** The eight bytes from there, the first one lowest; they must lie in the array. */
    static long eight(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** Up to eight bytes, zeros for those that lack. */
    static long upToEight(byte[] bytes, int at, int count) {
        if (at + 8 <= bytes.length) {
            long all = eight(bytes, at);
            return count >= 8 ? all : all & ((1L << (count << 3)) - 1);
        }
        long all = 0;
        for (int i = Math.min(count, 8) - 1; i >= 0; i--) {
            all = all << 8 | (bytes[at + i] & 0xff);
        }
        return all;
    }

    /** Where that ASCII character first stands from there on, or the limit. */
    static int indexOf(byte[] bytes, int from, int limit, char c) {
        long wanted = c * ONES;
        int at = from;
        while (at + 8 <= limit) {
            long x = eight(bytes, at) ^ wanted;
            long found = (x - ONES) & ~x & HIGHS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += 8;
        }
        while (at < limit && bytes[at] != c) {
            at++;
        }
        return at;
    }

    /**
     * Where the run of plain ASCII inside a JSON string ends: at a quote, a backslash, a control
     * character, a byte above 127, or the limit.
     */
    static int plainEnd(byte[] bytes, int from, int limit) {
        int at = from;
        while (at + 8 <= limit) {
            long x = eight(bytes, at);
            long quote = x ^ ('"' * ONES);
            long backslash = x ^ ('\\' * ONES);
            long found =
                    (((quote - ONES) & ~quote)
                                    | ((backslash - ONES) & ~backslash)
                                    | ((x - ' ' * ONES) & ~x)
                                    | x)
                            & HIGHS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += 8;
        }
        while (at < limit && isPlain(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Where the run of ASCII ends: at NUL, a byte above 127, or the limit. */
    static int asciiEnd(byte[] bytes, int from, int limit) {
        int at = from;
        while (at + 8 <= limit) {
            long x = eight(bytes, at);
            long found = ((x - ONES) | x) & HIGHS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += 8;
        }
        while (at < limit && bytes[at] > 0) {
            at++;
        }
        return at;
    }

    /** Whether the sequence is a long s or the Kelvin sign, which are ASCII but for their case. */
    static boolean isLikeAscii(byte[] bytes, int at, int length) {
        boolean longS = length == 2 && bytes[at] == (byte) 0xc5 && bytes[at + 1] == (byte) 0xbf;
        boolean kelvin =
                length == 3
                        && bytes[at] == (byte) 0xe2
                        && bytes[at + 1] == (byte) 0x84
                        && bytes[at + 2] == (byte) 0xaa;
        return longS || kelvin;
    }

    private static boolean isPlain(byte b) {
        return b >= ' ' && b != '"' && b != '\\';
    }

    /** Length of the well-formed UTF-8 sequence of several bytes that begins there, or 0. */
    static int sequence(byte[] bytes, int at, int limit) {
        int lead = bytes[at] & 0xff;
        int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        if (length == 0 || at + length > limit) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xff;
        boolean good =
                switch (lead) {
                    case 0xe0 -> second >= 0xa0;
                    case 0xed -> second < 0xa0;
                    case 0xf0 -> second >= 0x90;
                    case 0xf4 -> second < 0x90;
                    default -> true;
                };
        return good ? length : 0;
    }
}
