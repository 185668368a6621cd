package se.varn.sigma;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A {@link Glob} over UTF-8: the same answers from bytes that are folded, or plain if cased. */
final class ByteGlob {
    private static final int STAR = Glob.STAR;
    private static final Needle NONE = new Needle(new byte[0]);
    private static final byte DASHES_LEAD = (byte) 0xe2;

    private final boolean cased;
    private final int[] tokens;
    private final byte[] literal;
    private final Literal.@Nullable Place place;

    /** The literal, or of a pattern the longest one in it. */
    private final Needle needle;

    private ByteGlob(boolean cased, int[] tokens) {
        this.cased = cased;
        this.tokens = tokens;
        boolean starFirst = tokens.length > 0 && tokens[0] == STAR;
        boolean starLast = tokens.length > 1 && tokens[tokens.length - 1] == STAR;
        int from = starFirst ? 1 : 0;
        int to = tokens.length - (starLast ? 1 : 0);
        byte[] inner = new byte[to - from];
        boolean plain = true;
        for (int i = from; i < to; i++) {
            plain &= tokens[i] >= 0;
            inner[i - from] = (byte) tokens[i];
        }
        literal = inner;
        place =
                !plain
                        ? null
                        : starFirst
                                ? (starLast || tokens.length == 1
                                        ? Literal.Place.ANYWHERE
                                        : Literal.Place.END)
                                : (starLast ? Literal.Place.START : Literal.Place.WHOLE);
        needle =
                place == null
                        ? new Needle(longest(tokens))
                        : place == Literal.Place.ANYWHERE ? new Needle(literal) : NONE;
    }

    /** The longest literal in a pattern. */
    private static byte[] longest(int[] tokens) {
        int from = 0;
        int to = 0;
        int began = 0;
        for (int i = 0; i < tokens.length; i++) {
            if (tokens[i] < 0) {
                began = i + 1;
            } else if (i + 1 - began > to - from) {
                from = began;
                to = i + 1;
            }
        }
        byte[] text = new byte[to - from];
        for (int i = from; i < to; i++) {
            text[i - from] = (byte) tokens[i];
        }
        return text;
    }

    /** The same pattern over bytes, or null if it holds half a character. */
    static @Nullable ByteGlob of(Glob glob) {
        int[] units = glob.tokens();
        int[] out = new int[units.length * 3];
        int size = 0;
        StringBuilder run = new StringBuilder();
        for (int i = 0; i <= units.length; i++) {
            if (i < units.length && units[i] >= 0) {
                run.append((char) units[i]);
                continue;
            }
            if (Literal.bytesOf(run.toString()) == null) {
                return null;
            }
            for (byte b : run.toString().getBytes(StandardCharsets.UTF_8)) {
                out[size++] = b & 0xff;
            }
            run.setLength(0);
            if (i < units.length) {
                out[size++] = units[i];
            }
        }
        return new ByteGlob(glob.cased(), Arrays.copyOf(out, size));
    }

    boolean cased() {
        return cased;
    }

    /** Where the literal stands that this is, or null if it is a pattern. */
    Literal.@Nullable Place place() {
        return place;
    }

    /** How long it takes, roughly. */
    int cost() {
        return place == null ? 60 : place == Literal.Place.ANYWHERE ? 40 : 5;
    }

    boolean matches(byte[] text, int from, int length) {
        int own = literal.length;
        return switch (place) {
            case WHOLE -> own == length && Bytes.isAt(literal, text, from);
            case START -> own <= length && Bytes.isAt(literal, text, from);
            case END -> own <= length && Bytes.isAt(literal, text, from + length - own);
            case ANYWHERE -> needle.isIn(text, from, length);
            case null -> needle.isIn(text, from, length) && run(text, from, from + length);
        };
    }

    private boolean run(byte[] text, int from, int to) {
        int t = from;
        int p = 0;
        int star = -1;
        int mark = 0;
        while (t < to) {
            int step = p < tokens.length ? step(tokens[p], text, t, to) : 0;
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

    /** How many bytes the token takes here, 0 if it does not fit. */
    private static int step(int token, byte[] text, int at, int to) {
        byte b = text[at];
        return switch (token) {
            case STAR -> 0;
            case Glob.ONE -> b >= 0 ? 1 : b < -64 ? 0 : b < -32 ? 2 : b < -16 ? 3 : 4;
            case Glob.DASH ->
                    b == '-' || b == '/'
                            ? 1
                            : b == DASHES_LEAD
                                            && at + 3 <= to
                                            && text[at + 1] == (byte) 0x80
                                            && text[at + 2] >= (byte) 0x93
                                            && text[at + 2] <= (byte) 0x95
                                    ? 3
                                    : 0;
            default -> token == (b & 0xff) ? 1 : 0;
        };
    }
}
