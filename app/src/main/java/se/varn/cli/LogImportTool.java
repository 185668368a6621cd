package se.varn.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.varn.VarnApplication;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
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
            return Main.usage("import takes the names of the log files, and may take --source NAME");
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
                faults += take(house.getBean(Intake.class), file, source) ? 0 : 1;
            }
            return faults == 0 ? 0 : 1;
        }
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
