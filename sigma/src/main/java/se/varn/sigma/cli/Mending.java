package se.varn.sigma.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do about a rule that was refused, by the reason for it. */
final class Mending {
    private static final List<String> MODIFIERS =
            List.of(
                    "contains",
                    "startswith",
                    "endswith",
                    "all",
                    "re",
                    "i",
                    "m",
                    "s",
                    "cased",
                    "exists",
                    "neq",
                    "lt",
                    "lte",
                    "gt",
                    "gte",
                    "cidr",
                    "windash",
                    "base64",
                    "base64offset",
                    "wide",
                    "utf16le",
                    "utf16be",
                    "utf16",
                    "fieldref",
                    "minute",
                    "hour",
                    "day",
                    "week",
                    "month",
                    "year");
    private static final List<String> LEVELS =
            List.of("informational", "low", "medium", "high", "critical");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    /** Words of a reason, and the advice; the first that is found counts. */
    private static final Map<String, String> ADVICE = new LinkedHashMap<>();

    static {
        ADVICE.put(
                "not YAML",
                "look at the indentation and the quotation marks there; put values with : # * ? [ { % @ in 'single quotes'");
        ADVICE.put("must be a map", "write it as lines of key: value, indented below it");
        ADVICE.put("a key of", "use a plain word as the key");
        ADVICE.put("stands twice", "merge the two: one key, with its values as a list below it");
        ADVICE.put("nested deeper", "write the rule with fewer levels");
        ADVICE.put("YAML nodes", "write the values out instead of using aliases (*name)");
        ADVICE.put("is longer than", "split it");
        ADVICE.put("is larger than", "split the file; a rule needs a few kilobytes");
        ADVICE.put("no detection", "add detection: with a selection and a condition");
        ADVICE.put("no logsource", "add logsource: with product, category or service");
        ADVICE.put("no title", "add title: what the rule finds, in a few words");
        ADVICE.put(
                "logsource names neither",
                "say what logs the rule is for, for instance product: windows and category: process_creation");
        ADVICE.put(
                "correlation rules",
                "leave the file out until correlations can be run; the rules it refers to can be");
        ADVICE.put(
                "filter rules",
                "leave the file out, or write its conditions into the rules themselves");
        ADVICE.put(
                "no condition",
                "add condition: with the selections' names, for instance condition: selection");
        ADVICE.put("timeframe", "take timeframe out; counting over time is a correlation rule");
        ADVICE.put("aggregations", "take the part after | out; counting is a correlation rule");
        ADVICE.put(
                "no selection is called",
                "name a selection of the rule, or a pattern that fits one");
        ADVICE.put("has no selection", "add a selection beside the condition");
        ADVICE.put("condition must be text", "write the condition on one line of text");
        ADVICE.put(
                "condition is empty",
                "name the selections in it, for instance condition: selection");
        ADVICE.put("is empty", "give it at least one value, or take it out");
        ADVICE.put("placeholders", "write the values themselves, without expand and %name%");
        ADVICE.put(
                "a value must be",
                "write the values as a flat list; a map belongs into a selection of its own");
        ADVICE.put("null takes no modifier", "write the field alone: Field: null");
        ADVICE.put("only follows re", "put it behind re: Field|re|i");
        ADVICE.put("does not go with", "use one of the two, or two lines");
        ADVICE.put("needs a field", "put a field's name before the modifier");
        ADVICE.put("exists takes", "write true or false, without quotation marks");
        ADVICE.put("a number is needed", "write a number, without unit or quotation marks");
        ADVICE.put("not a number", "write a number, or put the text in quotation marks");
        ADVICE.put("not a network", "write a network such as 10.0.0.0/8 or fe80::/10");
        ADVICE.put("wildcards cannot be encoded", "take * and ? out, or escape them: \\*");
        ADVICE.put(
                "does not run in linear time",
                "write it without look-around: what must not follow goes into a second selection and 'and not' into the condition");
        ADVICE.put(
                "regular expression is not supported",
                "use RE2's syntax: no back-references, counts up to 1000, brackets closed");
        ADVICE.put("parenthesis", "give every ( its )");
        ADVICE.put("was not expected", "put and, or, not between the selections' names");
        ADVICE.put("too early", "finish the condition, or take its last word out");
        ADVICE.put("ends after 'of'", "say of what: 1 of selection_*, all of them");
        ADVICE.put("of' is not supported", "write 1 of or all of; counting is a correlation rule");
        ADVICE.put("nested too deeply", "take parentheses out of the condition");
        ADVICE.put(
                "the id is already",
                "give one of the two another id; if they are the same rule, load it once");
        ADVICE.put("not UTF-8", "save the file as UTF-8: iconv -f ISO-8859-1 -t UTF-8 FILE");
        ADVICE.put("archive entry is damaged", "pack the archive anew");
    }

    private Mending() {}

    /** Advice for that reason; the names are those of the rule's selections, if they are known. */
    static String of(String reason, List<String> selections) {
        Matcher quoted = QUOTED.matcher(reason);
        String word = quoted.find() ? quoted.group(1) : "";
        if (reason.startsWith("unknown modifier")) {
            return nearest(word, MODIFIERS)
                    .map(name -> "did you mean " + name + "?")
                    .orElse("use one of " + String.join(", ", MODIFIERS));
        }
        if (reason.startsWith("unknown level")) {
            return nearest(word, LEVELS)
                    .map(name -> "did you mean " + name + "?")
                    .orElse("use one of " + String.join(", ", LEVELS));
        }
        if (reason.contains("which is no selection")) {
            String there =
                    selections.isEmpty()
                            ? "name a selection of the rule"
                            : "its selections are " + String.join(", ", selections);
            return nearest(word, selections)
                    .map(name -> "did you mean " + name + "?")
                    .orElse(there);
        }
        for (Map.Entry<String, String> advice : ADVICE.entrySet()) {
            if (reason.contains(advice.getKey())) {
                return advice.getValue();
            }
        }
        return "compare it with the Sigma specification 2.1.0";
    }

    /** The name that is most like the word, if one is like it at all. */
    static Optional<String> nearest(String word, List<String> names) {
        String best = null;
        int least = (word.length() < 4 ? 1 : Math.max(2, word.length() / 3)) + 1;
        for (String name : names) {
            int distance = distance(word, name);
            if (distance > 0 && distance < least) {
                least = distance;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many letters must be added, taken away or changed. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
