package se.varn.sense.detection.rest;

import static java.util.Objects.requireNonNullElse;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.api.Answers;
import se.varn.foundation.api.Body;
import se.varn.foundation.api.Documented;
import se.varn.foundation.api.Lists;
import se.varn.foundation.api.Paged;
import se.varn.foundation.api.Refusal;
import se.varn.foundation.api.Versioned;
import se.varn.foundation.shell.ListQuery;
import se.varn.sense.detection.AlertId;
import se.varn.sense.detection.AlertRow;
import se.varn.sense.detection.AlertStatus;
import se.varn.sense.detection.Alerts;

@RestController
@RequestMapping("/api/v1/alerts")
@Requires(Permission.ALERT_READ)
class AlertsResource {
    private final Alerts alerts;

    AlertsResource(Alerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping
    @Documented("Lists alerts; the open ones unless another selection is asked for in show.")
    @Lists(
            filters = {"show", "q", "import", "rule"},
            sorts = {"number", "level", "rule", "concerns", "count", "first", "last", "status"},
            sort = "level",
            descending = true)
    ResponseEntity<Paged<AlertJson>> list(Actor actor, ListQuery query) {
        return Paged.of(alerts.list(actor, query, query.size()), AlertJson::of);
    }

    @GetMapping("/{id}")
    @Documented("Reads an alert.")
    ResponseEntity<AlertJson> read(Actor actor, @PathVariable UUID id) {
        AlertRow found = find(actor, id);
        return Answers.versioned(found.version(), AlertJson.of(found));
    }

    @PostMapping("/{id}/steps")
    @Requires(Permission.ALERT_TRIAGE)
    @Documented("Takes an alert, gives it back, dismisses it or opens it again.")
    AlertJson.Taken step(
            Actor actor, @PathVariable UUID id, Versioned versioned, @Body AlertJson.NewStep body) {
        int version = versioned.check(find(actor, id).version());
        AlertId alert = new AlertId(id);
        Outcome<AlertStatus> outcome =
                switch (body.step()) {
                    case TAKE, RELEASE, REOPEN ->
                            alerts.step(actor, alert, body.step().step(), version);
                    case DISMISS ->
                            alerts.dismiss(
                                    actor,
                                    alert,
                                    body.dismissal(),
                                    requireNonNullElse(body.note(), ""),
                                    version);
                };
        return new AlertJson.Taken(Answers.done(outcome, Map.of("reason", "dismissal")));
    }

    private AlertRow find(Actor actor, UUID id) {
        return alerts.find(actor, new AlertId(id)).orElseThrow(Refusal::notFound);
    }
}
