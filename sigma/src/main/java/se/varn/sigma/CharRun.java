package se.varn.sigma;

import org.jspecify.annotations.Nullable;

/**
 * An expression that is only so many characters of a set in a row, such as {@code .{1000,}}: a
 * count does what would take a {@link Dfa} a state for each of them.
 */
record CharRun(CharSet chars, int least) implements RegexMachine {
    /** The machine for that expression, or null if it is none of these. */
    static @Nullable CharRun of(Regex regex) {
        return regex instanceof Regex.Repeat repeat && repeat.part() instanceof Regex.One one
                ? new CharRun(one.chars(), repeat.least())
                : null;
    }

    @Override
    public boolean find(byte[] text, int from, int length) {
        int run = 0;
        int at = from;
        while (run < least && at < from + length) {
            run = chars.contains(Bytes.character(text, at)) ? run + 1 : 0;
            at += Bytes.characterLength(text[at]);
        }
        return run >= least;
    }
}
