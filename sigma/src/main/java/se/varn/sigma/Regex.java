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

    /** Between a character of an ASCII word and none, or, if not wanted, anywhere else. */
    record Edge(boolean wanted) implements Regex {}

    /** How many characters every match has at least; a number too large to be counted is cut. */
    static int least(Regex regex) {
        return switch (regex) {
            case One _ -> 1;
            case Row row -> Math.min(MANY, row.parts.stream().mapToInt(Regex::least).sum());
            case Choice choice -> choice.options.stream().mapToInt(Regex::least).min().orElse(0);
            case Repeat repeat -> Math.min(MANY, repeat.least * least(repeat.part));
            case Begin _, End _, Edge _ -> 0;
        };
    }

    int MANY = 10_000;

    /**
     * What every text with a match contains: of each set at least one literal, folded. Longer
     * literals stand for the shorter ones inside them.
     */
    static List<Set<String>> required(Regex regex) {
        List<Set<String>> all = new Requirements(1).of(regex);
        if (all.stream().noneMatch(one -> shortest(one) >= LONG_ENOUGH)) {
            for (Set<String> one : new Requirements(FEW).of(regex)) {
                if (!all.contains(one)) {
                    all.add(one);
                }
            }
        }
        return all;
    }

    int LONG_ENOUGH = 3;
    int FEW = 4;

    private static int shortest(Set<String> texts) {
        return texts.stream().mapToInt(String::length).min().orElse(0);
    }

    /**
     * Gathers requirements, and characters in a row as literals: all ways to choose from small
     * sets.
     */
    final class Requirements {
        private static final int MOST = 64;
        private static final int MOST_WAYS = 16;

        private final int few;
        private final List<Set<String>> all = new ArrayList<>();
        private Set<String> run = Set.of("");

        private Requirements(int few) {
            this.few = few;
        }

        private List<Set<String>> of(Regex regex) {
            walk(regex);
            end();
            return all;
        }

        private void walk(Regex regex) {
            switch (regex) {
                case One one -> {
                    String ways = one.chars.folded(few);
                    if (ways.isEmpty() || run.size() * ways.length() > MOST_WAYS) {
                        end();
                    }
                    if (!ways.isEmpty()) {
                        append(ways);
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
                case Begin _, End _, Edge _ -> end();
            }
        }

        private void append(String ways) {
            Set<String> longer = new HashSet<>();
            for (String text : run) {
                for (int i = 0; i < ways.length(); i++) {
                    longer.add(text + ways.charAt(i));
                }
            }
            run = longer;
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

        private void end() {
            if (!run.contains("")) {
                all.add(run);
                run = Set.of("");
            }
        }
    }
}
