package se.varn.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** What bytes look like inside Base64. */
final class Base64s {
    /** Characters at the front that depend on what stands before, by bytes that stand before. */
    private static final int[] FRONT = {0, 2, 3};

    /** Characters at the end that depend on what comes after, by length modulo three. */
    private static final int[] BACK = {0, 3, 2};

    private Base64s() {}

    static List<int[]> whole(byte[] bytes) {
        return List.of(Tokens.literal(Base64.getEncoder().encodeToString(bytes)));
    }

    /** The three ways in which two bytes or more can lie in a longer encoded text. */
    static List<int[]> offsets(byte[] bytes) {
        List<int[]> patterns = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            Arrays.fill(shifted, 0, before, (byte) ' ');
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            String text = Base64.getEncoder().encodeToString(shifted);
            int end = text.length() - BACK[shifted.length % 3];
            patterns.add(Tokens.literal(text.substring(FRONT[before], end)));
        }
        return patterns;
    }
}
