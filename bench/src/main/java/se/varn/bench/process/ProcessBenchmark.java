package se.varn.bench.process;

import java.util.List;
import java.util.Locale;
import se.varn.bench.Benchmark;
import se.varn.bench.Group;
import se.varn.bench.Settings;

/** A benchmark of the whole process, whose rows are single figures. */
record ProcessBenchmark(String name, String about, Measuring measuring) implements Benchmark {
    /** Does the measuring. */
    @FunctionalInterface
    interface Measuring {
        void run(Settings settings, Figures figures) throws Exception;
    }

    /** Takes figures. */
    @FunctionalInterface
    interface Figures {
        void put(String what, double figure, String unit);

        /** Something that could not be measured here. */
        default void none(String what, String unit) {
            put(what, Double.NaN, unit);
        }
    }

    @Override
    public Group group() {
        return Group.PROCESS;
    }

    @Override
    public void run(Settings settings, Rows rows) throws Exception {
        measuring.run(
                settings,
                (what, figure, unit) ->
                        rows.row(
                                List.of(
                                        name,
                                        what,
                                        Double.isNaN(figure) ? "-" : shown(figure),
                                        unit)));
    }

    private static String shown(double figure) {
        return String.format(Locale.ROOT, figure < 100 ? "%.1f" : "%.0f", figure);
    }
}
