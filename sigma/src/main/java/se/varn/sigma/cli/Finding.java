package se.varn.sigma.cli;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something about a rule.
 *
 * @param error whether the rule is not loaded; else it is, but may not do what its author means
 * @param line line in the file, from 1
 * @param what what is wrong
 * @param mend what to do about it
 */
record Finding(
        boolean error, String file, int line, @Nullable String rule, String what, String mend) {
    static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::file)
                    .thenComparingInt(Finding::line)
                    .thenComparing(Finding::what);
}
