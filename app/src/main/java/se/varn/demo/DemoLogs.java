package se.varn.demo;

import static se.varn.demo.DemoStep.done;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Role;
import se.varn.sense.intake.ImportId;
import se.varn.sense.intake.Intake;

/**
 * The shipped log of a day, taken in as an analyst would; the rules run over it once the demo has
 * started.
 */
@Component
class DemoLogs {
    private final Intake intake;
    private final DemoActors actors;

    DemoLogs(Intake intake, DemoActors actors) {
        this.intake = intake;
        this.actors = actors;
    }

    ImportId make(DemoOrganisation.Agency agency) {
        try (InputStream log =
                new ClassPathResource("starter/sample-log.ndjson").getInputStream()) {
            return done(
                    intake.importFile(
                            actors.of(agency.holder(Role.SOC_ANALYST)),
                            log,
                            "klienter-och-servrar.ndjson",
                            "Klienter och servrar"));
        } catch (IOException e) {
            throw new UncheckedIOException("the sample log cannot be read", e);
        }
    }
}
