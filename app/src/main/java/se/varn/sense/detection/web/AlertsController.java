package se.varn.sense.detection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.OpenIncident;
import se.varn.act.incidents.Severity;
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
import se.varn.sense.detection.AlertId;
import se.varn.sense.detection.AlertRow;
import se.varn.sense.detection.AlertStatus;
import se.varn.sense.detection.AlertStep;
import se.varn.sense.detection.Alerts;
import se.varn.sense.detection.AlertsText;
import se.varn.sense.detection.Dismissal;

@Controller
@RequestMapping("/alerts")
@Requires(Permission.ALERT_READ)
class AlertsController {
    private static final Set<String> SORTS =
            Set.of("number", "level", "rule", "concerns", "count", "first", "last", "status");
    private static final List<Column<AlertRow>> COLUMNS =
            List.of(
                    new Column<>(AlertsText.ALERT, AlertRow::number),
                    new Column<>(AlertsText.LEVEL, AlertRow::level),
                    new Column<>(AlertsText.RULE, AlertRow::ruleTitle),
                    new Column<>(AlertsText.HOST, AlertRow::host),
                    new Column<>(AlertsText.ACCOUNT, AlertRow::account),
                    new Column<>(AlertsText.COUNT, AlertRow::count),
                    new Column<>(AlertsText.FIRST, AlertRow::firstSeen),
                    new Column<>(AlertsText.LAST, AlertRow::lastSeen),
                    new Column<>(AlertsText.STATUS, AlertRow::status),
                    new Column<>(AlertsText.TAKEN_BY, AlertRow::takenByName),
                    new Column<>(AlertsText.REASON, AlertRow::dismissal));

    private final Alerts alerts;
    private final AlertViews views;
    private final Pages pages;
    private final java.time.Clock clock;

