package se.varn.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a rule's condition: {@code not} binds tightest, then {@code and}, then {@code or}. */
final class ConditionParser {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_USES = 20_000;
    private static final Pattern TOKEN = Pattern.compile("\\s*([()|]|[^\\s()|]+)");

    private final Map<String, Condition> selections;
    private List<String> tokens = List.of();
    private int line;
    private int at;
    private int depth;
    private int uses;

    /** A parser of one rule's conditions, which together are bounded in size. */
    ConditionParser(Map<String, Condition> selections) {
        this.selections = selections;
    }

    Condition parse(String text, int atLine) throws RuleException {
        line = atLine;
        at = 0;
        tokens = new ArrayList<>();
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group(1));
        }
        if (tokens.isEmpty()) {
            throw wrong(RefusalKind.CONDITION_EMPTY);
        }
        if (tokens.contains("|")) {
            throw wrong(RefusalKind.AGGREGATION);
        }
        Condition condition = or();
        if (at < tokens.size()) {
            throw wrong(RefusalKind.CONDITION_UNEXPECTED, tokens.get(at));
        }
        return condition;
    }

    private RuleException wrong(RefusalKind kind, Object... details) {
        return new RuleException(line, kind, details);
    }

    private boolean take(String word) {
        if (at < tokens.size()
                && tokens.get(at).toLowerCase(Locale.ROOT).equals(word)
                && !selections.containsKey(tokens.get(at))) {
            at++;
            return true;
        }
        return false;
    }

    private Condition or() throws RuleException {
        List<Condition> parts = new ArrayList<>(List.of(and()));
        while (take("or")) {
            parts.add(and());
        }
        return Condition.or(parts);
    }

    private Condition and() throws RuleException {
        List<Condition> parts = new ArrayList<>(List.of(not()));
        while (take("and")) {
            parts.add(not());
        }
        return Condition.and(parts);
    }

    private Condition not() throws RuleException {
        if (++depth > MAX_DEPTH) {
            throw wrong(RefusalKind.CONDITION_TOO_DEEP);
        }
        try {
            if (take("not")) {
                return new Condition.Not(not());
            }
            if (take("(")) {
                Condition inner = or();
                if (!take(")")) {
                    throw wrong(RefusalKind.PARENTHESIS_OPEN);
                }
                return inner;
            }
            return selection();
        } finally {
            depth--;
        }
    }

    private Condition selection() throws RuleException {
        if (at >= tokens.size()) {
            throw wrong(RefusalKind.CONDITION_ENDS);
        }
        String word = tokens.get(at++);
        if (at < tokens.size() && tokens.get(at).equalsIgnoreCase("of")) {
            at++;
            return quantified(word.toLowerCase(Locale.ROOT));
        }
        Condition named = selections.get(word);
        if (named != null) {
            return named(word, named);
        }
        throw ")".equals(word)
                ? wrong(RefusalKind.PARENTHESIS_CLOSED)
                : wrong(RefusalKind.NO_SUCH_SELECTION, word);
    }

    private Condition quantified(String quantity) throws RuleException {
        if (!List.of("1", "any", "all").contains(quantity)) {
            throw wrong(RefusalKind.UNKNOWN_QUANTITY, quantity);
        }
        if (at >= tokens.size()) {
            throw wrong(RefusalKind.OF_NOTHING);
        }
        String pattern = tokens.get(at++);
        boolean them = pattern.equalsIgnoreCase("them");
        Glob wanted = names(them ? "*" : pattern);
        List<Condition> parts = new ArrayList<>();
        for (Map.Entry<String, Condition> entry : selections.entrySet()) {
            String name = entry.getKey();
            boolean hidden = name.startsWith("_") && !pattern.startsWith("_");
            if (!hidden && wanted.matches(new Value(name))) {
                parts.add(named(name, entry.getValue()));
            }
        }
        if (parts.isEmpty()) {
            throw wrong(RefusalKind.NO_SUCH_PATTERN, pattern);
        }
        return quantity.equals("all") ? Condition.and(parts) : Condition.or(parts);
    }

    /** In a pattern of names a star is the only wildcard. */
    private static Glob names(String pattern) {
        return new Glob(pattern.chars().map(c -> c == '*' ? Glob.STAR : c).toArray(), true);
    }

    private Condition named(String name, Condition part) throws RuleException {
        if (++uses > MAX_USES) {
            throw wrong(RefusalKind.CONDITION_TOO_LONG, MAX_USES);
        }
        return new Condition.Named(name, part);
    }
}
