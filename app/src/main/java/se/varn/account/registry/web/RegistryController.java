package se.varn.account.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.servlet.View;
import se.varn.account.registry.CorrectRegistration;
import se.varn.account.registry.PendingRow;
import se.varn.account.registry.RegisterRecord;
import se.varn.account.registry.RegistrationDetail;
import se.varn.account.registry.RegistrationId;
import se.varn.account.registry.RegistrationRow;
import se.varn.account.registry.Registry;
import se.varn.account.registry.RegistrySeries;
import se.varn.account.registry.RegistryText;
import se.varn.account.registry.Series;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Filing;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Column;
import se.varn.foundation.shell.Exports;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;

@Controller
@RequestMapping("/registry")
@Requires(Permission.REGISTRY_READ)
class RegistryController {
    private static final Set<String> SORTS = Set.of("number", "dated", "registered");
    private static final Set<String> PENDING_SORTS = Set.of("dated", "number");
    private static final List<Column<RegistrationRow>> COLUMNS =
            List.of(
                    new Column<>(RegistryText.NUMBER, RegistrationRow::number),
                    new Column<>(RegistryText.WAY, RegistrationRow::way),
                    new Column<>(RegistryText.DATED_ON, RegistrationRow::datedOn),
                    new Column<>(RegistryText.COUNTERPART, RegistrationRow::counterpart),
                    new Column<>(RegistryText.SUBJECT, RegistrationRow::subject),
                    new Column<>(
                            RegistryText.LEFT_OUT, r -> r.leftOut() ? RegistryText.LEFT_OUT : null),
                    new Column<>(RegistryText.REGISTERED, RegistrationRow::registeredAt));
    private static final List<Column<PendingRow>> PENDING_COLUMNS =
            List.of(
                    new Column<>(RegistryText.RECORD, PendingRow::number),
                    new Column<>(RegistryText.KIND, PendingRow::kindTitle),
                    new Column<>(RegistryText.SUBJECT, PendingRow::title),
                    new Column<>(RegistryText.WAY, PendingRow::way),
                    new Column<>(RegistryText.DATED_ON, PendingRow::datedOn),
                    new Column<>(RegistryText.DUE, PendingRow::due));

    private final Registry registry;
    private final RegistrySeries series;
    private final Pages pages;
    private final Clock clock;

    RegistryController(Registry registry, RegistrySeries series, Pages pages, Clock clock) {
        this.registry = registry;
        this.series = series;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View list(HttpServletRequest request, Actor actor, Language language) {
        ListQuery query = ListQuery.of(request, SORTS, "registered", true);
        return pages.page(
                "registry/list.jte",
                RegistryText.REGISTRY,
                new RegistryPages.ListPage(
                        registry.list(actor, query),
                        series.all(actor).stream()
                                .map(s -> new Choice(s.code(), s.code() + " – " + s.title()))
                                .toList(),
                        Choice.of(Filing.Way.values(), language),
                        registry.backlog(actor).waiting(),
                        !query.filter("public").isEmpty()));
    }

    @GetMapping(".{type:csv|xlsx}")
    ResponseEntity<byte[]> export(
            HttpServletRequest request, Actor actor, Language language, @PathVariable String type) {
        ListQuery query = ListQuery.of(request, SORTS, "registered", true);
        return Exports.file(
                type, "diarium", COLUMNS, registry.all(actor, query, Exports.MOST), language);
    }

    @GetMapping("/pending")
    @Requires(Permission.REGISTRY_WRITE)
    View pending(HttpServletRequest request, Actor actor, Language language) {
        Listing<PendingRow> listing =
                registry.pending(actor, ListQuery.of(request, PENDING_SORTS, "dated", false));
        return pages.page(
                "registry/pending.jte",
                RegistryText.PENDING,
                new RegistryPages.PendingPage(
                        listing, kinds(language), Times.day(clock.instant())));
    }

    private List<Choice> kinds(Language language) {
        return series.kinds().stream()
                .map(k -> new Choice(k.id(), k.title().in(language)))
                .toList();
    }

    @GetMapping("/pending/.{type:csv|xlsx}")
    @Requires(Permission.REGISTRY_WRITE)
    ResponseEntity<byte[]> exportPending(
            HttpServletRequest request, Actor actor, Language language, @PathVariable String type) {
        ListQuery query = ListQuery.of(request, PENDING_SORTS, "dated", false);
        return Exports.file(
                type,
                "att-registrera",
                PENDING_COLUMNS,
                registry.allPending(actor, query, Exports.MOST),
                language);
    }

    @GetMapping("/pending/{record}")
    @Requires(Permission.REGISTRY_WRITE)
    View register(Actor actor, Language language, @PathVariable UUID record) {
        Optional<PendingRow> document = registry.waiting(actor, record);
        if (document.isEmpty()) {
            return pages.refusal();
        }
        PendingRow d = document.get();
        Map<String, String> values = new HashMap<>();
        values.put("way", d.way().name());
        values.put("datedOn", d.datedOn().toString());
        if (d.restricted()) {
            values.put("omitSubject", "on");
        } else {
            values.put(
                    "subject", d.title().length() > 200 ? d.title().substring(0, 200) : d.title());
        }
        List<Series> open = series.open(actor);
        if (open.size() == 1) {
            values.put("series", open.getFirst().id().toString());
        }
        return form(HttpStatus.OK, actor, language, record, Form.of(values));
    }

    private View form(HttpStatus status, Actor actor, Language language, UUID record, Form form) {
        Optional<PendingRow> document = registry.waiting(actor, record);
        if (document.isEmpty()) {
            return pages.refusal();
        }
        return pages.page(
                status,
                "registry/register.jte",
                RegistryText.REGISTER_TITLE,
                new RegistryPages.RegisterPage(
                        document.get(),
                        form,
                        series.open(actor).stream()
                                .map(s ->
                                        new Choice(s.id().toString(), s.code() + " – " + s.title()))
                                .toList(),
                        Choice.of(Filing.Way.values(), language),
                        document.get().restricted()));
    }

    @PostMapping("/pending/{record}")
    @Requires(Permission.REGISTRY_WRITE)
    View registered(Actor actor, Language language, @PathVariable UUID record, Form form) {
        var command =
                new RegisterRecord(
                        record,
                        uuid(form.value("series")),
                        form.value("inCase"),
                        Arrays.stream(Filing.Way.values())
                                .filter(w -> w.name().equals(form.value("way")))
                                .findFirst()
                                .orElse(null),
                        Times.typedDay(form.value("datedOn")).orElse(null),
                        form.value("counterpart"),
                        form.value("subject"),
                        !form.value("omitCounterpart").isEmpty(),
                        !form.value("omitSubject").isEmpty(),
                        form.value("omittedBecause"));
        return switch (registry.register(actor, command)) {
            case Outcome.Done<RegistrationId>(var id) ->
                    pages.redirect("/registry/" + id.value(), RegistryText.REGISTERED_NOTICE);
            case Outcome.Invalid<RegistrationId>(var errors) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            actor,
                            language,
                            record,
                            form.with(errors));
            case Outcome.Conflict<RegistrationId> _ -> pages.conflict("/registry/pending");
            case Outcome.Confirm<RegistrationId> _, Outcome.Forbidden<RegistrationId> _ ->
                    pages.refusal();
        };
    }

