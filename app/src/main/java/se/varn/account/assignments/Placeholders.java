package se.varn.account.assignments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures in a text: finds placeholders, and puts values in their place. */
final class Placeholders {
    private static final Pattern IN_TEXT = Pattern.compile("\\{([^{}]{0,300})\\}");

    private Placeholders() {}

    /** The figures of a text, in order; unknown ones are left out. */
    static List<FigureQuery> queries(String text, Period period) {
        List<FigureQuery> found = new ArrayList<>();
        Matcher m = IN_TEXT.matcher(text);
        while (m.find()) {
            FigureQuery.read(m.group(1), period).ifPresent(found::add);
        }
        return found;
    }

    /** The first thing in braces that is neither a figure nor the period. */
    static Optional<String> unknown(String text, Period period) {
        Matcher m = IN_TEXT.matcher(text);
        while (m.find()) {
            String inside = m.group(1);
            if (!inside.equals("period") && FigureQuery.read(inside, period).isEmpty()) {
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
            Optional<FigureQuery> query = FigureQuery.read(m.group(1), period);
            if (query.isEmpty()) {
                words.append(m.group());
                continue;
            }
            flush(parts, words);
            Counted counted = count.apply(query.get());
            parts.add(
                    new Edition.Part(
                            counted.missing() ? "–" : counted.value(),
                            counted.query().canonical()));
        }
        words.append(text.substring(at));
        flush(parts, words);
        return parts;
    }

    private static void flush(List<Edition.Part> parts, StringBuilder words) {
        if (!words.isEmpty()) {
            parts.add(new Edition.Part(words.toString(), null));
            words.setLength(0);
        }
    }
}
