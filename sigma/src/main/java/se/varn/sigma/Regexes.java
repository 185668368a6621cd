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
    private static final int FIRST_ENDLESS = 0x1c80;
    private static final int LAST_ENDLESS = 0x1c88;
    private static final Pattern ANY_CASE = Pattern.compile("\\(\\?[A-Za-z-]*i");
    private static final Pattern CODE_POINT = Pattern.compile("\\\\x\\{([0-9A-Fa-f]{1,6})\\}");
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
        if (((flags & Pattern.CASE_INSENSITIVE) != 0 || ANY_CASE.matcher(source).find())
                && namesEndless(source)) {
            throw new RuleException(
                    line,
                    RefusalKind.EXPRESSION_UNKNOWN,
                    "any case of the letters U+1C80 to U+1C88");
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

    /**
     * Whether some of nine Cyrillic letters stand in the expression, or between the ends of a range
     * in it. Java knows their capitals, RE2's tables do not know that these have them as small
     * letters: it would seek the way back from one to the other forever.
     */
    private static boolean namesEndless(String source) {
        boolean set = false;
        int from = -1;
        int last = -1;
        int i = 0;
        Matcher escape = CODE_POINT.matcher(source);
        while (i < source.length()) {
            int c = source.codePointAt(i);
            int width = Character.charCount(c);
            boolean plain = c != '\\';
            if (!plain && escape.find(i) && escape.start() == i) {
                c = Integer.parseInt(escape.group(1), 16);
                width = escape.end() - i;
            } else if (!plain && i + 1 < source.length()) {
                c = source.codePointAt(i + 1);
                width = 1 + Character.charCount(c);
            }
            i += width;
            boolean within = set && from >= 0 && from <= LAST_ENDLESS && c >= FIRST_ENDLESS;
            if (within || (c >= FIRST_ENDLESS && c <= LAST_ENDLESS)) {
                return true;
            }
            set = set || (plain && c == '[');
            from = plain && c == '-' ? last : -1;
            last = c;
        }
        return false;
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
