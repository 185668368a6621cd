package se.varn.sigma;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/*
 * The expression becomes a nondeterministic machine (Thompson's), of which a deterministic one is made while texts are read: a
 * state stands for all places where the slow machine could be, and is found again by them. Characters that no part of the
 * expression tells apart are one symbol. So a text costs one table step per character, and never more than linear time. States
 * are shared by all threads without a lock: a state never changes but for its table, whose cells only ever go from nothing to a
 * state, and two threads that fill a cell at once fill it with states that mean the same. When there are too many, all are
 * dropped and made anew as needed.
 */
/** The machine for any expression that is not too large. */
final class Dfa implements RegexMachine {
    private static final int MAX_PLACES = 3_000;
    private static final int MAX_STATES = 2_000;

    private static final byte CHAR = 0;
    private static final byte SPLIT = 1;
    private static final byte BEGIN = 2;
    private static final byte END = 3;
    private static final byte FOUND = 4;
    private static final byte EDGE = 5;
    private static final byte NO_EDGE = 6;

    private static final class State {
        final int[] places;
        final boolean found;

        /** Whether no further character changes anything. */
        final boolean decided;

        /** Whether it is found if the text ends here. */
        final boolean foundAtEnd;

        /** Whether nothing was read yet. */
        final boolean atBegin;

        /** Whether the character read last is one of a word. */
        final boolean afterWord;

        final @Nullable State[] next;

        State(
                int[] places,
                boolean found,
                boolean foundAtEnd,
                boolean atBegin,
                boolean afterWord,
                int symbols) {
            this.places = places;
            this.found = found;
            this.atBegin = atBegin;
            this.afterWord = afterWord;
            this.decided = found || places.length == 0;
            this.foundAtEnd = foundAtEnd;
            this.next = new @Nullable State[symbols];
        }
    }

    private record Places(List<Integer> list, boolean afterWord) {}

    private final byte[] kinds;
    private final int[] outs;
    private final int[] others;
    private final @Nullable CharSet[] chars;
    private final int start;
    private final int[] bounds;

    /** Whether it matters which characters are those of a word. */
    private final boolean edges;

    private final byte[] ascii = new byte[128];
    private volatile Map<Places, State> states = new ConcurrentHashMap<>();
    private volatile @Nullable State first;

    private Dfa(Builder builder, int start) {
        this.kinds = Arrays.copyOf(builder.kinds, builder.size);
        this.outs = Arrays.copyOf(builder.outs, builder.size);
        this.others = Arrays.copyOf(builder.others, builder.size);
        this.chars = Arrays.copyOf(builder.chars, builder.size);
        this.start = start;
        this.edges = builder.edges;
        this.bounds = builder.bounds();
        for (int c = 0; c < 128; c++) {
            ascii[c] = (byte) symbolBySearch(c);
        }
    }

    /** The machine, or null if it would be too large. */
    static @Nullable Dfa of(Regex regex) {
        Builder builder = new Builder();
        int found = builder.place(FOUND, -1, -1, null);
        int start = builder.before(regex, found);
        if (builder.size >= MAX_PLACES) {
            return null;
        }
        Dfa dfa = new Dfa(builder, start);
        return dfa.bounds.length > 120 ? null : dfa;
    }

    private int symbolBySearch(int c) {
        int i = Arrays.binarySearch(bounds, c);
        return i >= 0 ? i : -i - 2;
    }

    @Override
    public boolean find(byte[] text, int from, int length) {
        State state = first;
        if (state == null) {
            state = made(closed(new int[0], true), true, false);
            first = state;
        }
        int to = from + length;
        int at = from;
        while (at < to && !state.decided) {
            int b = text[at];
            int symbol;
            if (b >= 0) {
                symbol = ascii[b];
                at++;
            } else {
                symbol = symbolBySearch(Bytes.character(text, at));
                at += Bytes.characterLength(text[at]);
            }
            State next = state.next[symbol];
            if (next == null) {
                next = step(state, symbol);
                state.next[symbol] = next;
            }
            // Mostly it is the same one again. Not to write it then lets the processor go ahead.
            if (next != state) {
                state = next;
            }
        }
        return state.found || (at == to && state.foundAtEnd);
    }

    private State step(State state, int symbol) {
        int c = bounds[symbol];
        boolean word = edges && RegexParser.WORD.contains(c);
        int[] here = edges ? beyondEdges(state, word) : state.places;
        int[] reached = new int[here.length];
        int size = 0;
        for (int place : here) {
            if (kinds[place] == FOUND) {
                return state(new int[] {place}, false);
            }
            CharSet set = chars[place];
            if (set != null && set.contains(c)) {
                reached[size++] = outs[place];
            }
        }
        return state(closed(Arrays.copyOf(reached, size), false), word);
    }

    private State state(int[] places, boolean afterWord) {
        Map<Places, State> known = states;
        Places key = new Places(Arrays.stream(places).boxed().toList(), afterWord);
        State there = known.get(key);
        if (there != null) {
            return there;
        }
        if (known.size() >= MAX_STATES) {
            known = new ConcurrentHashMap<>();
            states = known;
            first = null;
        }
        State made = made(places, false, afterWord);
        State before = known.putIfAbsent(key, made);
        return before == null ? made : before;
    }

