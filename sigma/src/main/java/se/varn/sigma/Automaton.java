package se.varn.sigma;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/*
 * Aho and Corasick's automaton, made dense: one table row per state, one column per character that occurs in any of the texts
 * (column 0 is every other character). A state that ends a text, directly or through its suffix, has its outputs in one array.
 */
/** Finds which of many folded texts occur in a folded text, in one pass. */
final class Automaton {
    private static final int[] NONE = {};

    private final char[] ascii = new char[128];
    private final Map<Character, Character> other = new HashMap<>();
    private final int columns;
    private final int[] next;
    private final int[][] outputs;

    private Automaton(List<Map<Character, Integer>> trie, List<List<Integer>> ends) {
        int column = 1;
        for (Map<Character, Integer> edges : trie) {
            for (char c : edges.keySet()) {
                if (c < 128 ? ascii[c] == 0 : !other.containsKey(c)) {
                    if (c < 128) {
                        ascii[c] = (char) column;
                    } else {
                        other.put(c, (char) column);
                    }
                    column++;
                }
            }
        }
        columns = column;
        next = new int[trie.size() * columns];
        outputs = new int[trie.size()][];
        fill(trie, ends);
    }

    private void fill(List<Map<Character, Integer>> trie, List<List<Integer>> ends) {
        int[] suffix = new int[trie.size()];
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
        while (!queue.isEmpty()) {
            int state = queue.poll();
            int back = suffix[state];
            if (state != 0) {
                System.arraycopy(next, back * columns, next, state * columns, columns);
            }
            int[] inherited = state == 0 ? NONE : outputs[back];
            outputs[state] = joined(ends.get(state), inherited);
            trie.get(state)
                    .forEach((c, child) -> {
                        int at = state * columns + column(c);
                        suffix[child] = state == 0 ? 0 : next[at];
                        next[at] = child;
                        queue.add(child);
                    });
        }
    }

    private static int[] joined(List<Integer> own, int[] inherited) {
        if (own.isEmpty()) {
            return inherited;
        }
        int[] all = Arrays.copyOf(inherited, inherited.length + own.size());
        for (int i = 0; i < own.size(); i++) {
            all[inherited.length + i] = own.get(i);
        }
        return Arrays.stream(all).distinct().toArray();
    }

    private int column(char c) {
        return c < 128 ? ascii[c] : other.getOrDefault(c, '\0');
    }

    /** Sets the bits of everything whose text occurs. */
    void scan(String folded, long[] bits) {
        int state = 0;
        for (int i = 0; i < folded.length(); i++) {
            state = next[state * columns + column(folded.charAt(i))];
            for (int output : outputs[state]) {
                bits[output >> 6] |= 1L << output;
            }
        }
    }

    /** Gathers texts for an automaton. */
    static final class Builder {
        private final List<Map<Character, Integer>> trie = new ArrayList<>();
        private final List<List<Integer>> ends = new ArrayList<>();

        Builder() {
            state();
        }

        private int state() {
            trie.add(new HashMap<>());
            ends.add(new ArrayList<>(1));
            return trie.size() - 1;
        }

        /**
         * Output is the number that is reported where text occurs; text is folded and not empty.
         */
        void add(String text, int output) {
            int at = 0;
            for (int i = 0; i < text.length(); i++) {
                Integer child = trie.get(at).get(text.charAt(i));
                if (child == null) {
                    child = state();
                    trie.get(at).put(text.charAt(i), child);
                }
                at = child;
            }
            if (!ends.get(at).contains(output)) {
                ends.get(at).add(output);
            }
        }

        Automaton build() {
            return new Automaton(trie, ends);
        }
    }
}
