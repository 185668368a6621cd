package se.varn.foundation.access;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes by time (RFC 6238 over RFC 4226): HMAC-SHA-1, six digits, steps of thirty seconds, which is
 * what every authenticator app knows.
 */
final class Totp {
    static final int SECRET_BYTES = 20;
    private static final long STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    /** How many steps a clock may be wrong, either way. */
    private static final int SKEW = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step, with its leading zeros. */
    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-1", e);
        }
    }

    /**
     * The step whose code this is, at this instant or one beside it, later than the last that was
     * taken; 0 when none is.
     */
    static long match(byte[] secret, String code, Instant now, long last) {
        long at = step(now);
        long found = 0;
        for (long step = at - SKEW; step <= at + SKEW; step++) {
            boolean same =
                    MessageDigest.isEqual(
                            code(secret, step).getBytes(StandardCharsets.US_ASCII),
                            code.getBytes(StandardCharsets.UTF_8));
            found = same && step > last && found == 0 ? step : found;
        }
        return found;
    }

    /** As apps take it when it is typed by hand. */
    static String base32(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte b : bytes) {
            held = held << 8 | (b & 0xFF);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                out.append(BASE32.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            out.append(BASE32.charAt(held << (5 - bits) & 31));
        }
        return out.toString();
    }

    /** What the square code holds. */
    static String uri(String issuer, String account, byte[] secret) {
        String by = encoded(issuer);
        return "otpauth://totp/"
                + by
                + ":"
                + encoded(account)
                + "?secret="
                + base32(secret)
                + "&issuer="
                + by
                + "&algorithm=SHA1&digits=6&period=30";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
