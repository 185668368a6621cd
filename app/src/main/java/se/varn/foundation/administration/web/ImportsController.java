package se.varn.foundation.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Grave;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.administration.imports.Encoding;
import se.varn.foundation.administration.imports.ImportField;
import se.varn.foundation.administration.imports.ImportText;
import se.varn.foundation.administration.imports.Mapping;
import se.varn.foundation.administration.imports.PeopleImports;
import se.varn.foundation.administration.imports.PlannedRow;
import se.varn.foundation.administration.imports.RegisterImport;
import se.varn.foundation.administration.imports.Stage;
import se.varn.foundation.administration.imports.Subject;
import se.varn.foundation.administration.imports.TypedMapping;
import se.varn.foundation.jobs.Jobs;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Column;
import se.varn.foundation.shell.Exports;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.shell.ShellText;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** Files of people and units: sending, choosing columns, looking at the preview, carrying out. */
@Controller
@RequestMapping(RegisterImport.HOME)
@Requires(Permission.ORGANISATION_WRITE)
class ImportsController {
    private static final Set<String> SORTS = Set.of("number", "at");
    private static final Set<String> ROW_SORTS = Set.of("row", "name");
    private static final List<Column<RegisterImport>> COLUMNS =
            List.of(
                    new Column<>(ShellText.NUMBER, RegisterImport::number),
                    new Column<>(ImportText.SUBJECT, RegisterImport::subject),
                    new Column<>(ImportText.FILE, RegisterImport::fileName),
                    new Column<>(ShellText.STATE, RegisterImport::stage),
                    new Column<>(ImportText.SENT_AT, RegisterImport::createdAt),
                    new Column<>(ImportText.SENT_BY, RegisterImport::createdByName),
                    new Column<>(ImportText.RESULT, RegisterImport::said));

    private final PeopleImports imports;
    private final Pages pages;

    ImportsController(PeopleImports imports, Pages pages) {
        this.imports = imports;
        this.pages = pages;
    }

    @GetMapping
    View list(HttpServletRequest request) {
        ListQuery query = ListQuery.of(request, SORTS, "at", true);
        return pages.page(
                "administration/imports.jte",
                ImportText.IMPORTS,
                new ImportPages.Imports(imports.list(query, query.size())));
    }

    @GetMapping(".{type:csv|xlsx}")
    ResponseEntity<byte[]> export(
            HttpServletRequest request, Language language, @PathVariable String type) {
        ListQuery query = ListQuery.of(request, SORTS, "at", true);
        return Exports.file(
                type, "inlasningar", COLUMNS, imports.list(query, Exports.MOST).rows(), language);
    }

    @GetMapping("/new")
    View form(Language language, Form form) {
        return form(HttpStatus.OK, language, form);
    }

