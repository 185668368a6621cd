package se.varn.sense.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.shell.Boxes;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Column;
import se.varn.foundation.shell.Exports;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.sense.intake.Encoding;
import se.varn.sense.intake.ImportFile;
import se.varn.sense.intake.ImportId;
import se.varn.sense.intake.Intake;
import se.varn.sense.intake.IntakeText;
import se.varn.sense.intake.LogImport;
import se.varn.sense.intake.LogSource;
import se.varn.sense.intake.Uploads;

@Controller
@RequestMapping("/logs")
@Requires({Permission.LOG_READ, Permission.LOG_IMPORT})
class LogsController {
    private static final Set<String> SORTS =
            Set.of("number", "at", "source", "file", "events", "refused");
    private static final List<Column<LogImport>> COLUMNS =
            List.of(
                    new Column<>(IntakeText.IMPORT, LogImport::number),
                    new Column<>(IntakeText.SOURCE, LogImport::source),
                    new Column<>(IntakeText.FILE, LogImport::fileName),
                    new Column<>(IntakeText.AT, LogImport::at),
                    new Column<>(IntakeText.BY, LogImport::byName),
                    new Column<>(IntakeText.EVENTS, LogImport::events),
                    new Column<>(IntakeText.REFUSED, LogImport::refused),
                    new Column<>(IntakeText.SIZE, LogImport::bytes),
                    new Column<>(IntakeText.DIGEST, LogImport::sha256));

    private final Intake intake;
    private final Uploads uploads;
    private final Boxes boxes;
    private final Pages pages;

    LogsController(Intake intake, Uploads uploads, Boxes boxes, Pages pages) {
        this.intake = intake;
        this.uploads = uploads;
        this.boxes = boxes;
        this.pages = pages;
    }

    @GetMapping
    View list(HttpServletRequest request, Actor actor) {
        ListQuery query = ListQuery.of(request, SORTS, "at", true);
        return pages.page(
                "logs/list.jte",
                IntakeText.LOGS,
                new LogsPages.Logs(
                        intake.sources(actor), intake.imports(actor, query, query.size())));
    }

    @GetMapping(".{type:csv|xlsx}")
    ResponseEntity<byte[]> export(
            HttpServletRequest request, Actor actor, Language language, @PathVariable String type) {
        ListQuery query = ListQuery.of(request, SORTS, "at", true);
        return Exports.file(
                type,
                "loggar",
                COLUMNS,
                intake.imports(actor, query, Exports.MOST).rows(),
                language);
    }

    @GetMapping("/import")
    @Requires(Permission.LOG_IMPORT)
    View form(Actor actor, Language language, Form form) {
        return form(HttpStatus.OK, actor, language, form, null, "", "");
    }

    @PostMapping("/import")
    @Requires(Permission.LOG_IMPORT)
    View imported(
            Actor actor,
            Language language,
            Form form,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        String token = form.value("token");
        String fileName = form.value("fileName");
        if (file != null && !file.isEmpty()) {
            try (InputStream in = file.getInputStream()) {
                token = uploads.keep(actor, in).toString();
            }
            fileName = java.util.Objects.requireNonNullElse(file.getOriginalFilename(), "");
        }
        token = uploads.take(actor, token).map(UUID::toString).orElse("");
        Path path = uploads.find(actor, token).orElse(Path.of(""));
        var command =
                new ImportFile(
                        path,
                        fileName,
                        form.value("source"),
                        Arrays.stream(Encoding.values())
                                .filter(e -> e.name().equals(form.value("encoding")))
                                .findFirst()
                                .orElse(Encoding.UTF_8),
                        form.value("product").strip(),
                        !form.value("again").isEmpty(),
                        !form.value("partial").isEmpty());
        Outcome<ImportId> outcome = intake.importFile(actor, command);
        if (!(outcome instanceof Outcome.Confirm<ImportId>)
                && uploads.find(actor, token).isPresent()) {
            uploads.drop(actor, UUID.fromString(token));
        }
        return switch (outcome) {
            case Outcome.Done<ImportId>(var id) ->
                    pages.redirect("/logs/imports/" + id.value(), IntakeText.IMPORTED);
            case Outcome.Invalid<ImportId>(var errors) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            actor,
                            language,
                            form.with(errors),
                            null,
                            "",
                            "");
            case Outcome.Confirm<ImportId> question ->
                    form(HttpStatus.OK, actor, language, form, question, token, fileName);
            case Outcome.Conflict<ImportId> _, Outcome.Forbidden<ImportId> _ -> pages.refusal();
        };
    }

    private View form(
            HttpStatus status,
            Actor actor,
            Language language,
            Form form,
            Outcome.@Nullable Confirm<ImportId> question,
            String token,
            String fileName) {
        return pages.page(
                status,
                "logs/import.jte",
                IntakeText.IMPORT_FILE,
                new LogsPages.ImportForm(
                        form,
                        Choice.of(Encoding.values(), language),
                        intake.sources(actor).stream().map(LogSource::name).toList(),
                        question == null
                                ? null
                                : question.question().in(language, question.arguments().toArray()),
                        question != null && question.question() == IntakeText.DAMAGED,
                        token,
                        fileName));
    }

    @GetMapping("/imports/{id}")
    View show(Actor actor, Language language, @PathVariable UUID id) {
        ImportId importId = new ImportId(id);
        Optional<LogImport> found = intake.find(actor, importId);
        if (found.isEmpty()) {
            return pages.refusal();
        }
        return pages.page(
                "logs/show.jte",
                found.get().number(),
                new LogsPages.OneImport(
                        found.get(),
                        size(found.get().bytes(), language),
                        intake.refused(actor, importId),
                        boxes.on(importId.ref(), actor, language)));
    }

    private static String size(long bytes, Language language) {
        if (bytes < 1 << 10) {
            return bytes + " B";
        }
        boolean kilo = bytes < 1 << 20;
        double value = bytes / (kilo ? 1024.0 : 1024.0 * 1024);
        Locale locale = language.locale();
        return String.format(locale, "%.1f %s", value, kilo ? "kB" : "MB");
    }
}
