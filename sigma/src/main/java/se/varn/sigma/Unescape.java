package se.varn.sigma;

import se.varn.logs.EventSlices;

/*
 * One pass that takes a slice out of its event: JSON's escapes undone, and folded if wanted. Eight bytes at a time as long as
 * they are ASCII without a backslash; the eight are always stored whole, so the target needs room for eight bytes more than the
 * text. Lone surrogates, which only escapes can bring, become three bytes each, as UTF-8 would write them if it could.
 */
/** Text slices to plain or folded bytes. */
final class Unescape {
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private Unescape() {}

    /** Room that a slice of that length needs. */
    static int room(int length) {
        return length + (length >> 1) + 16;
    }

    /**
     * Writes the slice's text.
     *
     * @return where it ends in the target
     */
    static int write(
            byte[] source, int from, int to, byte kind, boolean fold, byte[] target, int start) {
        long foldMask = fold ? ~0L : 0L;
        long backslash = kind == EventSlices.ESCAPED ? '\\' * ONES : ~0L;
        int out = start;
        int in = from;
        while (in < to) {
            while (in + 8 <= to) {
                long x = Bytes.eight(source, in);
                long b = x ^ backslash;
                long special = (((b - ONES) & ~b) | x) & HIGHS;
                Bytes.eight(target, out, lower(x, foldMask));
                if (special != 0) {
                    int plain = Long.numberOfTrailingZeros(special) >>> 3;
                    in += plain;
                    out += plain;
                    break;
                }
                in += 8;
                out += 8;
            }
            if (in >= to) {
                break;
            }
            int c = source[in];
            if (c >= 0 && (c != '\\' || kind != EventSlices.ESCAPED)) {
                target[out++] = fold ? (byte) Fold.fold((char) c) : (byte) c;
                in++;
            } else if (c < 0) {
                int length = c < -32 ? 2 : c < -16 ? 3 : 4;
                out = sequence(source, in, length, fold, target, out);
                in += length;
            } else if (source[in + 1] == 'u') {
                int unit = unit(source, in + 2);
                in += 6;
                if (Character.isHighSurrogate((char) unit)
                        && in + 6 <= to
                        && source[in] == '\\'
                        && source[in + 1] == 'u'
                        && Character.isLowSurrogate((char) unit(source, in + 2))) {
                    unit = Character.toCodePoint((char) unit, (char) unit(source, in + 2));
                    in += 6;
                }
                out = put(unit, fold, target, out);
            } else {
                out = put(plain(source[in + 1]), fold, target, out);
                in += 2;
            }
        }
        return out;
    }

    private static long lower(long x, long mask) {
        long seven = x & ~HIGHS;
        long atLeastA = seven + (0x80 - 'A') * ONES;
        long aboveZ = seven + (0x7f - 'Z') * ONES;
        return x | ((atLeastA ^ aboveZ) & HIGHS & ~x & mask) >>> 2;
    }

    private static int sequence(
            byte[] source, int in, int length, boolean fold, byte[] target, int out) {
        int point =
                switch (length) {
                    case 2 -> (source[in] & 0x1f) << 6 | (source[in + 1] & 0x3f);
                    case 3 ->
                            (source[in] & 0xf) << 12
                                    | (source[in + 1] & 0x3f) << 6
                                    | (source[in + 2] & 0x3f);
                    default ->
                            (source[in] & 7) << 18
                                    | (source[in + 1] & 0x3f) << 12
                                    | (source[in + 2] & 0x3f) << 6
                                    | (source[in + 3] & 0x3f);
                };
        return put(point, fold, target, out);
    }

    /** Writes a code point; supplementary ones have no folding, as UTF-16 units have none. */
    private static int put(int point, boolean fold, byte[] target, int start) {
        int out = start;
        int c = fold && point < 0x10000 ? Fold.fold((char) point) : point;
        if (c < 0x80) {
            target[out++] = (byte) c;
        } else if (c < 0x800) {
            target[out++] = (byte) (0xc0 | c >> 6);
            target[out++] = (byte) (0x80 | (c & 0x3f));
        } else if (c < 0x10000) {
            target[out++] = (byte) (0xe0 | c >> 12);
            target[out++] = (byte) (0x80 | (c >> 6 & 0x3f));
            target[out++] = (byte) (0x80 | (c & 0x3f));
        } else {
            target[out++] = (byte) (0xf0 | c >> 18);
            target[out++] = (byte) (0x80 | (c >> 12 & 0x3f));
            target[out++] = (byte) (0x80 | (c >> 6 & 0x3f));
            target[out++] = (byte) (0x80 | (c & 0x3f));
        }
        return out;
    }

    private static int unit(byte[] bytes, int at) {
        return Character.digit(bytes[at], 16) << 12
                | Character.digit(bytes[at + 1], 16) << 8
                | Character.digit(bytes[at + 2], 16) << 4
                | Character.digit(bytes[at + 3], 16);
    }

    private static int plain(int letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }
}
