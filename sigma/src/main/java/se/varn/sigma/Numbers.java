package se.varn.sigma;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers as logs and rules write them. */
final class Numbers {
    private static final int MOST_DIGITS = 18;

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

    /** Whether the text is digits, maybe behind a minus, and few enough for a long. */
    static boolean isWhole(byte[] text, int from, int to) {
        int first = from < to && text[from] == '-' ? from + 1 : from;
        if (first == to || to - first > MOST_DIGITS) {
            return false;
        }
        for (int i = first; i < to; i++) {
            if (!digit((char) text[i])) {
                return false;
            }
        }
        return true;
    }

    /** The number that such a text is. */
    static long whole(byte[] text, int from, int to) {
        boolean negative = text[from] == '-';
        long number = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            number = number * 10 + (text[i] - '0');
        }
        return negative ? -number : number;
    }

    /** Whether some letter in the text stands in no number. */
    static boolean isNone(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = (char) text[i];
            if (c > ' ' && c < 0x7f && !digit(c) && "+-.eE".indexOf(c) < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
