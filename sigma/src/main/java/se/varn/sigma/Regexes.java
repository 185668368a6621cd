package se.varn.sigma;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Regular expressions in linear time, and the text that every match of one must contain. */
final class Regexes {
    private static final int MAX_LENGTH = 10_000;
    private static final long MAX_UNFOLDED = 100_000;
    private static final Pattern COUNT = Pattern.compile("\\{([0-9]{1,9})(,([0-9]{0,9}))?\\}");

    private Regexes() {}

    static Check.Regex compile(String source, Set<Modifier> modifiers, int line)
            throws RuleException {
        if (source.length() > MAX_LENGTH) {
            throw new RuleException(
                    line, "the regular expression is longer than " + MAX_LENGTH + " characters");
        }
        int flags = 0;
        for (Modifier modifier : modifiers) {
            flags |=
                    switch (modifier) {
                        case I, IGNORECASE -> Pattern.CASE_INSENSITIVE;
                        case M, MULTILINE -> Pattern.MULTILINE;
                        case S, DOTALL -> Pattern.DOTALL;
                        default -> 0;
                    };
        }
        for (String construct : new String[] {"(?=", "(?!", "(?<=", "(?<!", "(?>"}) {
            if (source.contains(construct)) {
                throw new RuleException(
                        line,
                        "the regular expression uses "
                                + construct
                                + ", which does not run in linear time");
            }
        }
        if (unfolded(source) > MAX_UNFOLDED) {
            throw new RuleException(
                    line, "the regular expression repeats too much: counts multiply when nested");
        }
        try {
            return new Check.Regex(Pattern.compile(source, flags), required(source), source);
        } catch (PatternSyntaxException e) {
            throw new RuleException(
                    line,
                    "the regular expression is not supported: "
                            + e.getDescription()
                            + " "
                            + e.getPattern());
        }
    }

    /** About how many steps the expression has once every counted repetition is written out. */
    private static long unfolded(String source) {
        Deque<Long> outer = new ArrayDeque<>();
        long sum = 0;
        long last = 0;
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i++);
            if (c == '(') {
                outer.push(sum);
                sum = 0;
                last = 0;
            } else if (c == ')' && !outer.isEmpty()) {
                last = Math.max(1, sum);
                sum = outer.pop() + last;
            } else if (c == '{' && source.indexOf('}', i) > 0) {
                int end = source.indexOf('}', i);
                Matcher count = COUNT.matcher(source.substring(i - 1, end + 1));
                if (!count.matches()) {
                    continue;
                }
                String most = count.group(3);
                long times =
                        Math.max(
                                Long.parseLong(count.group(1)),
                                most == null || most.isEmpty() ? 0 : Long.parseLong(most));
                sum += last * Math.max(0, times - 1);
                last *= Math.max(1, times);
                i = end + 1;
            } else {
                i += c == '\\' ? 1 : 0;
                last = 1;
                sum++;
            }
            if (sum > MAX_UNFOLDED) {
                return sum;
            }
        }
        return sum;
    }

    /**
     * The longest run of plain characters outside groups and classes that is not optional, folded;
     * null if there is none of two characters and more, or an alternative stands at the top. Only a
     * hint: every match contains it, whatever it is.
     */
    static @Nullable String required(String source) {
        Runs runs = new Runs(source);
        String best = runs.longest();
        return best.length() < 2 ? null : best;
    }

    /** Walks over a regular expression and gathers its plain runs. */
    private static final class Runs {
        private final String source;
        private int at;
        private String best = "";
        private final StringBuilder run = new StringBuilder();

        Runs(String source) {
            this.source = source;
        }

        String longest() {
            if (source.startsWith("(?i)")
                    || source.startsWith("(?s)")
                    || source.startsWith("(?m)")) {
                at = 4;
            }
            if (source.contains("\\Q") || source.contains("(?x")) {
                return "";
            }
            while (at < source.length()) {
                char c = source.charAt(at);
                switch (c) {
                    case '|' -> {
                        return "";
                    }
                    case '(' -> {
                        end();
                        skipGroup();
                    }
                    case '[' -> {
                        end();
                        skipClass();
                    }
                    case '.', '^', '$', ')' -> {
                        end();
                        at++;
                    }
                    case '*', '?' -> {
                        dropLast();
                        at++;
                    }
                    case '{' -> {
                        dropLast();
                        skipCount();
                    }
                    case '+' -> {
                        end();
                        at++;
                    }
                    case '\\' -> escaped();
                    default -> {
                        run.append(Fold.fold(c));
                        at++;
                    }
                }
            }
            end();
            return best;
        }

        private void end() {
            if (run.length() > best.length()) {
                best = run.toString();
            }
            run.setLength(0);
        }

        private void dropLast() {
            int last = run.length() - 1;
            if (last >= 0) {
                boolean pair = last > 0 && Character.isLowSurrogate(run.charAt(last));
                run.setLength(pair ? last - 1 : last);
            }
            end();
        }

        /** Skips {@code {2,5}}; a brace that counts nothing is a plain character. */
        private void skipCount() {
            int i = at + 1;
            while (i < source.length() && "0123456789,".indexOf(source.charAt(i)) >= 0) {
                i++;
            }
            at = i < source.length() && source.charAt(i) == '}' ? i + 1 : at + 1;
        }

        private void escaped() {
            char next = at + 1 < source.length() ? source.charAt(at + 1) : 'a';
            if (Character.isLetterOrDigit(next)) {
                end();
                at = next == 'x' || next == 'p' || next == 'P' ? source.length() : at + 2;
            } else {
                run.append(Fold.fold(next));
                at += 2;
            }
        }

        private void skipClass() {
            at++;
            if (at < source.length() && source.charAt(at) == '^') {
                at++;
            }
            if (at < source.length() && source.charAt(at) == ']') {
                at++;
            }
            while (at < source.length() && source.charAt(at) != ']') {
                at += source.charAt(at) == '\\' ? 2 : source.startsWith("[:", at) ? 2 : 1;
                if (at < source.length() && source.startsWith(":]", at)) {
                    at += 2;
                }
            }
            at++;
        }

        private void skipGroup() {
            int depth = 0;
            while (at < source.length()) {
                char c = source.charAt(at);
                if (c == '[') {
                    skipClass();
                    continue;
                }
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                at += c == '\\' ? 2 : 1;
                if (depth == 0) {
                    return;
                }
            }
        }
    }
}
