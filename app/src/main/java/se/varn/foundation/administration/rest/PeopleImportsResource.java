package se.varn.foundation.administration.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.administration.imports.Fate;
import se.varn.foundation.administration.imports.ImportText;
import se.varn.foundation.administration.imports.Mapping;
import se.varn.foundation.administration.imports.PeopleImports;
import se.varn.foundation.administration.imports.PlannedRow;
import se.varn.foundation.administration.imports.RegisterImport;
import se.varn.foundation.administration.imports.Stage;
import se.varn.foundation.administration.imports.Subject;
import se.varn.foundation.administration.imports.TypedMapping;
import se.varn.foundation.api.Answers;
import se.varn.foundation.api.ApiText;
import se.varn.foundation.api.Body;
import se.varn.foundation.api.Documented;
import se.varn.foundation.api.Lists;
import se.varn.foundation.api.Made;
import se.varn.foundation.api.Paged;
import se.varn.foundation.api.ProblemKind;
import se.varn.foundation.api.Refusal;
import se.varn.foundation.api.Versioned;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.text.Language;

/**
 * Files of people and units, as a personnel system sends them each night: the file is the body, its
 * columns are as saved under a name, the preview is read, then it is carried out.
 */
@RestController
@RequestMapping(PeopleImportsResource.HOME)
@Requires(Permission.ORGANISATION_WRITE)
class PeopleImportsResource {
    static final String HOME = "/api/v1/people-imports";
    private final PeopleImports imports;

    PeopleImportsResource(PeopleImports imports) {
        this.imports = imports;
    }

    /**
     * An import.
     *
     * @param unidentified rows that could not be recognised, for which reason nobody is missing
     * @param asks whether so many leave that carrying it out must be confirmed
     * @param said what its last job came to
     */
    record PeopleImportJson(
            UUID id,
            String number,
            Subject subject,
            String fileName,
            Stage stage,
            int added,
            int changed,
            int unchanged,
            int leaving,
            int withheld,
            int refused,
            int unidentified,
            boolean asks,
            @Nullable String said,
            Instant createdAt,
            @Nullable Instant previewedAt,
            @Nullable Instant doneAt) {}

    /**
     * A row and its fate.
     *
     * @param line its row in the file; null for a record that the file does not have
     * @param said what changes, or what is wrong and what to do
     */
    record PeopleImportRowJson(
            @Nullable Integer line,
            @Nullable String key,
            Fate fate,
            @Nullable UUID record,
            List<String> said,
            boolean taken) {
        static PeopleImportRowJson of(PlannedRow row, Language language) {
            return new PeopleImportRowJson(
                    row.line(),
                    row.key(),
                    row.fate(),
                    row.record(),
                    row.said(language),
                    row.taken());
        }
    }

    /** Carrying out; {@code confirmed}: that as many leave as the preview says. */
    record RunPeopleImportJson(@Nullable Boolean confirmed) {}

    /** The job that does it. */
    record StartedJobJson(UUID job) {}

    @PostMapping(
            consumes = {
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    @Documented(
            value =
                    "Takes in a file of people or units sent as the body, and previews it with"
                            + " columns saved under a name.",
            status = 201)
    ResponseEntity<Made> send(
            Actor actor,
            HttpServletRequest request,
            @RequestParam Subject subject,
            @RequestParam String mapping,
            @RequestParam(defaultValue = "") String fileName)
            throws IOException {
        Mapping columns =
                imports.mapping(subject, mapping)
                        .orElseThrow(() -> Refusal.invalid("mapping", ImportText.MAPPING_UNKNOWN));
        Path kept = Files.createTempFile("varn-sent", ".tmp");
        try {
            copy(request.getInputStream(), kept);
            UUID id = Answers.done(imports.send(actor, subject, fileName, kept));
            Answers.done(imports.preview(actor, id, 0, new TypedMapping(columns, "")));
            return Answers.made(HOME, id);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private static void copy(InputStream in, Path to) throws IOException {
        long left = (long) PeopleImports.LARGEST << 20;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw new Refusal(
                            ProblemKind.TOO_LARGE, ApiText.FILE_LONG, PeopleImports.LARGEST);
                }
                out.write(buffer, 0, n);
            }
        }
    }

    @GetMapping("/{id}")
    @Documented("Reads how far an import of people or units has come, and what its preview counts.")
    ResponseEntity<PeopleImportJson> read(Actor actor, Language language, @PathVariable UUID id) {
        RegisterImport plan = find(actor, id);
        return Answers.versioned(plan.version(), json(plan, language));
    }

    private PeopleImportJson json(RegisterImport plan, Language language) {
        return new PeopleImportJson(
                plan.id(),
                plan.number(),
                plan.subject(),
                plan.fileName(),
                plan.stage(),
                plan.count(Fate.NEW),
                plan.count(Fate.CHANGED),
                plan.count(Fate.SAME),
                plan.leaving(),
                plan.count(Fate.HELD),
                plan.count(Fate.REFUSED),
                plan.unidentified(),
                imports.asks(plan),
                plan.said() == null ? null : plan.said().in(language),
                plan.createdAt(),
                plan.previewedAt(),
                plan.doneAt());
    }

    private RegisterImport find(Actor actor, UUID id) {
        return imports.find(actor, id).orElseThrow(Refusal::notFound);
    }

    @GetMapping("/{id}/rows")
    @Documented("Lists the rows of an import, each with its fate.")
    @Lists(
            filters = {"fate"},
            sorts = {"row", "name"},
            sort = "row")
    ResponseEntity<Paged<PeopleImportRowJson>> rows(
            Actor actor, Language language, @PathVariable UUID id, ListQuery query) {
        UUID found = find(actor, id).id();
        return Paged.of(
                imports.rows(found, query, query.size()),
                row -> PeopleImportRowJson.of(row, language));
    }

    @PostMapping("/{id}/run")
    @Documented("Carries out what was previewed, as a job.")
    StartedJobJson run(
            Actor actor,
            @PathVariable UUID id,
            Versioned versioned,
            @Body RunPeopleImportJson body) {
        int version = versioned.check(find(actor, id).version());
        return new StartedJobJson(
                Answers.done(
                        imports.run(actor, id, version, Boolean.TRUE.equals(body.confirmed()))));
    }
}
