package se.varn.sigma;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Regular expressions in linear time. */
final class Regexes {
    private static final int MAX_LENGTH = 10_000;
    private static final long MAX_UNFOLDED = 100_000;
    private static final Pattern COUNT = Pattern.compile("\\{([0-9]{1,9})(,([0-9]{0,9}))?\\}");

    private Regexes() {}

    static Check.Regex compile(String source, Set<Modifier> modifiers, int line)
            throws RuleException {
        if (source.length() > MAX_LENGTH) {
            throw new RuleException(line, RefusalKind.EXPRESSION_TOO_LONG, MAX_LENGTH);
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
                throw new RuleException(line, RefusalKind.EXPRESSION_LOOKS_AROUND, construct);
            }
        }
        if (unfolded(source) > MAX_UNFOLDED) {
            throw new RuleException(line, RefusalKind.EXPRESSION_REPEATS);
        }
        try {
            Pattern compiled = Pattern.compile(source, flags);
            boolean lines = (flags & Pattern.MULTILINE) != 0;
            Regex tree =
                    lines
                            ? null
                            : RegexParser.parse(
                                    source,
                                    (flags & Pattern.CASE_INSENSITIVE) != 0,
                                    (flags & Pattern.DOTALL) != 0);
            return new Check.Regex(compiled, tree, source);
        } catch (PatternSyntaxException e) {
            throw new RuleException(
                    line,
                    RefusalKind.EXPRESSION_UNKNOWN,
                    (e.getDescription() + " " + e.getPattern()).strip());
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
}
