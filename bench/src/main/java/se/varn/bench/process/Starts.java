package se.varn.bench.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.varn.bench.Settings;

/** How long a start takes. */
final class Starts {
    private Starts() {}

    static void measure(Settings settings, ProcessBenchmark.Figures figures) throws Exception {
        int times = settings.effort() == Settings.Effort.FULL ? 3 : 1;
        for (boolean aot : new boolean[] {false, true}) {
            String how = aot ? ", with the AOT cache" : ", without AOT cache";
            if (aot && !House.hasAotCache(settings)) {
                figures.none("cold: empty data directory" + how, "s");
                figures.none("warm: data directory in place" + how, "s");
                continue;
            }
            List<Double> cold = new ArrayList<>();
            List<Double> warm = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                try (House.Scratch scratch = House.Scratch.make()) {
                    cold.add(seconds(settings, scratch, aot));
                    warm.add(seconds(settings, scratch, aot));
                }
            }
            figures.put("cold: empty data directory" + how, median(cold), "s");
            figures.put("warm: data directory in place" + how, median(warm), "s");
        }
    }

    private static double seconds(Settings settings, House.Scratch scratch, boolean aot)
            throws Exception {
        try (House house = House.start(settings, scratch.directory(), aot)) {
            return house.secondsToFirstPage();
        }
    }

    private static double median(List<Double> figures) {
        Collections.sort(figures);
        return figures.get(figures.size() / 2);
    }
}
