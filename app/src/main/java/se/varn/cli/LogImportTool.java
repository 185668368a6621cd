package se.varn.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.varn.VarnApplication;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.text.Language;
import se.varn.sense.detection.DetectionRun;
import se.varn.sense.detection.Runs;
import se.varn.sense.intake.ImportId;
import se.varn.sense.intake.Intake;
import se.varn.sense.intake.LogImport;

/** {@code ./varn import FILE…}: takes log files in beside a running Värn, or without one. */
final class LogImportTool {
    private static final Duration PATIENCE = Duration.ofHours(6);

    private LogImportTool() {}

    static int run(Path data, List<String> words) {
        List<Path> files = new ArrayList<>();
        String source = "import";
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("--source") && i + 1 < words.size()) {
                source = words.get(++i);
            } else {
                files.add(Path.of(words.get(i)));
            }
        }
        if (files.isEmpty()) {
            return Main.usage(
                    "import takes the names of the log files, and may take --source NAME");
        }
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                return Main.usage("there is no readable file " + file);
            }
        }
        try (Database database = Database.of(data);
                ConfigurableApplicationContext house = house(database)) {
            int faults = 0;
            for (Path file : files) {
                faults += take(house, file, source) ? 0 : 1;
            }
            return faults == 0 ? 0 : 1;
        }
    }

    /** Takes one file in and waits until the rules have been run over it. */
    private static boolean take(ConfigurableApplicationContext house, Path file, String source) {
        String name = String.valueOf(file.getFileName());
        Instant start = Instant.now();
        return switch (house.getBean(Intake.class).importFile(Actor.system(), file, name, source)) {
            case Outcome.Done<ImportId>(var id) -> {
                LogImport it = house.getBean(Intake.class).find(Actor.system(), id).orElseThrow();
                Duration stored = Duration.between(start, Instant.now());
                System.out.printf(
                        "%s: %s, %d events stored, %d lines refused (%.1f s)%n",
                        it.number(), name, it.events(), it.refused(), stored.toMillis() / 1000.0);
                yield detected(house, id, it, start);
            }
            case Outcome.Invalid<ImportId>(var errors) -> {
                errors.forEach(e -> System.err.println("varn: " + name + ": " + e.in(Language.EN)));
                yield false;
            }
            case Outcome.Confirm<ImportId>(var question, var arguments) -> {
                System.err.println(
                        "varn: "
                                + name
                                + ": "
                                + question.in(Language.EN, arguments.toArray())
                                + " Import it in the browser to answer.");
                yield false;
            }
            case Outcome.Conflict<ImportId> _, Outcome.Forbidden<ImportId> _ -> {
                System.err.println("varn: " + name + " was not taken");
                yield false;
            }
        };
    }

    private static boolean detected(
            ConfigurableApplicationContext house, ImportId id, LogImport it, Instant start) {
        Instant patience = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(patience)) {
            var run = house.getBean(Runs.class).find(id.value());
            if (run.isPresent() && run.get().state() == DetectionRun.State.DONE) {
                double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
                System.out.printf(
                        "%s: %d alerts (%.1f s in all, %.0f events/s)%n",
                        it.number(),
                        run.get().alerts(),
                        seconds,
                        it.events() / Math.max(seconds, 0.001));
                return true;
            }
            if (run.isPresent() && run.get().state() == DetectionRun.State.FAILED) {
                System.err.println(
                        "varn: the rules could not be run over "
                                + it.number()
                                + "; see the page Jobs");
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        System.err.println(
                "varn: the rules are still running over " + it.number() + "; see the page Jobs");
        return false;
    }

    /** The rooms without the web server. */
    private static ConfigurableApplicationContext house(Database database) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("varn.db.url", database.url());
        properties.put("varn.db.user", database.user());
        properties.put("varn.db.password", database.password());
        properties.put("varn.data", Main.data().toString());
        properties.put("logging.level.se.varn", "warn");
        return new SpringApplicationBuilder(VarnApplication.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run();
    }
}
