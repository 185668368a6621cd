package se.varn.account.assignments;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import se.varn.foundation.text.Language;

/**
 * Where the bars of incidents per month stand, in the units of an SVG that is {@code width} by 150:
 * numbers only, so that no style is needed.
 */
public record Chart(
        int width,
        String barWidth,
        String summary,
        List<Line> lines,
        List<Bar> bars,
        List<Label> labels) {
    private static final double FLOOR = 126;
    private static final double HEIGHT = 105;
    private static final int LEFT = 22;
    private static final int WIDTH = 470;

    /** A level line and its number. */
    public record Line(int value, String y, String textY) {}

    /** A piece of a month's bar; {@code tone} is its class. */
    public record Bar(String tone, String x, String y, String height) {}

    /** The name under a bar, and the sum over it. */
    public record Label(String text, int total, String x, String y) {}

    public static Chart of(List<Counted.Month> months, Language language) {
        int most = months.stream().mapToInt(Counted.Month::total).max().orElse(0);
        int step = step(most);
        int top = Math.max(step, (most + step - 1) / step * step);
        double slot = (double) (WIDTH - LEFT) / Math.max(1, months.size());
        double bar = Math.min(28, slot * 0.62);
        List<Line> lines = new ArrayList<>();
        for (int v = 0; v <= top; v += step) {
            double y = FLOOR - HEIGHT * v / top;
            lines.add(new Line(v, at(y), at(y + 4)));
        }
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Counted.Month m = months.get(i);
            double x = LEFT + slot * i + (slot - bar) / 2;
            double y = FLOOR;
            int[] parts = {m.incident(), m.critical(), m.crisis()};
            for (int p = 0; p < parts.length; p++) {
                double height = HEIGHT * parts[p] / top;
                if (parts[p] > 0) {
                    y -= height;
                    bars.add(
                            new Bar(
                                    "v-c" + (p + 1),
                                    at(x),
                                    at(y),
                                    at(Math.max(0.5, height - 1.5))));
                }
            }
            boolean named = months.size() <= 13 || i % ((months.size() + 11) / 12) == 0;
            labels.add(
                    new Label(
                            named ? name(m.month(), language) : "",
                            m.total(),
                            at(x + bar / 2),
                            at(y - 5)));
        }
        return new Chart(WIDTH, at(bar), summary(months, language), lines, bars, labels);
    }

    private static int step(int most) {
        int step = 5;
        while (most > step * 4) {
            step *= 2;
        }
        return most <= 4 ? 1 : step;
    }

    private static String summary(List<Counted.Month> months, Language language) {
        return months.stream()
                .max(Comparator.comparingInt(Counted.Month::total))
                .map(m -> ReportText.CHART_SUMMARY.in(language, m.month(), m.total()))
                .orElse("");
    }

    private static String name(String month, Language language) {
        return YearMonth.parse(month)
                .getMonth()
                .getDisplayName(TextStyle.SHORT, language.locale())
                .replace(".", "");
    }

    private static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
