package se.varn.sigma;

/** Unicode's simple case folding, one UTF-16 unit at a time, so that lengths stay. */
final class Fold {
    /** The letters of European languages, ASCII among them. */
    private static final char[] FIRST = new char[0x180];

    static {
        for (char c = 0; c < FIRST.length; c++) {
            FIRST[c] = folded(c);
        }
    }

    private Fold() {}

    static char fold(char c) {
        return c < FIRST.length ? FIRST[c] : folded(c);
    }

    private static char folded(char c) {
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
