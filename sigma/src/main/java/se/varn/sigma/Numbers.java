package se.varn.sigma;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers as logs and rules write them. */
final class Numbers {
    private Numbers() {}

    /** The number, or null if the text is none or longer than 40 characters. */
    static @Nullable BigDecimal parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > 40) {
            return null;
        }
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
                return null;
            }
        }
        try {
            return new BigDecimal(stripped);
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
