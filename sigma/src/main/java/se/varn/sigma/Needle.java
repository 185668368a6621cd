package se.varn.sigma;

/*
 * Wherever the literal stands, one of the places at which the text is looked at lies inside its window: they are one stride apart,
 * and the window has a run of four bytes for each way in which they can meet. Which four bytes are worth a comparison, the bits of
 * one number tell. A literal of eleven bytes and more so costs one probe for eight bytes of text.
 */
/** One literal that may stand anywhere in a folded value. Immutable. */
final class Needle {
    private static final int MOST = 8;

    private final byte[] literal;

    /** Where in the literal its window begins. */
    private final int inside;

    private final int stride;
    private final long bits;

    Needle(byte[] literal) {
        this.literal = literal;
        this.stride = stride(literal.length);
        this.inside = Ordinary.rarestWindow(literal, stride);
        long found = 0;
        for (int i = inside; i < inside + stride; i++) {
            found |= 1L << hash(Bytes.four(literal, i));
        }
        this.bits = found;
    }

    /** How far apart text can be looked at for literals of that length; 0 if they are too short. */
    static int stride(int length) {
        // Not Math.clamp: compiled by the JVM of JDK 25.0.3 it came out below zero here.
        return Math.max(0, Math.min(MOST, length - 3));
    }

    private static int hash(int run) {
        return (run * 0x9E3779B1) >>> 26;
    }

    boolean isIn(byte[] text, int from, int length) {
        int step = stride;
        if (step == 0) {
            return Bytes.indexOf(text, from, length, literal) >= 0;
        }
        int last = from + length - 4;
        for (int i = from; i <= last; i += step) {
            int run = Bytes.four(text, i);
            if ((bits >>> hash(run) & 1) != 0 && isAround(run, text, i, from, from + length)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAround(int run, byte[] text, int at, int from, int to) {
        for (int i = inside; i < inside + stride; i++) {
            int begin = at - i;
            if (Bytes.four(literal, i) == run
                    && begin >= from
                    && begin + literal.length <= to
                    && Bytes.isAt(literal, text, begin)) {
                return true;
            }
        }
        return false;
    }
}
