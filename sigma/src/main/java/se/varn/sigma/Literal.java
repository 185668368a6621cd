package se.varn.sigma;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text that stands somewhere in a value.
 *
 * @param place where
 * @param text folded
 */
record Literal(Place place, String text) {
    /** Where in a value a literal stands. */
    enum Place {
        WHOLE,
        START,
        END,
        ANYWHERE
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes of that text, or null if it holds half a character, which has none. */
    static byte @Nullable [] bytesOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return null;
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
