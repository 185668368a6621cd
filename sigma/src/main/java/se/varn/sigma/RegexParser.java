package se.varn.sigma;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/*
 * Reads the part of RE2's syntax that rules use. Whatever is not surely understood (properties, POSIX classes, multi-line
 * anchors) is left to RE2 itself, which has accepted the expression before it comes here.
 */
/** Reads a regular expression into a tree. */
final class RegexParser {
    private static final CharSet DIGIT = CharSet.of('0', '9');
    static final CharSet WORD = CharSet.of('0', '9', 'A', 'Z', 'a', 'z', '_', '_');
    private static final CharSet SPACE = CharSet.of('\t', '\n', '\f', '\r', ' ', ' ');
    private static final CharSet NO_LINE_FEED = CharSet.of('\n', '\n').negated();
    private static final CharSet ANY = CharSet.of(0, Character.MAX_CODE_POINT);
    private static final int MAX_REPEAT = 1000;

    /** To RE2 a number with zeros in front is none, and the brace a letter. */
    private static final String COUNTS = "(0|[1-9]\\d*)(,(0|[1-9]\\d*)?)?";

    private static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;

        NotUnderstood() {
            super("left to RE2", null, false, false);
        }
    }

    private final String source;
    private int at;
    private boolean anyCase;
    private boolean dotAll;

    private RegexParser(String source, boolean anyCase, boolean dotAll) {
        this.source = source;
        this.anyCase = anyCase;
        this.dotAll = dotAll;
    }

    /** The tree, or null if only RE2 understands it. */
    static @Nullable Regex parse(String source, boolean anyCase, boolean dotAll) {
        try {
            RegexParser parser = new RegexParser(source, anyCase, dotAll);
            Regex regex = parser.choice();
            return parser.at == source.length() ? regex : null;
        } catch (NotUnderstood _) {
            return null;
        }
    }

    private boolean has(char c) {
        return at < source.length() && source.charAt(at) == c;
    }

    private boolean take(char c) {
        if (has(c)) {
            at++;
            return true;
        }
        return false;
    }

    private int next() throws NotUnderstood {
        if (at >= source.length()) {
            throw new NotUnderstood();
        }
        int c = source.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    private Regex choice() throws NotUnderstood {
        boolean outerCase = anyCase;
        boolean outerDot = dotAll;
        List<Regex> options = new ArrayList<>();
        do {
            options.add(row());
        } while (take('|'));
        anyCase = outerCase;
        dotAll = outerDot;
        return options.size() == 1 ? options.getFirst() : new Regex.Choice(options);
    }

    private Regex row() throws NotUnderstood {
        List<Regex> parts = new ArrayList<>();
        while (at < source.length() && !has('|') && !has(')')) {
            int before = at;
            Regex atom = atom();
            if (atom != null) {
                parts.add(repeated(atom, before));
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new Regex.Row(parts);
    }

    private @Nullable Regex atom() throws NotUnderstood {
        int c = next();
        return switch (c) {
            case '(' -> group();
            case '[' -> new Regex.One(set());
            case '.' -> new Regex.One(dotAll ? ANY : NO_LINE_FEED);
            case '^' -> new Regex.Begin();
            case '$' -> new Regex.End();
            case '\\' -> escape();
            case '*', '+', '?' -> throw new NotUnderstood();
            default -> new Regex.One(letter(c));
        };
    }

    private CharSet letter(int c) throws NotUnderstood {
        return cased(CharSet.of(c, c));
    }

    private CharSet cased(CharSet chars) throws NotUnderstood {
        CharSet all = anyCase ? chars.withoutCase() : chars;
        if (all == null) {
            throw new NotUnderstood();
        }
        return all;
    }

    /** Null for flags, which hold up to the end of the group they stand in. */
    private @Nullable Regex group() throws NotUnderstood {
        if (take('?')) {
            if (!flags()) {
                return null;
            }
        }
        Regex inner = choice();
        if (!take(')')) {
            throw new NotUnderstood();
        }
        return inner;
    }

    /** Reads {@code (?is)} or {@code (?i:}; false if the group ends with its flags. */
    private boolean flags() throws NotUnderstood {
        boolean on = true;
        boolean newCase = anyCase;
        boolean newDot = dotAll;
        while (true) {
            switch (next()) {
                case 'i' -> newCase = on;
                case 's' -> newDot = on;
                case '-' -> on = false;
                case ':' -> {
                    if (newCase != anyCase || newDot != dotAll) {
                        throw new NotUnderstood();
                    }
                    return true;
                }
                case ')' -> {
                    anyCase = newCase;
                    dotAll = newDot;
                    return false;
                }
                default -> throw new NotUnderstood();
            }
        }
    }

    private Regex repeated(Regex atom, int before) throws NotUnderstood {
        int least;
        int most;
        if (take('*')) {
            least = 0;
            most = -1;
        } else if (take('+')) {
            least = 1;
            most = -1;
        } else if (take('?')) {
            least = 0;
            most = 1;
        } else if (has('{')) {
            int[] counts = counts();
            if (counts == null) {
                return atom;
            }
            least = counts[0];
            most = counts[1];
        } else {
            return atom;
        }
        boolean widthless =
                atom instanceof Regex.Begin
                        || atom instanceof Regex.End
                        || atom instanceof Regex.Edge;
        take('?');
        boolean again = has('*') || has('+') || has('?') || (has('{') && counts() != null);
        if (widthless || again || least > MAX_REPEAT || most > MAX_REPEAT || at == before) {
            throw new NotUnderstood();
        }
        return new Regex.Repeat(atom, least, most);
    }

    /** Reads {@code {2,5}}; null, and nothing read, if the brace counts nothing. */
    private int @Nullable [] counts() {
        int end = source.indexOf('}', at);
        if (end < 0 || end - at > 10 || !source.substring(at + 1, end).matches(COUNTS)) {
            return null;
        }
        String[] bounds = source.substring(at + 1, end).split(",", -1);
        at = end + 1;
        int least = Integer.parseInt(bounds[0]);
        return new int[] {
            least,
            bounds.length == 1 ? least : bounds[1].isEmpty() ? -1 : Integer.parseInt(bounds[1])
        };
    }

    private Regex escape() throws NotUnderstood {
        if (take('A')) {
            return new Regex.Begin();
        }
        if (has('b') || has('B')) {
            return new Regex.Edge(next() == 'b');
        }
        return take('z') ? new Regex.End() : new Regex.One(escaped());
    }

    private CharSet escaped() throws NotUnderstood {
        int c = next();
        return switch (c) {
            case 'd' -> DIGIT;
            case 'D' -> DIGIT.negated();
            case 'w' -> cased(WORD);
            case 'W' -> cased(WORD).negated();
            case 's' -> SPACE;
            case 'S' -> SPACE.negated();
            default -> letter(character(c));
        };
    }

    private int character(int c) throws NotUnderstood {
        return switch (c) {
            case 'a' -> 7;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0xb;
            case 'x' -> hexadecimal();
            default -> {
                if (c >= 0x80 || Character.isLetterOrDigit(c)) {
                    throw new NotUnderstood();
                }
                yield c;
            }
        };
    }

    private int hexadecimal() throws NotUnderstood {
        boolean braces = take('{');
        int end = braces ? source.indexOf('}', at) : at + 2;
        if (end <= at || end > source.length() || end - at > 6) {
            throw new NotUnderstood();
        }
        String digits = source.substring(at, end);
        at = braces ? end + 1 : end;
        if (!digits.matches("[0-9A-Fa-f]+")) {
            throw new NotUnderstood();
        }
        return Integer.parseInt(digits, 16);
    }

    private CharSet set() throws NotUnderstood {
        boolean negated = take('^');
        CharSet all = CharSet.of();
        boolean first = true;
        while (first || !has(']')) {
            first = false;
            if (has('[') && at + 1 < source.length() && source.charAt(at + 1) == ':') {
                throw new NotUnderstood();
            }
            int c = next();
            boolean letters = false;
            if (c == '\\') {
                int escaped = next();
                letters = "dDwWsS".indexOf(escaped) >= 0;
                at -= Character.charCount(escaped);
                if (letters) {
                    all = all.plus(escaped());
                } else {
                    c = character(next());
                }
            }
            boolean range = has('-') && at + 1 < source.length() && source.charAt(at + 1) != ']';
            if (letters) {
                if (range) {
                    throw new NotUnderstood();
                }
                continue;
            }
            int to = c;
            if (range) {
                at++;
                to = next();
                if (to == '\\') {
                    to = character(next());
                }
            }
            all = all.plus(cased(CharSet.of(c, to)));
        }
        at++;
        return negated ? all.negated() : all;
    }
}
