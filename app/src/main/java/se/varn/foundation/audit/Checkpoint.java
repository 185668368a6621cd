package se.varn.foundation.audit;

/**
 * The chain's head at a time, signed.
 *
 * @param seq the entry's number
 * @param hash its hash, hex
 * @param at when it was sealed, ISO 8601 in UTC
 * @param publicKey Ed25519, X.509, Base64
 * @param signature over {@link #signed}, Base64
 */
record Checkpoint(long seq, String hash, String at, String publicKey, String signature) {
    /** The text that is signed. */
    static String signed(long seq, String hash, String at) {
        return "Värn checkpoint\n" + seq + "\n" + hash + "\n" + at + "\n";
    }

    String signed() {
        return signed(seq, hash, at);
    }
}
