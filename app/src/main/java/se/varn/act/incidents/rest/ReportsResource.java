package se.varn.act.incidents.rest;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentReporting;
import se.varn.act.incidents.Known;
import se.varn.act.incidents.OwnReport;
import se.varn.act.incidents.ReportEvent;
import se.varn.act.incidents.ReportKind;
import se.varn.act.incidents.Stage;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.api.Answers;
import se.varn.foundation.api.Body;
import se.varn.foundation.api.Documented;
import se.varn.foundation.api.Made;
import se.varn.foundation.api.Refusal;

/** What everybody at the agency may do: report, and follow one's own reports. */
@RestController
@RequestMapping(ReportsResource.HOME)
@Requires(Permission.INCIDENT_REPORT)
class ReportsResource {
    static final String HOME = "/api/v1/reports";
    private static final int MOST = 200;
    private static final Map<String, String> FIELDS =
            Map.of("what", "whatHappened", "at", "noticedAt");
    private final IncidentReporting reporting;

    ReportsResource(IncidentReporting reporting) {
        this.reporting = reporting;
    }

    /**
     * An event to report.
     *
     * @param noticedAt when it was noticed; null when that is not known
     * @param numbers what to do with personal identity numbers in the text; asked for when there
     *     are any
     */
    record NewReport(
            ReportKind kind,
            String whatHappened,
            @Nullable Instant noticedAt,
            @Nullable String where,
            @Nullable Known personalData,
            @Nullable String contact,
            ReportEvent.@Nullable Numbers numbers) {
        ReportEvent command() {
            return new ReportEvent(
                    kind,
                    whatHappened,
                    noticedAt == null ? ReportEvent.When.UNKNOWN : ReportEvent.When.EARLIER,
                    noticedAt,
                    requireNonNullElse(where, ""),
                    requireNonNullElse(personalData, Known.UNKNOWN),
                    requireNonNullElse(contact, ""),
                    UUID.randomUUID(),
                    numbers);
        }
    }

    /**
     * A report as its reporter reads it.
     *
     * @param asked whether the reporter is asked if the fault is gone
     */
    record ReportJson(
            UUID id,
            String number,
            String whatHappened,
            Stage stage,
            Instant at,
            boolean asked,
            List<Message> messages) {
        static ReportJson of(OwnReport report) {
            return new ReportJson(
                    report.id(),
                    report.number(),
                    report.whatHappened(),
                    report.stage(),
                    report.at(),
                    report.asked(),
                    report.messages().stream()
                            .map(m -> new Message(m.at(), m.text(), m.byName()))
                            .toList());
        }
    }

    /** A message to the reporter. */
    record Message(Instant at, String text, String by) {}

    @GetMapping
    @Documented("Lists the caller's own reports, the newest first; at most 200, without messages.")
    List<ReportJson> list(Actor actor) {
        return reporting.mine(actor, MOST).stream().map(ReportJson::of).toList();
    }

    @GetMapping("/{id}")
    @Documented("Reads one of the caller's own reports.")
    ReportJson read(Actor actor, @PathVariable UUID id) {
        return reporting
                .mine(actor, new IncidentId(id))
                .map(ReportJson::of)
                .orElseThrow(Refusal::notFound);
    }

    @PostMapping
    @Documented(value = "Reports an event.", status = 201)
    ResponseEntity<Made> report(Actor actor, @Body NewReport body) {
        return Answers.made(
                HOME, Answers.done(reporting.report(actor, body.command()), FIELDS).value());
    }
}