    AlertsController(Alerts alerts, AlertViews views, Pages pages, java.time.Clock clock) {
        this.clock = clock;
        this.alerts = alerts;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping
    View queue(HttpServletRequest request, Actor actor, Language language) {
        return page(HttpStatus.OK, request, actor, language, null, Form.empty());
    }

    @GetMapping(".{type:csv|xlsx}")
    ResponseEntity<byte[]> export(
            HttpServletRequest request, Actor actor, Language language, @PathVariable String type) {
        List<AlertRow> rows = alerts.list(actor, query(request), Exports.MOST).rows();
        return Exports.file(type, "larm", COLUMNS, rows, language);
    }

    @GetMapping("/{id}")
    View show(HttpServletRequest request, Actor actor, Language language, @PathVariable UUID id) {
        return page(HttpStatus.OK, request, actor, language, new AlertId(id), Form.empty());
    }

    private View page(
            HttpStatus status,
            HttpServletRequest request,
            Actor actor,
            Language language,
            @Nullable AlertId id,
            Form form) {
        int event = number(request.getParameter("event"));
        return views.queue(actor, language, query(request), id, event, form)
                .map(page -> pages.page(status, "alerts/queue.jte", AlertsText.ALERTS, page))
                .orElseGet(pages::refusal);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    }

    /** The queue's own query, whatever page it is shown on. */
    private static ListQuery query(HttpServletRequest request) {
        ListQuery query = ListQuery.of(request, SORTS, "level", true);
        Map<String, String> filters = new TreeMap<>(query.filters());
        filters.keySet().retainAll(Set.of("show", "q", "import", "rule"));
        return new ListQuery("/alerts", filters, query.sort(), query.descending(), query.page());
    }

    private static String back(UUID id, HttpServletRequest request) {
        String link = query(request).atPage(query(request).page());
        return "/alerts/" + id + link.substring(link.indexOf('?'));
    }

    @PostMapping("/{id}/step")
    @Requires(Permission.ALERT_TRIAGE)
    View step(
            HttpServletRequest request,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam AlertStep step,
            @RequestParam int version) {
        if (step != AlertStep.TAKE && step != AlertStep.RELEASE && step != AlertStep.REOPEN) {
            return pages.refusal();
        }
        return switch (alerts.step(actor, new AlertId(id), step, version)) {
            case Outcome.Done<AlertStatus>(var status) ->
                    pages.redirect(back(id, request), AlertsText.STEP_NOTICE, status);
            case Outcome.Conflict<AlertStatus> _ -> pages.conflict("/alerts/" + id);
            case Outcome.Invalid<AlertStatus> _,
                    Outcome.Forbidden<AlertStatus> _,
                    Outcome.Confirm<AlertStatus> _ ->
                    pages.refusal();
        };
    }

    @PostMapping("/{id}/dismiss")
    @Requires(Permission.ALERT_TRIAGE)
    View dismiss(
            HttpServletRequest request,
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            Form form) {
        Dismissal reason = choice(Dismissal.values(), form.value("reason"));
        AlertId alert = new AlertId(id);
        return switch (alerts.dismiss(actor, alert, reason, form.value("note"), version)) {
            case Outcome.Done<AlertStatus>(var status) ->
                    pages.redirect(back(id, request), AlertsText.STEP_NOTICE, status);
            case Outcome.Invalid<AlertStatus>(var errors) ->
                    page(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            request,
                            actor,
                            language,
                            alert,
                            form.with(errors));
            case Outcome.Conflict<AlertStatus> _ -> pages.conflict("/alerts/" + id);
            case Outcome.Forbidden<AlertStatus> _, Outcome.Confirm<AlertStatus> _ ->
                    pages.refusal();
        };
    }

    @PostMapping("/{id}/attach")
    @Requires(Permission.ALERT_TRIAGE)
    View attach(
            HttpServletRequest request,
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            Form form) {
        AlertId alert = new AlertId(id);
        IncidentId incident = views.uuid(form.value("incident")).map(IncidentId::new).orElse(null);
        return switch (alerts.attach(actor, alert, incident, form.value("attachNote"), version)) {
            case Outcome.Done<IncidentId> _ ->
                    pages.redirect(back(id, request), AlertsText.ATTACHED_NOTICE);
            case Outcome.Invalid<IncidentId>(var errors) ->
                    page(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            request,
                            actor,
                            language,
                            alert,
                            form.with(errors));
            case Outcome.Conflict<IncidentId> _ -> pages.conflict("/alerts/" + id);
            case Outcome.Forbidden<IncidentId> _, Outcome.Confirm<IncidentId> _ -> pages.refusal();
        };
    }

    @GetMapping("/{id}/incident")
    @Requires(Permission.ALERT_TRIAGE)
    View incident(Actor actor, Language language, @PathVariable UUID id) {
        return alerts.find(actor, new AlertId(id))
                .map(row ->
                        form(
                                HttpStatus.OK,
                                row,
                                language,
                                AlertViews.proposal(row, clock.instant(), language)))
                .orElseGet(pages::refusal);
    }

    private View form(HttpStatus status, AlertRow row, Language language, Form form) {
        return pages.page(
                status,
                "alerts/incident.jte",
                AlertsText.DO_OPEN,
                new AlertPages.OpenPage(
                        row,
                        form,
                        Choice.of(Kind.values(), language),
                        Choice.of(Severity.values(), language)));
    }

    @PostMapping("/{id}/incident")
    @Requires(Permission.ALERT_TRIAGE)
    View opened(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            Form form) {
        Optional<AlertRow> row = alerts.find(actor, new AlertId(id));
        if (row.isEmpty()) {
            return pages.refusal();
        }
        Instant noticed = Times.typed(form.value("noticedAt")).orElse(null);
        Kind kind = choice(Kind.values(), form.value("kind"));
        Severity severity = choice(Severity.values(), form.value("severity"));
        if (noticed == null || kind == null || severity == null) {
            List<FieldError> errors = new java.util.ArrayList<>();
            if (noticed == null) {
                errors.add(new FieldError("noticedAt", AlertsText.TIME_WRONG));
            }
            if (kind == null) {
                errors.add(new FieldError("kind", AlertsText.KIND_MISSING));
            }
            if (severity == null) {
                errors.add(new FieldError("severity", AlertsText.SEVERITY_MISSING));
            }
            return form(HttpStatus.UNPROCESSABLE_CONTENT, row.get(), language, form.with(errors));
        }
        var command =
                new OpenIncident(
                        form.value("title"),
                        form.value("whatHappened"),
                        noticed,
                        kind,
                        severity,
                        null,
                        List.of());
        return switch (alerts.openIncident(actor, new AlertId(id), command, version)) {
            case Outcome.Done<IncidentId>(var incident) ->
                    pages.redirect("/incidents/" + incident.value(), AlertsText.OPENED_NOTICE);
            case Outcome.Invalid<IncidentId>(var errors) ->
                    form(HttpStatus.UNPROCESSABLE_CONTENT, row.get(), language, form.with(errors));
            case Outcome.Conflict<IncidentId> _ -> pages.conflict("/alerts/" + id);
            case Outcome.Forbidden<IncidentId> _, Outcome.Confirm<IncidentId> _ -> pages.refusal();
        };
    }

    private static <E extends Enum<E>> @Nullable E choice(E[] all, String name) {
        return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst().orElse(null);
    }
}
