package se.varn.sigma.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.varn.sigma.Explanation;

/**
 * Alerts for a person to read, a line each. What comes from a log is shown without control
 * characters: it must not be able to steer the terminal.
 */
final class TableAlerts implements AlertFormat {
    private static final String ROW = "%-24s %-13s %-20s %-20s %-50s %s%n";
    private static final int MAX_SHOWN = 200;

    @Override
    public String heading() {
        return ROW.formatted("TIME", "LEVEL", "HOST", "USER", "RULE", "FILE:RECORD");
    }

    @Override
    public String lines(Alert alert) {
        StringBuilder lines = new StringBuilder();
        lines.append(
                ROW.formatted(
                        alert.time() == null ? "-" : alert.time().toString(),
                        alert.rule().level().name().toLowerCase(Locale.ROOT),
                        cut(alert.event().host().orElse("-"), 20),
                        cut(alert.event().user().orElse("-"), 20),
                        cut(alert.rule().title(), 50),
                        visible(alert.file()) + ":" + alert.record()));
        if (alert.why() != null) {
            reasons(alert.why(), lines);
        }
        return lines.toString();
    }

    /** The tests that hold, on the way to the rule's holding. */
    private static void reasons(Explanation node, StringBuilder lines) {
        if (!node.holds() || node.kind() == Explanation.Kind.NOT) {
            return;
        }
        switch (node.kind()) {
            case TEST ->
                    reason(lines, String.valueOf(node.field()), node.operator(), node.pattern())
                            .append(shown(node.actual()));
            case KEYWORD ->
                    reason(lines, "the event", node.operator(), node.pattern()).append('\n');
            default -> node.children().forEach(child -> reasons(child, lines));
        }
    }

    private static StringBuilder reason(
            StringBuilder lines, String field, String operator, String pattern) {
        return lines.append("    ")
                .append(visible(field))
                .append(' ')
                .append(operator)
                .append(" '")
                .append(cut(pattern, MAX_SHOWN))
                .append('\'');
    }

    private static String shown(@Nullable String actual) {
        return actual == null ? "\n" : ": " + cut(actual, MAX_SHOWN) + "\n";
    }

    private static String cut(String text, int width) {
        String visible = visible(text);
        return visible.length() <= width ? visible : visible.substring(0, width - 1) + "…";
    }

    /** The text without characters that move the cursor, change colours or turn the writing. */
    static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    int type = Character.getType(c);
                    boolean hidden =
                            type == Character.CONTROL
                                    || type == Character.FORMAT
                                    || type == Character.SURROGATE
                                    || type == Character.LINE_SEPARATOR
                                    || type == Character.PARAGRAPH_SEPARATOR;
                    out.appendCodePoint(hidden ? '·' : c);
                });
        return out.toString();
    }
}
