package se.varn.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.varn.VarnApplication;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.jobs.Jobs;
import se.varn.foundation.text.Language;
import se.varn.sense.detection.DetectionRun;
import se.varn.sense.detection.Runs;
import se.varn.sense.intake.ImportId;
import se.varn.sense.intake.Intake;
import se.varn.sense.intake.LogImport;

/*
 * The rules are run by the server that works on the database, as after an import in the browser. Only when there is none does the
 * tool run them itself; a lease keeps the two apart should the server start meanwhile.
 */
/** {@code ./varn import FILE…}: takes log files in beside a running Värn, or without one. */
final class LogImportTool {
    private static final Duration PATIENCE = Duration.ofHours(6);

    /** A server that works looks for jobs more often than this. */
    private static final Duration PICKED_UP = Duration.ofSeconds(8);

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
                faults += take(house, database.alone(), file, source) ? 0 : 1;
            }
            return faults == 0 ? 0 : 1;
        }
    }

    /** Takes one file in and waits until the rules have been run over it. */
    private static boolean take(
            ConfigurableApplicationContext house, boolean alone, Path file, String source) {
        String name = String.valueOf(file.getFileName());
        Instant start = Instant.now();
        return switch (house.getBean(Intake.class).importFile(Actor.system(), file, name, source)) {
            case Outcome.Done<ImportId>(var id) -> {
                LogImport it = house.getBean(Intake.class).find(Actor.system(), id).orElseThrow();
                Duration stored = Duration.between(start, Instant.now());
                System.out.printf(
                        "%s: %s, %d events stored, %d lines refused (%.1f s)%n",
                        it.number(), name, it.events(), it.refused(), stored.toMillis() / 1000.0);
                yield detected(house, alone, it, start);
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
            ConfigurableApplicationContext house, boolean alone, LogImport it, Instant start) {
        Instant patience = Instant.now().plus(PATIENCE);
        Instant picked = Instant.now().plus(alone ? Duration.ZERO : PICKED_UP);
        while (Instant.now().isBefore(patience)) {
            DetectionRun run =
                    house.getBean(Runs.class)
                            .find(Actor.system(), new ImportId(it.id()))
                            .orElseThrow();
            if (run.state() == DetectionRun.State.DONE) {
                told(it, run, start);
                return true;
            }
            if (run.state() == DetectionRun.State.FAILED) {
                String why = run.fault() == null ? "" : " " + run.fault().in(Language.EN);
                System.err.println(
                        "varn: the rules could not be run over all of " + it.number() + "." + why);
                return false;
            }
            if (run.job() != null && Instant.now().isAfter(picked)) {
                house.getBean(Jobs.class).runAlone(run.job());
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        System.err.println(
                "varn: the rules are still running over " + it.number() + "; see the page Jobs");
        return false;
    }

    private static void told(LogImport it, DetectionRun run, Instant start) {
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        System.out.printf(
                "%s: %d alerts (%.1f s in all, %.0f events/s)%n",
                it.number(), run.alerts(), seconds, it.events() / Math.max(seconds, 0.001));
    }

    /** The rooms, without the web server and without what a server does by the clock. */
    private static ConfigurableApplicationContext house(Database database) {
        // As arguments, which nothing else outranks; they stay in this process.
        return new SpringApplicationBuilder(VarnApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--varn.db.url=" + database.url(),
                        "--varn.db.user=" + database.user(),
                        "--varn.db.password=" + database.password(),
                        "--varn.data=" + Main.data(),
                        "--varn.background=false",
                        "--logging.level.se.varn=warn");
    }
}
