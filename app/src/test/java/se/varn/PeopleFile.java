package se.varn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestComponent;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.administration.imports.Encoding;
import se.varn.foundation.administration.imports.ImportField;
import se.varn.foundation.administration.imports.Mapping;
import se.varn.foundation.administration.imports.PeopleImports;
import se.varn.foundation.administration.imports.Stage;
import se.varn.foundation.administration.imports.Subject;
import se.varn.foundation.administration.imports.TypedMapping;

/** A small file of units, sent and previewed. */
@TestComponent
public class PeopleFile {
    public static final String UNITS = "Kortnamn;Namn;Hör till\nPROV-X;Provenheten;FINNS-EJ\n";
    private final PeopleImports imports;

    public PeopleFile(PeopleImports imports) {
        this.imports = imports;
    }

    /** Its import, whose columns are saved under a name unless that is empty. */
    public UUID previewed(Actor actor, String name) {
        try {
            Path file = Files.createTempFile("prov", ".csv");
            try {
                Files.writeString(file, UNITS);
                UUID id = done(imports.send(actor, Subject.UNITS, "enheter.csv", file));
                var mapping =
                        new Mapping(
                                ImportField.SHORT,
                                false,
                                Encoding.AUTO,
                                Map.of(
                                        ImportField.SHORT, "Kortnamn",
                                        ImportField.NAME, "Namn",
                                        ImportField.PARENT, "Hör till"));
                done(imports.preview(actor, id, 0, new TypedMapping(mapping, name)));
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(() ->
                                imports.find(actor, id).orElseThrow().stage() == Stage.PREVIEWED);
                return id;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID done(Outcome<UUID> outcome) {
        if (outcome instanceof Outcome.Done<UUID>(var id)) {
            return id;
        }
        throw new IllegalStateException("not done: " + outcome);
    }
}
