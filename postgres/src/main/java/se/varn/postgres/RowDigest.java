package se.varn.postgres;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/*
 * Two digests of a stream of rows: SHA-256 of all bytes in order, which shows a damaged file, and the sum of each row's
 * SHA-256 modulo 2^256, which is equal for the same rows in any order. The second compares a loaded table with what was
 * saved: a table has no order of its own.
 */
final class RowDigest {

    private static final int LIMBS = 8;

    private final MessageDigest all = sha256();
    private final MessageDigest row = sha256();
    private final long[] sum = new long[LIMBS];
    private long rows;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    void add(byte[] bytes, int offset, int length) {
        all.update(bytes, offset, length);
        row.update(bytes, offset, length);
        byte[] digest = row.digest();
        long carry = 0;
        for (int limb = LIMBS - 1; limb >= 0; limb--) {
            long value = 0;
            for (int i = 0; i < 4; i++) {
                value = value << 8 | (digest[limb * 4 + i] & 0xff);
            }
            long total = sum[limb] + value + carry;
            sum[limb] = total & 0xffffffffL;
            carry = total >>> 32;
        }
        rows++;
    }

    long rows() {
        return rows;
    }

    /** SHA-256 of all rows in the order in which they came; may be asked once. */
    String inOrder() {
        return HexFormat.of().formatHex(all.digest());
    }

    String inAnyOrder() {
        BigInteger total = BigInteger.ZERO;
        for (long limb : sum) {
            total = total.shiftLeft(32).or(BigInteger.valueOf(limb));
        }
        return "%064x".formatted(total);
    }
}
