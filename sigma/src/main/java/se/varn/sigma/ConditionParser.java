package se.varn.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a rule's condition: {@code not} binds tightest, then {@code and}, then {@code or}. */
final class ConditionParser {
    private static final int MAX_DEPTH = 200;
    private static final Pattern TOKEN = Pattern.compile("\\s*([()|]|[^\\s()|]+)");

    private final Map<String, Condition> selections;
    private final int line;
    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private ConditionParser(String text, Map<String, Condition> selections, int line) {
        this.selections = selections;
        this.line = line;
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group(1));
        }
    }

    static Condition parse(String text, Map<String, Condition> selections, int line)
            throws RuleException {
        ConditionParser parser = new ConditionParser(text, selections, line);
        if (parser.tokens.isEmpty()) {
            throw parser.wrong("the condition is empty");
        }
        if (parser.tokens.contains("|")) {
            throw parser.wrong(
                    "aggregations in a condition are not supported; use a correlation rule");
        }
        Condition condition = parser.or();
        if (parser.at < parser.tokens.size()) {
            throw parser.wrong(
                    "'" + parser.tokens.get(parser.at) + "' was not expected in the condition");
        }
        return condition;
    }

    private RuleException wrong(String reason) {
        return new RuleException(line, reason);
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
            throw wrong("the condition is nested too deeply");
        }
        try {
            if (take("not")) {
                return new Condition.Not(not());
            }
            if (take("(")) {
                Condition inner = or();
                if (!take(")")) {
                    throw wrong("a parenthesis is not closed in the condition");
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
            throw wrong("the condition ends too early");
        }
        String word = tokens.get(at++);
        Condition named = selections.get(word);
        if (named != null) {
            return new Condition.Named(word, named);
        }
        if (at < tokens.size() && tokens.get(at).equalsIgnoreCase("of")) {
            at++;
            return quantified(word.toLowerCase(Locale.ROOT));
        }
        throw wrong(
                ")".equals(word)
                        ? "a parenthesis is closed that was not opened"
                        : "the condition names '" + word + "', which is no selection of the rule");
    }

    private Condition quantified(String quantity) throws RuleException {
        if (!List.of("1", "any", "all").contains(quantity)) {
            throw wrong("'" + quantity + " of' is not supported; use 1 of, any of or all of");
        }
        if (at >= tokens.size()) {
            throw wrong("the condition ends after 'of'");
        }
        String pattern = tokens.get(at++);
        boolean them = pattern.equalsIgnoreCase("them");
        Glob glob = new Glob(Tokens.parse(them ? "*" : pattern), true);
        List<Condition> parts = new ArrayList<>();
        selections.forEach((name, condition) -> {
            if (glob.matches(new Value(name)) && !(them && name.startsWith("_"))) {
                parts.add(new Condition.Named(name, condition));
            }
        });
        if (parts.isEmpty()) {
            throw wrong("no selection is called " + pattern);
        }
        return quantity.equals("all") ? Condition.and(parts) : Condition.or(parts);
    }
}
