package se.varn.bench.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import se.varn.bench.Benchmark;
import se.varn.bench.Group;
import se.varn.bench.Settings;
import se.varn.bench.UnmetException;
import se.varn.sigma.Matcher;

/*
 * Block by block the parser and the engine read the same fresh bytes, now one first and now the other, so that a slow moment of
 * the machine falls on both. A round is one pass over the corpus, or over every n-th block where a pass would take too long; each
 * round gives one figure and the median is told.
 */
/** One corpus through the engine, beside Jackson and the plain engine. */
final class CorpusBenchmark implements Benchmark {
    /** Opens a corpus. */
    @FunctionalInterface
    interface Source {
        Corpus open(Settings settings) throws IOException, UnmetException;
    }

    private record Round(long events, Meter varn, Meter jackson) {}

    private final String name;
    private final String about;
    private final Source source;

    CorpusBenchmark(String name, String about, Source source) {
        this.name = name;
        this.about = about;
        this.source = source;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String about() {
        return about;
    }

    @Override
    public Group group() {
        return Group.ENGINE;
    }

    @Override
    public void run(Settings settings, Rows rows) throws Exception {
        Corpus corpus = source.open(settings);
        Matcher matcher = Matcher.compile(corpus.rules());
        Subjects.Varn varn = new Subjects.Varn(matcher);
        boolean tiny = settings.effort() == Settings.Effort.TINY;
        double secondsPerBlock = warmUp(corpus, varn, settings.effort().warmUpNanos(), tiny);
        long budget = settings.effort().measuringNanos();
        int stride =
                tiny
                        ? corpus.blocks()
                        : (int) Math.ceil(corpus.blocks() * secondsPerBlock / (budget / 3e9));
        stride = Math.clamp(stride, 1, corpus.blocks());
        varn.events = 0;
        varn.alerts = 0;
        varn.refused = 0;
        List<Round> rounds = new ArrayList<>();
        long bytes = 0;
        long start = System.nanoTime();
        long seed = 1;
        do {
            Round round = new Round(varn.events, new Meter(), new Meter());
            long roundStart = System.nanoTime();
            do {
                for (int i = Math.floorMod(seed, stride); i < corpus.blocks(); i += stride) {
                    byte[] block = corpus.block(i, seed);
                    bytes += block.length;
                    measure(corpus, varn, block, round, (i & 1) == 0);
                }
                seed++;
            } while (System.nanoTime() - roundStart < budget / 8);
            rounds.add(new Round(varn.events - round.events, round.varn, round.jackson));
        } while (!tiny && (rounds.size() < 3 || System.nanoTime() - start < budget));
        Reference reference =
                Reference.compare(corpus, matcher, settings.effort().referenceNanos());
        rows.row(cells(corpus, varn, rounds, bytes, reference));
        if (varn.refused > 0) {
            rows.fault(varn.refused + " records were refused");
        }
        reference.difference().ifPresent(rows::fault);
    }

    private static double warmUp(Corpus corpus, Subjects.Varn varn, long nanos, boolean tiny)
            throws IOException {
        long start = System.nanoTime();
        int blocks = 0;
        Meter meter = new Meter();
        while (System.nanoTime() - start < nanos || blocks == 0) {
            // A stride that meets blocks from everywhere in the corpus.
            byte[] block = corpus.block((blocks * 7) % corpus.blocks(), -1L - blocks);
            int lines = Subjects.lines(block);
            meter.start();
            varn.read(block, lines);
            if (corpus.json() && !tiny) {
                Subjects.skip(block);
            }
            meter.stop();
            blocks++;
        }
        return meter.threadNanos / 1e9 / blocks;
    }

    private static void measure(
            Corpus corpus, Subjects.Varn varn, byte[] block, Round round, boolean varnFirst)
            throws IOException {
        int lines = Subjects.lines(block);
        for (int turn = 0; turn < 2; turn++) {
            if ((turn == 0) == varnFirst) {
                round.varn.start();
                varn.read(block, lines);
                round.varn.stop();
            } else if (corpus.json()) {
                round.jackson.start();
                int tokens = Subjects.skip(block);
                round.jackson.stop();
                if (tokens == 0) {
                    throw new IllegalStateException("a block without tokens");
                }
            }
        }
    }

    private List<String> cells(
            Corpus corpus,
            Subjects.Varn varn,
            List<Round> rounds,
            long bytes,
            Reference reference) {
        double[] rates = each(rounds, r -> r.events * 1e9 / r.varn.threadNanos);
        double[] ratios =
                each(rounds, r -> r.varn.threadNanos / (double) Math.max(1, r.jackson.threadNanos));
        double bytesPerEvent = bytes / (double) varn.events;
        double spread = (rates[rates.length - 1] - rates[0]) / 2 / median(rates) * 100;
        return List.of(
                name,
                String.valueOf(corpus.rules().rules().size()),
                format("%.0f", bytesPerEvent),
                format("%.0f", median(rates)),
                format("%.0f", spread),
                wholeProcess(rounds),
                format("%.0f", median(rates) * bytesPerEvent / 1e6),
                corpus.json() ? format("%.1f", median(ratios)) : "-",
                format("%.0f", median(each(rounds, r -> r.varn.allocated / (double) r.events))),
                format("%.3f", varn.alerts / (double) varn.events),
                format("%.0f", reference.eventsPerSecond()),
                reference.difference().isEmpty() ? "yes" : "NO");
    }

    /**
     * The operating system counts a process's time in hundredths of a second; less says nothing.
     */
    private static String wholeProcess(List<Round> rounds) {
        long nanos = rounds.stream().mapToLong(r -> r.varn.processNanos).sum();
        long events = rounds.stream().mapToLong(Round::events).sum();
        return nanos < 200_000_000 ? "-" : format("%.0f", events * 1e9 / nanos);
    }

    private static double[] each(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray();
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static String format(String pattern, double figure) {
        return String.format(Locale.ROOT, pattern, figure);
    }
}
