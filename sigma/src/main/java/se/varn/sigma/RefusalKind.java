package se.varn.sigma;

import java.util.List;

/**
 * Why a rule is not taken, and what to do about it. In the words {@code {0}} and {@code {1}} stand
 * for a refusal's details, which are words of the rule itself, names and numbers.
 */
public enum RefusalKind {
    // The file
    ARCHIVE_DAMAGED("the archive entry is damaged: {0}", "pack the archive anew"),
    FILE_TOO_LARGE(
            "the file is larger than {0} bytes", "split the file; a rule needs a few kilobytes"),
    NOT_UTF8("the file is not UTF-8", "save the file as UTF-8: iconv -f ISO-8859-1 -t UTF-8 FILE"),
    TEXT_TOO_LONG(
            "the file is longer than {0} characters",
            "split the file; a rule needs a few kilobytes"),
    NOT_YAML(
            "not YAML: {0}",
            "look at the indentation and the quotation marks there; put values with : # * ? [ { % @ in 'single quotes'"),
    NESTED_TOO_DEEPLY("nested deeper than {0} levels", "write the rule with fewer levels"),
    TOO_MANY_NODES(
            "more than {0} YAML nodes, aliases counted each time",
            "write the values out instead of using aliases (*name)"),
    NOT_A_MAP("{0} must be a map", "write it as lines of key: value, indented below it"),
    KEY_NOT_TEXT("a key must be text", "use a plain word as the key"),
    KEY_TWICE(
            "the key {0} stands twice",
            "merge the two: one key, with its values as a list below it"),

    // The rule
    CORRELATION(
            "correlation rules are not supported yet",
            "leave the file out until correlations can be run; the rules it refers to can be"),
    FILTER(
            "filter rules are not supported yet",
            "leave the file out, or write its conditions into the rules themselves"),
    NO_TITLE("the rule has no title", "add title: what the rule finds, in a few words"),
    NO_LOGSOURCE("the rule has no logsource", "add logsource: with product, category or service"),
    LOGSOURCE_EMPTY(
            "logsource names neither product nor category nor service",
            "say what logs the rule is for, for instance product: windows and category: process_creation"),
    UNKNOWN_LEVEL("unknown level '{0}'", "use a level of Sigma"),
    ID_TWICE(
            "the id is already that of the rule in {0}",
            "give one of the two another id; if they are the same rule, load it once"),

    // Its detection
    NO_CONDITION(
            "detection has no condition",
            "add condition: with the selections' names, for instance condition: selection"),
    NO_SELECTION("detection has no selection", "add a selection beside the condition"),
    SELECTION_EMPTY("selection {0} is empty", "give it at least one line, or take it out"),
    TIMEFRAME(
            "timeframe is not supported; use a correlation rule",
            "take timeframe out; counting over time is a correlation rule"),

    // Its condition
    CONDITION_NOT_TEXT("condition must be text", "write the condition on one line of text"),
    CONDITION_EMPTY(
            "the condition is empty",
            "name the selections in it, for instance condition: selection"),
    AGGREGATION(
            "aggregations in a condition are not supported; use a correlation rule",
            "take the part after | out; counting is a correlation rule"),
    CONDITION_UNEXPECTED(
            "'{0}' was not expected in the condition",
            "put and, or, not between the selections' names"),
    CONDITION_TOO_DEEP(
            "the condition is nested too deeply", "take parentheses out of the condition"),
    CONDITION_TOO_LONG(
            "the condition uses selections more than {0} times",
            "name patterns of selections less often"),
    CONDITION_ENDS(
            "the condition ends too early", "finish the condition, or take its last word out"),
    PARENTHESIS_OPEN("a parenthesis is not closed in the condition", "give every ( its )"),
    PARENTHESIS_CLOSED("a parenthesis is closed that was not opened", "give every ) its ("),
    NO_SUCH_SELECTION(
            "the condition names '{0}', which is no selection of the rule",
            "name a selection of the rule"),
    NO_SUCH_PATTERN(
            "no selection is called {0}",
            "name a selection of the rule, or a pattern that fits one"),
    OF_NOTHING("the condition ends after 'of'", "say of what: 1 of selection_*, all of them"),
    UNKNOWN_QUANTITY(
            "'{0} of' is not supported; use 1 of, any of or all of",
            "write 1 of or all of; counting is a correlation rule"),