    @PostMapping("/pending/{record}/keep")
    @Requires(Permission.REGISTRY_WRITE)
    View keep(Actor actor, Language language, @PathVariable UUID record, Form form) {
        return switch (registry.keepInOrder(actor, record, form.value("reason"))) {
            case Outcome.Done<RecordRef> _ ->
                    pages.redirect("/registry/pending", RegistryText.KEPT_NOTICE);
            case Outcome.Invalid<RecordRef>(var errors) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            actor,
                            language,
                            record,
                            form.with(errors));
            case Outcome.Conflict<RecordRef> _ -> pages.conflict("/registry/pending");
            case Outcome.Confirm<RecordRef> _, Outcome.Forbidden<RecordRef> _ -> pages.refusal();
        };
    }

    @GetMapping("/{id}")
    View show(Actor actor, @PathVariable UUID id) {
        return show(HttpStatus.OK, actor, id, Form.empty());
    }

    private View show(HttpStatus status, Actor actor, UUID id, Form form) {
        Optional<RegistrationDetail> found = registry.find(actor, new RegistrationId(id));
        if (found.isEmpty()) {
            return pages.refusal();
        }
        Form shown = form.values().isEmpty() ? Form.of(values(found.get())) : form;
        return pages.page(
                status,
                "registry/show.jte",
                found.get().row().number(),
                new RegistryPages.EntryPage(found.get(), shown));
    }

    private static Map<String, String> values(RegistrationDetail e) {
        Map<String, String> values = new HashMap<>();
        values.put("counterpart", orEmpty(e.row().counterpart()));
        values.put("subject", orEmpty(e.row().subject()));
        values.put("omitCounterpart", e.counterpartOmitted() ? "on" : "");
        values.put("omitSubject", e.subjectOmitted() ? "on" : "");
        values.put("omittedBecause", orEmpty(e.omittedBecause()));
        return values;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @PostMapping("/{id}")
    @Requires(Permission.REGISTRY_WRITE)
    View correct(Actor actor, @PathVariable UUID id, @RequestParam int version, Form form) {
        var command =
                new CorrectRegistration(
                        new RegistrationId(id),
                        version,
                        form.value("counterpart"),
                        form.value("subject"),
                        !form.value("omitCounterpart").isEmpty(),
                        !form.value("omitSubject").isEmpty(),
                        form.value("omittedBecause"),
                        form.value("why"));
        return switch (registry.correct(actor, command)) {
            case Outcome.Done<RegistrationId> _ ->
                    pages.redirect("/registry/" + id, RegistryText.CORRECTED);
            case Outcome.Invalid<RegistrationId>(var errors) ->
                    show(HttpStatus.UNPROCESSABLE_CONTENT, actor, id, form.with(errors));
            case Outcome.Conflict<RegistrationId> _ ->
                    pages.conflict(show(HttpStatus.CONFLICT, actor, id, form.overtaken()));
            case Outcome.Confirm<RegistrationId> _, Outcome.Forbidden<RegistrationId> _ ->
                    pages.refusal();
        };
    }

    static @Nullable UUID uuid(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
