package se.varn.sigma;

import java.util.Random;

/**
 * Chance taken from bytes, one a question; when they are used up the answer is the least there is.
 * So a fuzzer that changes a byte changes one choice of a generator.
 */
final class BytesRandom extends Random {
    private static final long serialVersionUID = 1L;

    private final byte[] bytes;
    private int at;

    BytesRandom(byte[] bytes) {
        super(0);
        this.bytes = bytes.clone();
    }

    private int one() {
        return at < bytes.length ? bytes[at++] & 0xff : 0;
    }

    @Override
    protected int next(int bits) {
        return (one() * 0x01010101) >>> (32 - bits);
    }

    @Override
    public int nextInt(int bound) {
        return (bound > 256 ? (one() << 8) | one() : one()) % bound;
    }
}