    // A line of a selection
    UNKNOWN_MODIFIER("unknown modifier '{0}'", "use a modifier of Sigma 2.1.0"),
    MODIFIERS_CLASH("{0} does not go with {1}", "use one of the two, or two lines"),
    RE_CLASH(
            "re does not go with {0}: an expression is sought anywhere, ^ and $ tie it to the ends",
            "take it out: .* stands for anything, ^ and $ for the ends"),
    FLAG_WITHOUT_RE("{0} only follows re", "put it behind re: Field|re|i"),
    FIELD_NEEDED("{0} needs a field", "put a field's name before the modifier"),
    VALUE_NOT_PLAIN(
            "a value must be text, a number, true, false or null",
            "write the values as a flat list; a map belongs into a selection of its own"),
    VALUES_EMPTY("the list of values is empty", "give it at least one value, or take the line out"),
    KEYWORD_EMPTY(
            "an empty keyword would match every event",
            "write what is to be found, or take the keyword out"),
    NULL_WITH_MODIFIER("null takes no modifier", "write the field alone: Field: null"),
    PLACEHOLDER(
            "placeholders (expand) are not supported: the values must stand in the rule",
            "write the values themselves, without expand and %name%"),
    TRUTH_NEEDED("exists takes true or false", "write true or false, without quotation marks"),
    NUMBER_NEEDED(
            "a number is needed here, not '{0}'",
            "write a number, without unit or quotation marks"),
    NOT_A_NUMBER("not a number: {0}", "write a number, or put the text in quotation marks"),
    NOT_A_NETWORK("not a network: {0}", "write a network such as 10.0.0.0/8 or fe80::/10"),
    NOT_A_FIELD(
            "fieldref takes the name of a field",
            "write the other field's name, without wildcards"),
    WILDCARD_ENCODED(
            "a value with wildcards cannot be encoded", "take * and ? out, or escape them: \\*"),
    TOO_SHORT_FOR_OFFSETS(
            "base64offset needs a value of two bytes or more",
            "write a longer value: a single byte leaves no certain trace in Base64"),
    TOO_MANY_SPELLINGS(
            "the value has too many spellings to be encoded",
            "take windash out, or split the value at its dashes"),
    EXPRESSION_TOO_LONG(
            "the regular expression is longer than {0} characters",
            "split the expression: a list of several means any of them"),
    EXPRESSION_LOOKS_AROUND(
            "the regular expression uses {0}, which does not run in linear time",
            "write it without look-around: what must not follow goes into a second selection and 'and not' into the condition"),
    EXPRESSION_REPEATS(
            "the regular expression repeats too much: counts multiply when nested",
            "use smaller counts, or + and * instead"),
    EXPRESSION_UNKNOWN(
            "the regular expression is not supported: {0}",
            "use RE2's syntax: no back-references, counts up to 1000, brackets closed");

    private final String words;
    private final String mend;

    RefusalKind(String words, String mend) {
        this.words = words;
        this.mend = mend;
    }

    /** The sentence, with {@code {0}} and {@code {1}} where details belong. */
    public String words() {
        return words;
    }

    /** What its author can do about it. */
    public String mend() {
        return mend;
    }

    /** The sentence with these details. */
    String says(List<String> details) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            int detail = words.startsWith("{0}", i) ? 0 : words.startsWith("{1}", i) ? 1 : -1;
            if (detail >= 0 && detail < details.size()) {
                text.append(details.get(detail));
                i += 2;
            } else {
                text.append(words.charAt(i));
            }
        }
        return text.toString();
    }
}
