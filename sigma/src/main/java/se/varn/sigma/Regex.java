package se.varn.sigma;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A regular expression as a tree. */
sealed interface Regex {
    /** One character of a set. */
    record One(CharSet chars) implements Regex {}

    /** One after another. */
    record Row(List<Regex> parts) implements Regex {}

    /** One of these. */
    record Choice(List<Regex> options) implements Regex {}

    /** Again and again; most is -1 for any number. */
    record Repeat(Regex part, int least, int most) implements Regex {}

    /** The beginning of the text. */
    record Begin() implements Regex {}

    /** The end of the text. */
    record End() implements Regex {}

    /**
     * What every text with a match contains: of each set at least one literal, folded. Longer
     * literals stand for the shorter ones inside them.
     */
    static List<Set<String>> required(Regex regex) {
        Requirements found = new Requirements();
        found.walk(regex);
        found.end();
        return found.all;
    }

    /** Gathers requirements, and plain characters in a row as one literal. */
    final class Requirements {
        private static final int MOST = 64;

        private final List<Set<String>> all = new ArrayList<>();
        private final StringBuilder run = new StringBuilder();

        private void walk(Regex regex) {
            switch (regex) {
                case One one -> {
                    int c = one.chars.folded();
                    if (c < 0) {
                        end();
                    } else {
                        run.append((char) c);
                    }
                }
                case Row row -> row.parts.forEach(this::walk);
                case Repeat repeat -> {
                    for (int i = 0; i < Math.min(repeat.least, MOST); i++) {
                        walk(repeat.part);
                    }
                    if (repeat.least != repeat.most || repeat.least > MOST) {
                        end();
                    }
                }
                case Choice choice -> {
                    end();
                    Set<String> one = oneOf(choice);
                    if (one != null) {
                        all.add(one);
                    }
                }
                case Begin _, End _ -> end();
            }
        }

        private static @Nullable Set<String> oneOf(Choice choice) {
            Set<String> union = new HashSet<>();
            for (Regex option : choice.options) {
                Set<String> best = null;
                for (Set<String> own : required(option)) {
                    best = best == null || shortest(own) > shortest(best) ? own : best;
                }
                if (best == null || union.size() + best.size() > MOST) {
                    return null;
                }
                union.addAll(best);
            }
            return union;
        }

        private static int shortest(Set<String> texts) {
            return texts.stream().mapToInt(String::length).min().orElse(0);
        }

        private void end() {
            if (!run.isEmpty()) {
                all.add(Set.of(run.toString()));
                run.setLength(0);
            }
        }
    }
}
