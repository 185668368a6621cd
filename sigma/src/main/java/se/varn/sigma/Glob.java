package se.varn.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/*
 * A pattern is a row of tokens: a UTF-16 unit, or one of the three below. The usual shapes (whole, start, end, anywhere) are
 * answered by String's own methods; only the others run the token matcher, which goes back to the last star at most and so
 * never takes more than pattern times text steps.
 */
/** Text with wildcards, compared without case unless it is cased. */
final class Glob {
    static final int STAR = -1;
    static final int ONE = -2;

    /** Any of the five dashes that Windows programs take before an option. */
    static final int DASH = -3;

    static final String DASHES = "-/\u2013\u2014\u2015";

    private enum Shape {
        ANY,
        WHOLE,
        START,
        END,
        ANYWHERE,
        TOKENS
    }

    private final int[] tokens;
    private final boolean cased;
    private final Shape shape;
    private final String literal;

    Glob(int[] source, boolean cased) {
        this.cased = cased;
        this.tokens = collapse(source, cased);
        boolean starFirst = tokens.length > 0 && tokens[0] == STAR;
        boolean starLast = tokens.length > 1 && tokens[tokens.length - 1] == STAR;
        int from = starFirst ? 1 : 0;
        int to = tokens.length - (starLast ? 1 : 0);
        StringBuilder inner = new StringBuilder();
        boolean plain = true;
        for (int i = from; i < to; i++) {
            plain &= tokens[i] >= 0;
            inner.append((char) Math.max(0, tokens[i]));
        }
        this.literal = plain ? inner.toString() : "";
        this.shape =
                !plain
                        ? Shape.TOKENS
                        : tokens.length == 1 && starFirst
                                ? Shape.ANY
                                : starFirst
                                        ? (starLast ? Shape.ANYWHERE : Shape.END)
                                        : (starLast ? Shape.START : Shape.WHOLE);
    }

    private static int[] collapse(int[] source, boolean cased) {
        int[] out = new int[source.length];
        int size = 0;
        for (int token : source) {
            if (token == STAR && size > 0 && out[size - 1] == STAR) {
                continue;
            }
            out[size++] = token >= 0 && !cased ? Fold.fold((char) token) : token;
        }
        return Arrays.copyOf(out, size);
    }

    boolean matches(Value value) {
        String text = cased ? value.text() : value.folded();
        return switch (shape) {
            case ANY -> true;
            case WHOLE -> text.equals(literal);
            case START -> text.startsWith(literal);
            case END -> text.endsWith(literal);
            case ANYWHERE -> text.contains(literal);
            case TOKENS -> run(text);
        };
    }

    private boolean run(String text) {
        int t = 0;
        int p = 0;
        int star = -1;
        int mark = 0;
        while (t < text.length()) {
            int step = p < tokens.length ? step(tokens[p], text, t) : 0;
            if (step > 0) {
                t += step;
                p++;
            } else if (p < tokens.length && tokens[p] == STAR) {
                star = p++;
                mark = t;
            } else if (star >= 0) {
                p = star + 1;
                t = ++mark;
            } else {
                return false;
            }
        }
        while (p < tokens.length && tokens[p] == STAR) {
            p++;
        }
        return p == tokens.length;
    }

    /** How many units of text the token takes here, 0 if it does not fit. */
    private static int step(int token, String text, int at) {
        char c = text.charAt(at);
        return switch (token) {
            case STAR -> 0;
            case ONE ->
                    Character.isHighSurrogate(c)
                                    && at + 1 < text.length()
                                    && Character.isLowSurrogate(text.charAt(at + 1))
                            ? 2
                            : 1;
            case DASH -> DASHES.indexOf(c) >= 0 ? 1 : 0;
            default -> token == c ? 1 : 0;
        };
    }

    /** The literals that stand in every match, folded; none that hold half a character. */
    List<Literal> literals() {
        List<Literal> all = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int began = 0;
        for (int i = 0; i <= tokens.length; i++) {
            if (i < tokens.length && tokens[i] >= 0) {
                run.append(Fold.fold((char) tokens[i]));
                continue;
            }
            boolean first = began == 0;
            boolean last = i == tokens.length;
            if ((!run.isEmpty() || (first && last)) && Literal.bytesOf(run.toString()) != null) {
                Literal.Place place =
                        first
                                ? (last ? Literal.Place.WHOLE : Literal.Place.START)
                                : (last ? Literal.Place.END : Literal.Place.ANYWHERE);
                all.add(new Literal(place, run.toString()));
            }
            run.setLength(0);
            began = i + 1;
        }
        return all;
    }

    int[] tokens() {
        return tokens;
    }

    boolean cased() {
        return cased;
    }

    /** Whether the text as a whole is the literal, that is no wildcards. */
    String operator() {
        String operator =
                switch (shape) {
                    case ANY, TOKENS -> "is like";
                    case WHOLE -> "equals";
                    case START -> "starts with";
                    case END -> "ends with";
                    case ANYWHERE -> "contains";
                };
        return cased ? operator + " (case-sensitive)" : operator;
    }
}
