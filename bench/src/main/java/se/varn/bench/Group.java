package se.varn.bench;

import java.util.List;

/** A table: benchmarks whose figures stand under one another. */
public enum Group {
    ENGINE(
            "Engine: one thread, JSON parsing included",
            List.of(
                    new Column("corpus", 20),
                    new Column("rules", -6),
                    new Column("B/event", -8),
                    new Column("events/s", -9),
                    new Column("±%", -4),
                    new Column("all CPU", -9),
                    new Column("MB/s", -6),
                    new Column("×Jackson", -9),
                    new Column("B alloc/event", -14),
                    new Column("alerts/event", -13),
                    new Column("plain ev/s", -11),
                    new Column("agree", -6)),
            """
            events/s      events per second of CPU time of the thread that reads and matches; the median round
            ±%            half the distance between the slowest and the fastest round
            all CPU       the same per second of CPU time of the whole process: garbage collection and compiling counted in
            ×Jackson      CPU time beside that of Jackson skipping all tokens of the same bytes in the same round; - for text
            plain ev/s    a plain engine that walks one tree per rule, on a sample of the same events
            agree         whether both found the same alerts in that sample
            """),
    RULES(
            "Rules: load and compile in a fresh JVM",
            List.of(
                    new Column("rules from", 20),
                    new Column("loaded", -7),
                    new Column("refused", -8),
                    new Column("load ms", -8),
                    new Column("compile ms", -11),
                    new Column("heap MB", -8),
                    new Column("RSS MB", -7),
                    new Column("peak RSS MB", -12)),
            """
            load, compile wall time, the first thing that the JVM does
            heap          live objects after it, rules' texts included
            RSS           of the process then; peak: while it went on to match the corpus (its first 20,000 events)
            """),
    PROCESS(
            "The whole of Värn: its own process and database, as ./varn starts it",
            List.of(
                    new Column("benchmark", 20),
                    new Column("what", 58),
                    new Column("figure", -10),
                    new Column("unit", 14)),
            """
            A scratch data directory and a free port on loopback for each; both are gone afterwards.
            """);

    /** A heading and its width; negative: to the right. */
    public record Column(String heading, int width) {}

    private final String title;
    private final List<Column> columns;
    private final String legend;

    Group(String title, List<Column> columns, String legend) {
        this.title = title;
        this.columns = columns;
        this.legend = legend;
    }

    String title() {
        return title;
    }

    String legend() {
        return legend;
    }

    String headings() {
        return line(columns.stream().map(Column::heading).toList());
    }

    String line(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    name() + " has " + columns.size() + " columns, not these " + cells);
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            int width = columns.get(i).width();
            String gap = " ".repeat(Math.max(0, Math.abs(width) - cells.get(i).length()));
            line.append(width < 0 ? gap + cells.get(i) : cells.get(i) + gap).append(' ');
        }
        return line.toString().stripTrailing();
    }
}
