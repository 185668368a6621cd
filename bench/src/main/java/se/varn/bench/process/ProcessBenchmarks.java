package se.varn.bench.process;

import java.util.List;
import se.varn.bench.Benchmark;

/** The benchmarks of the whole process. */
public final class ProcessBenchmarks {
    private ProcessBenchmarks() {}

    public static List<Benchmark> all() {
        return List.of(
                new ProcessBenchmark(
                        "start",
                        "from the start of the process until the first page has come",
                        Starts::measure),
                new ProcessBenchmark("memory", "Värn and its database at rest", Memory::measure),
                new ProcessBenchmark(
                        "import",
                        "a log file sent by a browser: stored, and through the rules",
                        Imports::measure),
                new ProcessBenchmark(
                        "commits",
                        "the baseline: single rows made durable in Värn's database",
                        Commits::measure),
                new ProcessBenchmark(
                        "commands",
                        "reports of incidents by a browser, each with history, card and audit"
                                + " entry",
                        Commands::measure),
                new ProcessBenchmark(
                        "people",
                        "pages of people in a small agency, and in one of 10,000 people and 500"
                                + " units that came from files",
                        People::measure),
                new ProcessBenchmark(
                        "lists",
                        "lists and searches among 100,000 records of each kind",
                        Lists::measure));
    }
}
