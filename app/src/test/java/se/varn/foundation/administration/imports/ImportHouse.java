package se.varn.foundation.administration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.jobs.JobRow;
import se.varn.foundation.jobs.Jobs;
import se.varn.foundation.shell.ListQuery;

/** Sends files, previews them and carries them out, as an administrator does. */
final class ImportHouse {
    static final String PEOPLE_HEAD = "Anstnr;Förnamn;Efternamn;E-post;Befattning;Enhet";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final PeopleImports imports;
    private final Jobs jobs;

    ImportHouse(PeopleImports imports, Jobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    /** A word that nobody else uses. */
    static String fresh(String stem) {
        return stem + "x" + COUNT.incrementAndGet();
    }

    static <R> R done(Outcome<R> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<R>) outcome).result();
    }

    static List<FieldError> faults(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        return ((Outcome.Invalid<?>) outcome).errors();
    }

    UUID send(Actor actor, Subject subject, byte[] content) {
        try {
            Path file = Files.createTempFile("prov", ".csv");
            try {
                Files.write(file, content);
                return done(imports.send(actor, subject, "prov.csv", file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Mapping people(ImportField key, boolean complete) {
        return new Mapping(
                key,
                complete,
                Encoding.AUTO,
                Map.of(
                        ImportField.EMPLOYEE_NO, "Anstnr",
                        ImportField.GIVEN, "Förnamn",
                        ImportField.FAMILY, "Efternamn",
                        ImportField.EMAIL, "E-post",
                        ImportField.TITLE, "Befattning",
                        ImportField.UNIT, "Enhet"));
    }

    static Mapping people() {
        return people(ImportField.EMPLOYEE_NO, false);
    }

    static Mapping with(Mapping mapping, ImportField field, String heading) {
        Map<ImportField, String> columns = new EnumMap<>(mapping.columns());
        columns.put(field, heading);
        return new Mapping(mapping.key(), mapping.complete(), mapping.encoding(), columns);
    }

    /** A previewed file of people. */
    RegisterImport preview(Actor actor, Mapping mapping, String... lines) {
        return preview(actor, Subject.PEOPLE, mapping, String.join("\n", lines));
    }

    RegisterImport preview(Actor actor, Subject subject, Mapping mapping, String text) {
        UUID id = send(actor, subject, text.getBytes(StandardCharsets.UTF_8));
        await(actor, done(imports.preview(actor, id, 0, new TypedMapping(mapping, ""))));
        return find(actor, id);
    }

    RegisterImport run(Actor actor, RegisterImport plan) {
        await(actor, done(imports.run(actor, plan.id(), plan.version(), true)));
        return find(actor, plan.id());
    }

    RegisterImport find(Actor actor, UUID id) {
        return imports.find(actor, id).orElseThrow();
    }

    /** The job when it has ended. */
    JobRow await(Actor actor, UUID job) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(30))
                .until(() -> jobs.find(actor, job).orElseThrow(), row -> row.state().over());
    }

    List<PlannedRow> rows(RegisterImport plan) {
        return imports.rows(
                        plan.id(),
                        new ListQuery(plan.address(), Map.of(), "row", false, 1, 100_000),
                        100_000)
                .rows();
    }

    /** What the preview says of a row, in English. */
    String said(RegisterImport plan, int line) {
        return rows(plan).stream()
                .filter(row -> row.line() != null && row.line() == line)
                .map(row ->
                        row.fate()
                                + " "
                                + String.join(" ", row.said(se.varn.foundation.text.Language.EN)))
                .findFirst()
                .orElseThrow();
    }
}
