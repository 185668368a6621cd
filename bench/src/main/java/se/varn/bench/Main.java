package se.varn.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.varn.bench.engine.EngineBenchmarks;
import se.varn.bench.process.ProcessBenchmarks;

/** {@code ./varn bench}: chooses, measures, prints. */
public final class Main {
    private final Settings settings;
    private final PrintStream out;

    private Main(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Ends with 0 when all was measured, 1 when something must not be as it is, 2 for usage. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(arguments), out));
    }

    static int run(List<String> arguments, PrintStream out) throws Exception {
        List<String> words = new ArrayList<>(arguments);
        boolean quick = words.remove("--quick");
        boolean list = words.remove("--list");
        // Asked by ./varn, which then builds the application first.
        boolean asksForApplication = words.remove("--needs-application");
        for (String word : words) {
            if (word.startsWith("-")) {
                System.err.println("bench: unknown option " + word + "; see ./varn bench --help");
                return 2;
            }
        }
        List<Benchmark> chosen =
                all().filter(b -> words.isEmpty() || words.stream().anyMatch(b.name()::contains))
                        .toList();
        if (chosen.isEmpty()) {
            System.err.println(
                    "bench: no benchmark's name contains " + words + "; see ./varn bench --list");
            return 2;
        }
        if (asksForApplication) {
            return chosen.stream().anyMatch(b -> b.group() == Group.PROCESS) && !list ? 0 : 3;
        }
        if (list) {
            chosen.forEach(b -> out.printf("%-20s %s%n", b.name(), b.about()));
            return 0;
        }
        var effort = quick ? Settings.Effort.QUICK : Settings.Effort.FULL;
        Main main = new Main(Settings.ofThisMachine(effort), out);
        out.println(Machine.line());
        int code = main.measure(chosen);
        out.println();
        out.println(
                "again: ./varn bench "
                        + Stream.concat(words.stream(), quick ? Stream.of("--quick") : Stream.of())
                                .collect(Collectors.joining(" ")));
        return code;
    }

    /** All there are, those of one table together. */
    static Stream<Benchmark> all() {
        return Stream.concat(EngineBenchmarks.all().stream(), ProcessBenchmarks.all().stream());
    }

    private int measure(List<Benchmark> chosen) throws Exception {
        Map<Group, List<Benchmark>> tables =
                chosen.stream().collect(Collectors.groupingBy(Benchmark::group));
        int faults = 0;
        for (Group group : Group.values()) {
            if (!tables.containsKey(group)) {
                continue;
            }
            out.printf("%n%s%n%n%s%n", group.title(), group.headings());
            for (Benchmark benchmark : tables.getOrDefault(group, List.of())) {
                faults += measure(benchmark);
            }
            out.printf("%n%s", group.legend());
        }
        return faults == 0 ? 0 : 1;
    }

    private int measure(Benchmark benchmark) throws Exception {
        List<String> faults = new ArrayList<>();
        try {
            benchmark.run(
                    settings,
                    new Benchmark.Rows() {
                        @Override
                        public void row(List<String> cells) {
                            out.println(benchmark.group().line(cells));
                        }

                        @Override
                        public void fault(String what) {
                            faults.add(what);
                        }
                    });
        } catch (UnmetException e) {
            out.printf(Locale.ROOT, "%-20s not run: %s%n", benchmark.name(), e.getMessage());
        }
        faults.forEach(what -> out.println("FAULT " + benchmark.name() + ": " + what));
        return faults.size();
    }
}
