package se.varn.account.assignments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures in a text: finds placeholders, and puts values in their place. A placeholder may say what
 * is counted, one and many, as in {@code {measures.done|åtgärd|åtgärder}}: the word that fits is
 * written after the figure.
 */
final class Placeholders {
    private static final Pattern IN_TEXT = Pattern.compile("\\{([^{}]{0,300})\\}");

    private Placeholders() {}

    /** The figures of a text, in order; unknown ones are left out. */
    static List<FigureQuery> queries(String text, Period period) {
        List<FigureQuery> found = new ArrayList<>();
        Matcher m = IN_TEXT.matcher(text);
        while (m.find()) {
            Asked.read(m.group(1), period).ifPresent(asked -> found.add(asked.query()));
        }
        return found;
    }

    /** The first thing in braces that is neither a figure nor the period. */
    static Optional<String> unknown(String text, Period period) {
        Matcher m = IN_TEXT.matcher(text);
        while (m.find()) {
            String inside = m.group(1);
            if (!inside.equals("period") && Asked.read(inside, period).isEmpty()) {
                return Optional.of(m.group());
            }
        }
        return Optional.empty();
    }

    /** The text in parts, figures apart from the words around them. */
    static List<Edition.Part> parts(
            String text, Period period, Function<FigureQuery, Counted> count) {
        List<Edition.Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        Matcher m = IN_TEXT.matcher(text);
        int at = 0;
        while (m.find()) {
            words.append(text, at, m.start());
            at = m.end();
            if (m.group(1).equals("period")) {
                words.append(period.words());
                continue;
            }
            Optional<Asked> asked = Asked.read(m.group(1), period);
            if (asked.isEmpty()) {
                words.append(m.group());
                continue;
            }
            flush(parts, words);
            Counted counted = count.apply(asked.get().query());
            parts.add(
                    new Edition.Part(
                            asked.get().words(counted.missing() ? "–" : counted.value()),
                            counted.query().canonical()));
        }
        words.append(text.substring(at));
        flush(parts, words);
        return parts;
    }

    /** What stands in braces: a figure, and the words for one and for many of what it counts. */
    private record Asked(FigureQuery query, String one, String many) {
        static Optional<Asked> read(String inside, Period period) {
            String[] pieces = inside.split("\\|", -1);
            return pieces.length == 1 || pieces.length == 3
                    ? FigureQuery.read(pieces[0], period)
                            .map(query ->
                                    pieces.length == 1
                                            ? new Asked(query, "", "")
                                            : new Asked(query, pieces[1], pieces[2]))
                    : Optional.empty();
        }

        String words(String value) {
            String word = value.equals("1") ? one : many;
            return word.isEmpty() ? value : value + " " + word;
        }
    }

    private static void flush(List<Edition.Part> parts, StringBuilder words) {
        if (!words.isEmpty()) {
            parts.add(new Edition.Part(words.toString(), null));
            words.setLength(0);
        }
    }
}
