package se.varn.sigma;

/** Unicode's simple case folding, one UTF-16 unit at a time, so that lengths stay. */
final class Fold {
    private static final char[] ASCII = new char[128];

    static {
        for (char c = 0; c < 128; c++) {
            ASCII[c] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
    }

    private Fold() {}

    static char fold(char c) {
        if (c < 128) {
            return ASCII[c];
        }
        return c == 'ı' || c == 'İ' ? c : Character.toLowerCase(Character.toUpperCase(c));
    }

    static String fold(String text) {
        int length = text.length();
        int i = 0;
        while (i < length && fold(text.charAt(i)) == text.charAt(i)) {
            i++;
        }
        if (i == length) {
            return text;
        }
        char[] folded = text.toCharArray();
        for (; i < length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }
}
