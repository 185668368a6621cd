package se.varn.bench;

import java.util.List;

/** One thing that is measured. */
public interface Benchmark {
    /** What it is chosen by. */
    String name();

    /** What it measures, in one sentence. */
    String about();

    /** The table it has its rows in. */
    Group group();

    /**
     * Measures and tells the rows.
     *
     * @throws UnmetException if the machine lacks something; no fault
     */
    void run(Settings settings, Rows rows) throws Exception;

    /** Takes what was measured. */
    interface Rows {
        /** A row with as many cells as the table has columns. */
        void row(List<String> cells);

        /** Something was measured that must not be so; the run ends with exit code 1. */
        void fault(String what);
    }
}
