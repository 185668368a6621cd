package se.varn.sigma;

import org.jspecify.annotations.Nullable;

/** Tells whether a regular expression is found in a text, in linear time. Safe for many threads. */
sealed interface RegexMachine permits Dfa, CharRun {
    /** Whether it is found anywhere in that UTF-8 text. */
    boolean find(byte[] text, int from, int length);

    /** The machine for that expression, or null if it would be too large. */
    static @Nullable RegexMachine of(Regex regex) {
        CharRun run = CharRun.of(regex);
        return run != null ? run : Dfa.of(regex);
    }
}