    private View form(HttpStatus status, Language language, Form form) {
        Map<Subject, List<String>> mappings = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            mappings.put(subject, imports.mappings(subject));
        }
        return pages.page(
                status,
                "administration/import-new.jte",
                ImportText.NEW,
                new ImportPages.Send(form, Choice.of(Subject.values(), language), mappings));
    }

    @PostMapping("/new")
    View send(
            Actor actor,
            Language language,
            Form form,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Subject subject = one(Subject.values(), form.value("subject"));
        List<FieldError> errors = new ArrayList<>();
        if (subject == null) {
            errors.add(new FieldError("subject", ImportText.SUBJECT_MISSING));
        }
        if (file == null || file.isEmpty()) {
            errors.add(new FieldError("file", ImportText.FILE_MISSING));
        }
        if (subject == null || file == null || !errors.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, language, form.with(errors));
        }
        Path kept = Files.createTempFile("varn-sent", ".tmp");
        try {
            file.transferTo(kept);
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return switch (imports.send(actor, subject, name, kept)) {
                case Outcome.Done<UUID>(var id) ->
                        pages.redirect(RegisterImport.HOME + "/" + id, null);
                case Outcome.Invalid<UUID>(var wrong) ->
                        form(HttpStatus.UNPROCESSABLE_CONTENT, language, form.with(wrong));
                case Outcome.Conflict<UUID> _, Outcome.Forbidden<UUID> _, Outcome.Confirm<UUID> _ ->
                        pages.refusal();
            };
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, String name) {
        return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst().orElse(null);
    }

    @GetMapping("/{id}")
    View show(
            HttpServletRequest request,
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String columns,
            @RequestParam(defaultValue = "") String mapping) {
        RegisterImport plan = imports.find(actor, id).orElse(null);
        if (plan == null) {
            return pages.refusal();
        }
        boolean choosing =
                plan.stage() == Stage.SENT
                        || (plan.stage() == Stage.PREVIEWED && !columns.isEmpty());
        Form form = choosing ? filled(plan, mapping) : Form.empty();
        return page(HttpStatus.OK, request, language, plan, choosing, form);
    }

    private Form filled(RegisterImport plan, String name) {
        Mapping suggested = imports.suggested(plan, name);
        Map<String, String> values = new HashMap<>();
        suggested.columns().forEach((field, column) -> values.put(field.name(), column));
        values.put("key", suggested.key().name());
        values.put("encoding", suggested.encoding().name());
        values.put("complete", suggested.complete() ? "1" : "");
        values.put("saveAs", name.isEmpty() ? plan.mappingName() : name);
        return Form.of(values);
    }

    private View page(
            HttpStatus status,
            HttpServletRequest request,
            Language language,
            RegisterImport plan,
            boolean choosing,
            Form form) {
        boolean planned = plan.stage() == Stage.PREVIEWED || plan.stage() == Stage.DONE;
        ListQuery asked = ListQuery.of(request, ROW_SORTS, "row", false);
        ListQuery query =
                new ListQuery(
                        plan.address(),
                        fateOnly(asked),
                        asked.sort(),
                        asked.descending(),
                        asked.page());
        return pages.page(
                status,
                "administration/import.jte",
                plan.number(),
                new ImportPages.One(
                        plan,
                        choosing,
                        plan.header().stream().map(h -> new Choice(h, h)).toList(),
                        plan.subject().keys().stream()
                                .map(k -> new Choice(k.name(), ((Message) k).in(language)))
                                .toList(),
                        Choice.of(Encoding.values(), language),
                        choosing ? imports.mappings(plan.subject()) : List.of(),
                        planned ? imports.rows(plan.id(), query, query.size()) : null,
                        plan.stage() == Stage.PREVIEWED && imports.asks(plan),
                        form));
    }

    private static Map<String, String> fateOnly(ListQuery query) {
        String fate = query.filter("fate");
        return fate.isEmpty() ? Map.of() : Map.of("fate", fate);
    }

    @GetMapping("/{id}/.{type:csv|xlsx}")
    ResponseEntity<byte[]> rows(
            HttpServletRequest request,
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @PathVariable String type) {
        ListQuery query = ListQuery.of(request, ROW_SORTS, "row", false);
        return imports.find(actor, id)
                .map(plan ->
                        Exports.file(
                                type,
                                plan.number().toLowerCase(java.util.Locale.ROOT),
                                columns(plan, language),
                                imports.rows(id, query, Exports.MOST).rows(),
                                language))
                .orElse(ResponseEntity.notFound().build());
    }

    /**
     * What became of the row, and then the file's own columns, so that it can be mended and sent.
     */
    private static List<Column<PlannedRow>> columns(RegisterImport plan, Language language) {
        List<Column<PlannedRow>> columns =
                new ArrayList<>(
                        List.of(
                                new Column<>(ImportText.ROW, PlannedRow::line),
                                new Column<>(ImportText.FATE, PlannedRow::fate),
                                new Column<>(
                                        ImportText.WHAT,
                                        row -> String.join(" ", row.said(language)))));
        Mapping mapping = plan.mapping();
        if (mapping != null) {
            for (ImportField field : plan.subject().fields()) {
                String heading = mapping.columns().get(field);
                if (heading != null && field != ImportField.PROTECTED) {
                    columns.add(
                            new Column<>(Message.of(heading, heading), row -> row.value(field)));
                }
            }
        }
        return columns;
    }

    @PostMapping("/{id}/preview")
    View preview(
            HttpServletRequest request,
            Actor actor,
            Language language,
            @PathVariable UUID id,
            Form form) {
        RegisterImport plan = imports.find(actor, id).orElse(null);
        if (plan == null) {
            return pages.refusal();
        }
        Map<ImportField, String> columns = new EnumMap<>(ImportField.class);
        for (ImportField field : plan.subject().fields()) {
            if (!form.value(field.name()).isEmpty()) {
                columns.put(field, form.value(field.name()));
            }
        }
        ImportField key = one(ImportField.values(), form.value("key"));
        Encoding encoding = one(Encoding.values(), form.value("encoding"));
        var typed =
                new TypedMapping(
                        new Mapping(
                                key == null ? ImportField.PROTECTED : key,
                                !form.value("complete").isEmpty(),
                                encoding == null ? Encoding.AUTO : encoding,
                                columns),
                        form.value("saveAs"));
        return after(
                imports.preview(actor, id, Typed.version(form), typed),
                request,
                language,
                plan,
                true,
                form);
    }

    @PostMapping("/{id}/run")
    @Grave
    View run(
            HttpServletRequest request,
            Actor actor,
            Language language,
            @PathVariable UUID id,
            Form form) {
        RegisterImport plan = imports.find(actor, id).orElse(null);
        if (plan == null) {
            return pages.refusal();
        }
        boolean confirmed = !form.value("confirmed").isEmpty();
        return after(
                imports.run(actor, id, Typed.version(form), confirmed),
                request,
                language,
                plan,
                false,
                form);
    }

    private View after(
            Outcome<UUID> outcome,
            HttpServletRequest request,
            Language language,
            RegisterImport plan,
            boolean choosing,
            Form form) {
        return switch (outcome) {
            case Outcome.Done<UUID>(var job) -> pages.redirect(Jobs.address(job), null);
            case Outcome.Invalid<UUID>(var errors) ->
                    page(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            request,
                            language,
                            plan,
                            choosing,
                            form.with(errors));
            case Outcome.Conflict<UUID> _ -> pages.conflict(plan.address());
            case Outcome.Forbidden<UUID> _, Outcome.Confirm<UUID> _ -> pages.refusal();
        };
    }

    @PostMapping("/{id}/drop")
    View drop(Actor actor, @PathVariable UUID id, Form form) {
        return switch (imports.drop(actor, id, Typed.version(form))) {
            case Outcome.Done<UUID> _ -> pages.redirect(RegisterImport.HOME, ImportText.DROPPED);
            case Outcome.Conflict<UUID> _ -> pages.conflict(RegisterImport.HOME + "/" + id);
            case Outcome.Invalid<UUID> _, Outcome.Forbidden<UUID> _, Outcome.Confirm<UUID> _ ->
                    pages.refusal();
        };
    }
}
