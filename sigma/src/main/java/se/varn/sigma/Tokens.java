package se.varn.sigma;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rule text to glob tokens and back. */
final class Tokens {
    private Tokens() {}

    /**
     * Reads wildcards and escapes: {@code \*}, {@code \?} and {@code \\} stand for the character
     * itself.
     */
    static int[] parse(String text) {
        int[] out = new int[text.length()];
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && "*?\\".indexOf(text.charAt(i + 1)) >= 0) {
                out[size++] = text.charAt(++i);
            } else {
                out[size++] = c == '*' ? Glob.STAR : c == '?' ? Glob.ONE : c;
            }
        }
        return Arrays.copyOf(out, size);
    }

    static int[] literal(String text) {
        return text.chars().toArray();
    }

    static boolean plain(int[] tokens) {
        return Arrays.stream(tokens).allMatch(token -> token >= 0);
    }

    static String text(int[] tokens) {
        StringBuilder text = new StringBuilder();
        for (int token : tokens) {
            text.append((char) token);
        }
        return text.toString();
    }

    static int[] around(int[] tokens, boolean before, boolean after) {
        boolean first = before && (tokens.length == 0 || tokens[0] != Glob.STAR);
        boolean last = after && (tokens.length == 0 || tokens[tokens.length - 1] != Glob.STAR);
        return IntStream.concat(
                        first ? IntStream.of(Glob.STAR) : IntStream.empty(),
                        IntStream.concat(
                                Arrays.stream(tokens),
                                last ? IntStream.of(Glob.STAR) : IntStream.empty()))
                .toArray();
    }

    /** A dash that begins a word, of whichever of the five kinds, becomes any of them. */
    static int[] windash(int[] tokens) {
        int[] out = tokens.clone();
        for (int i = 0; i + 1 < out.length; i++) {
            boolean dash = tokens[i] >= 0 && Glob.DASHES.indexOf(tokens[i]) >= 0;
            if (dash && isWord(tokens[i + 1]) && (i == 0 || !isWord(tokens[i - 1]))) {
                out[i] = Glob.DASH;
            }
        }
        return out;
    }

    /**
     * The pattern with each {@link Glob#DASH} written out as every dash there is, as long as these
     * are no more than the limit; else the pattern itself, which then is not plain.
     */
    static List<int[]> spellings(int[] tokens, int limit) {
        List<int[]> all = List.of(tokens);
        for (int i = 0; i < tokens.length; i++) {
            if (tokens[i] == Glob.DASH) {
                int at = i;
                all =
                        all.stream()
                                .flatMap(each ->
                                        Glob.DASHES.chars().mapToObj(c -> with(each, at, c)))
                                .toList();
                if (all.size() > limit) {
                    return List.of(tokens);
                }
            }
        }
        return all;
    }

    private static int[] with(int[] tokens, int at, int token) {
        int[] changed = tokens.clone();
        changed[at] = token;
        return changed;
    }

    private static boolean isWord(int token) {
        return token == '_' || (token >= 0 && Character.isLetterOrDigit((char) token));
    }
}
