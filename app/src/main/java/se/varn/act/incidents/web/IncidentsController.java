package se.varn.act.incidents.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentRow;
import se.varn.act.incidents.Incidents;
import se.varn.act.incidents.IncidentsText;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.Level;
import se.varn.act.incidents.OpenIncident;
import se.varn.act.incidents.Severity;
import se.varn.act.incidents.Stage;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Column;
import se.varn.foundation.shell.Exports;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;
import se.varn.know.inventory.Inventory;

/** The list of incidents, opening one from the desk, and the page of one. */
@Controller
@RequestMapping("/incidents")
@Requires(Permission.INCIDENT_READ)
class IncidentsController {
    private static final Set<String> SORTS =
            Set.of(
                    "number",
                    "title",
                    "level",
                    "stage",
                    "severity",
                    "kind",
                    "lead",
                    "noticed",
                    "created");
    private static final List<Column<IncidentRow>> COLUMNS =
            List.of(
                    new Column<>(IncidentsText.INCIDENT, IncidentRow::number),
                    new Column<>(IncidentsText.TITLE, IncidentRow::title),
                    new Column<>(IncidentsText.LEVEL, IncidentRow::level),
                    new Column<>(IncidentsText.SEVERITY, IncidentRow::severity),
                    new Column<>(IncidentsText.STAGE, IncidentRow::stage),
                    new Column<>(IncidentsText.KIND, IncidentRow::kind),
                    new Column<>(IncidentsText.LEAD, IncidentRow::leadName),
                    new Column<>(IncidentsText.NOTICED, IncidentRow::noticedAt),
                    new Column<>(IncidentsText.OPENED, IncidentRow::createdAt));

    private final Incidents incidents;
    private final Inventory inventory;
    private final IncidentView view;
    private final Pages pages;
    private final Clock clock;

    IncidentsController(
            Incidents incidents, Inventory inventory, IncidentView view, Pages pages, Clock clock) {
        this.incidents = incidents;
        this.inventory = inventory;
        this.view = view;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View list(HttpServletRequest request, Actor actor, Language language) {
        return pages.page(
                "incidents/list.jte",
                IncidentsText.INCIDENTS,
                new IncidentsPage(
                        incidents.list(actor, ListQuery.of(request, SORTS, "created", true)),
                        Choice.of(Stage.values(), language),
                        Choice.of(Level.values(), language),
                        Choice.of(Severity.values(), language),
                        Choice.of(Kind.values(), language)));
    }

    @GetMapping(".{type:csv|xlsx}")
    ResponseEntity<byte[]> export(
            HttpServletRequest request, Actor actor, Language language, @PathVariable String type) {
        List<IncidentRow> rows =
                incidents.all(actor, ListQuery.of(request, SORTS, "created", true), Exports.MOST);
        return Exports.file(type, "incidenter", COLUMNS, rows, language);
    }

    @GetMapping("/new")
    @Requires(Permission.INCIDENT_WORK)
    View create(Language language, Form form) {
        return form(HttpStatus.OK, language, form);
    }

    @PostMapping("/new")
    @Requires(Permission.INCIDENT_WORK)
    View created(HttpServletRequest request, Actor actor, Language language, Form form) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Instant> noticed = Times.typed(form.value("noticed"));
        if (noticed.isEmpty()) {
            errors.add(new FieldError("noticed", IncidentsText.TIME_WRONG));
        }
        Optional<Kind> kind = Typed.choice(Kind.values(), form.value("kind"));
        if (kind.isEmpty()) {
            errors.add(new FieldError("kind", IncidentsText.KIND_MISSING));
        }
        Optional<Severity> severity = Typed.choice(Severity.values(), form.value("severity"));
        if (severity.isEmpty()) {
            errors.add(new FieldError("severity", IncidentsText.SEVERITY_MISSING));
        }
        String[] systems = request.getParameterValues("systems");
        Outcome<IncidentId> outcome =
                errors.isEmpty()
                        ? incidents.open(
                                actor,
                                new OpenIncident(
                                        form.value("title"),
                                        form.value("what"),
                                        noticed.orElseThrow(),
                                        kind.orElseThrow(),
                                        severity.orElseThrow(),
                                        null,
                                        systems == null
                                                ? List.of()
                                                : Arrays.stream(systems)
                                                        .flatMap(s -> Typed.id(s).stream())
                                                        .toList()))
                        : new Outcome.Invalid<>(errors);
        return switch (outcome) {
            case Outcome.Done<IncidentId>(var id) ->
                    pages.redirect("/incidents/" + id.value(), IncidentsText.OPENED_NOTICE);
            case Outcome.Invalid<IncidentId>(var found) ->
                    form(HttpStatus.UNPROCESSABLE_CONTENT, language, form.with(found));
            case Outcome.Confirm<IncidentId> _,
                    Outcome.Conflict<IncidentId> _,
                    Outcome.Forbidden<IncidentId> _ ->
                    pages.refusal();
        };
    }

    private View form(HttpStatus status, Language language, Form form) {
        Form filled = form;
        if (!form.values().containsKey("noticed")) {
            var values = new java.util.HashMap<>(form.values());
            values.put("noticed", Times.dateTime(clock.instant()));
            filled = new Form(values, form.errors());
        }
        return pages.page(
                status,
                "incidents/new.jte",
                IncidentsText.NEW,
                new NewIncidentPage(
                        filled,
                        Choice.of(Kind.values(), language),
                        Choice.of(Severity.values(), language),
                        inventory.systems().stream()
                                .map(s -> new Choice(s.id().toString(), s.name()))
                                .toList()));
    }

    @GetMapping("/{id}")
    View show(Actor actor, Language language, @PathVariable UUID id) {
        return view.show(new IncidentView.Visit(actor, language, id, Form.empty()));
    }
}
