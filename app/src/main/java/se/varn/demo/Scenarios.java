package se.varn.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.varn.act.actions.Area;
import se.varn.act.incidents.FaultSourceKind;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.Severity;

/** What has happened at Exempelmyndigheten: {@code demo/scenarios.yaml}. */
final class Scenarios {
    static final List<Scenario> SEVERE;
    static final List<Scenario> ORDINARY;

    /** Measures that follow from no incident. */
    static final List<String> OTHER_MEASURES =
            List.of(
                    "Gemensam incidentrutin för it och verksamhet",
                    "Övning av krisledning vid it-avbrott",
                    "Daglig genomgång av larm i säkerhetsövervakningen",
                    "Uppföljning av säkerhet hos de tio största leverantörerna",
                    "Grundorsaksanalys vid återkommande incidenter");

    static {
        try (InputStream in = new ClassPathResource("demo/scenarios.yaml").getInputStream()) {
            Map<String, List<Map<String, Object>>> told =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            SEVERE =
                    Objects.requireNonNull(told.get("severe")).stream().map(Scenarios::of).toList();
            ORDINARY =
                    Objects.requireNonNull(told.get("ordinary")).stream()
                            .map(Scenarios::of)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's scenarios cannot be read", e);
        }
    }

    private Scenarios() {}

    private static Scenario of(Map<String, Object> told) {
        return new Scenario(
                Kind.valueOf(text(told, "kind")),
                Severity.valueOf(text(told, "severity")),
                text(told, "system"),
                text(told, "title"),
                text(told, "happened"),
                text(told, "effect"),
                FaultSourceKind.valueOf(text(told, "source")),
                text(told, "fault"),
                text(told, "remedy"),
                text(told, "expected"),
                text(told, "measured"),
                text(told, "measure"),
                text(told, "measureEffect"),
                text(told, "publicWording"),
                Area.valueOf(text(told, "area")),
                told.containsKey("rule") ? text(told, "rule") : "");
    }

    private static String text(Map<String, Object> told, String key) {
        return String.valueOf(Objects.requireNonNull(told.get(key), key));
    }
}