    private State made(int[] places, boolean atBegin, boolean afterWord) {
        boolean found = false;
        for (int place : places) {
            found |= kinds[place] == FOUND;
        }
        boolean atEnd = found;
        for (int place : onward(places, atBegin, true, afterWord)) {
            atEnd |= kinds[place] == FOUND;
        }
        return new State(places, found, atEnd, atBegin, afterWord, bounds.length);
    }

    /** What is reached without reading, now that is known what comes next. */
    private int[] beyondEdges(State state, boolean beforeWord) {
        return onward(state.places, state.atBegin, false, state.afterWord != beforeWord);
    }

    /** All places that are reached from these at the beginning, the end or the edge of a word. */
    private int[] onward(int[] from, boolean atBegin, boolean atEnd, boolean atEdge) {
        boolean[] seen = new boolean[kinds.length];
        int[] open = Arrays.copyOf(from, kinds.length * 2 + from.length);
        int size = from.length;
        int[] reached = new int[kinds.length];
        int count = 0;
        while (size > 0) {
            int here = open[--size];
            if (here < 0 || seen[here]) {
                continue;
            }
            seen[here] = true;
            reached[count++] = here;
            boolean passes =
                    switch (kinds[here]) {
                        case SPLIT -> true;
                        case BEGIN -> atBegin;
                        case END -> atEnd;
                        case EDGE -> atEdge;
                        case NO_EDGE -> !atEdge;
                        default -> false;
                    };
            if (passes) {
                open[size++] = outs[here];
                open[size++] = others[here];
            }
        }
        return Arrays.copyOf(reached, count);
    }

    /** All places that are reached from these, and from the start, without reading. */
    private int[] closed(int[] from, boolean atBegin) {
        boolean[] seen = new boolean[kinds.length];
        int[] open = new int[kinds.length * 2 + from.length + 2];
        int size = 0;
        for (int place : from) {
            open[size++] = place;
        }
        open[size++] = start;
        int[] reached = new int[kinds.length];
        int count = 0;
        while (size > 0) {
            int here = open[--size];
            if (here < 0 || seen[here]) {
                continue;
            }
            seen[here] = true;
            switch (kinds[here]) {
                case SPLIT -> {
                    open[size++] = outs[here];
                    open[size++] = others[here];
                }
                case BEGIN -> {
                    if (atBegin) {
                        open[size++] = outs[here];
                    }
                }
                default -> reached[count++] = here;
            }
        }
        int[] places = Arrays.copyOf(reached, count);
        Arrays.sort(places);
        return places;
    }

    /** Builds the slow machine from its end. */
    private static final class Builder {
        boolean edges;
        byte[] kinds = new byte[64];
        int[] outs = new int[64];
        int[] others = new int[64];
        @Nullable CharSet[] chars = new @Nullable CharSet[64];
        int size;

        int place(byte kind, int out, int other, @Nullable CharSet set) {
            if (size >= MAX_PLACES) {
                return 0;
            }
            if (size == kinds.length) {
                kinds = Arrays.copyOf(kinds, size * 2);
                outs = Arrays.copyOf(outs, size * 2);
                others = Arrays.copyOf(others, size * 2);
                chars = Arrays.copyOf(chars, size * 2);
            }
            kinds[size] = kind;
            outs[size] = out;
            others[size] = other;
            chars[size] = set;
            return size++;
        }

        /** The place from which that expression leads to the next place. */
        int before(Regex regex, int next) {
            return switch (regex) {
                case Regex.One one -> place(CHAR, next, -1, one.chars());
                case Regex.Begin _ -> place(BEGIN, next, -1, null);
                case Regex.End _ -> place(END, next, -1, null);
                case Regex.Edge edge -> {
                    edges = true;
                    yield place(edge.wanted() ? EDGE : NO_EDGE, next, -1, null);
                }
                case Regex.Row row -> {
                    int here = next;
                    for (Regex part : row.parts().reversed()) {
                        here = before(part, here);
                    }
                    yield here;
                }
                case Regex.Choice choice -> {
                    int here = -1;
                    for (Regex option : choice.options().reversed()) {
                        int own = before(option, next);
                        here = here < 0 ? own : place(SPLIT, own, here, null);
                    }
                    yield here;
                }
                case Regex.Repeat repeat -> repeat(repeat, next);
            };
        }

        private int repeat(Regex.Repeat repeat, int next) {
            int here = next;
            if (repeat.most() < 0) {
                int loop = place(SPLIT, -1, next, null);
                outs[loop] = before(repeat.part(), loop);
                here = loop;
            } else {
                for (int i = repeat.least(); i < repeat.most() && size < MAX_PLACES; i++) {
                    here = place(SPLIT, before(repeat.part(), here), next, null);
                }
            }
            for (int i = 0; i < repeat.least() && size < MAX_PLACES; i++) {
                here = before(repeat.part(), here);
            }
            return here;
        }

        private static void addBounds(CharSet set, Set<Integer> to) {
            int[] ranges = set.ranges();
            for (int j = 0; j < ranges.length; j += 2) {
                to.add(ranges[j]);
                if (ranges[j + 1] < Character.MAX_CODE_POINT) {
                    to.add(ranges[j + 1] + 1);
                }
            }
        }

        /** Where symbols begin, 0 the first. */
        int[] bounds() {
            TreeSet<Integer> all = new TreeSet<>(List.of(0));
            for (int i = 0; i < size; i++) {
                CharSet set = chars[i];
                if (set != null) {
                    addBounds(set, all);
                }
            }
            if (edges) {
                addBounds(RegexParser.WORD, all);
            }
            return all.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
