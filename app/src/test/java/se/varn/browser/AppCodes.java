package se.varn.browser;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app shows, worked out apart from the product's own code. */
final class AppCodes {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private AppCodes() {}

    static String now(String secret) {
        ByteBuffer key = ByteBuffer.allocate(secret.length() * 5 / 8);
        int held = 0;
        int bits = 0;
        for (int i = 0; i < secret.length(); i++) {
            held = (held << 5 | LETTERS.indexOf(secret.charAt(i))) & 0xFFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                key.put((byte) (held >> bits));
            }
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.array(), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(
                            ByteBuffer.allocate(8)
                                    .putLong(Instant.now().getEpochSecond() / 30)
                                    .array());
            int at = hash[19] & 15;
            int number = ByteBuffer.wrap(hash, at, 4).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
