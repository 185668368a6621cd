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
        char first = stripped.charAt(0);
        if (!digit(
                        stripped.charAt(
                                first == '-' || first == '+'
                                        ? Math.min(1, stripped.length() - 1)
                                        : 0))
                || !digit(stripped.charAt(stripped.length() - 1))) {
            return null;
        }
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (!digit(c) && "+-.eE".indexOf(c) < 0) {
                return null;
            }
        }
        try {
            return new BigDecimal(stripped);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
