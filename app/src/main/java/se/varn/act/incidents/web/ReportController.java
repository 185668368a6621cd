package se.varn.act.incidents.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentProcess;
import se.varn.act.incidents.IncidentReporting;
import se.varn.act.incidents.Known;
import se.varn.act.incidents.OwnReport;
import se.varn.act.incidents.ReportEvent;
import se.varn.act.incidents.ReportKind;
import se.varn.act.incidents.ReportText;
import se.varn.act.incidents.Stage;
import se.varn.act.incidents.Step;
import se.varn.act.incidents.StepField;
import se.varn.act.incidents.TakeStep;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.attachments.AttachmentBoxes;
import se.varn.foundation.attachments.AttachmentLimits;
import se.varn.foundation.attachments.Received;
import se.varn.foundation.attachments.Receiving;
import se.varn.foundation.attachments.SentFiles;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;
import se.varn.know.inventory.Inventory;
import se.varn.know.inventory.SystemRow;

/** The pages for every employee: reporting, own reports, disturbances. */
@Controller
@Requires(Permission.INCIDENT_REPORT)
class ReportController {
    private static final int LATEST = 3;
    private static final int MOST = 200;
    private final IncidentReporting reporting;
    private final IncidentProcess process;
    private final Inventory inventory;
    private final Receiving receiving;
    private final AttachmentLimits limits;
    private final AttachmentBoxes boxes;
    private final Pages pages;

    ReportController(
            IncidentReporting reporting,
            IncidentProcess process,
            Inventory inventory,
            Receiving receiving,
            AttachmentLimits limits,
            AttachmentBoxes boxes,
            Pages pages) {
        this.reporting = reporting;
        this.process = process;
        this.inventory = inventory;
        this.receiving = receiving;
        this.limits = limits;
        this.boxes = boxes;
        this.pages = pages;
    }

    @GetMapping("/report")
    View form(Actor actor) {
        return form(
                HttpStatus.OK, actor, Form.empty(), UUID.randomUUID(), Received.nothing(), false);
    }

    @PostMapping("/report")
    View sent(
            Actor actor,
            Form form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable List<String> kept) {
        Received received = receiving.receive(actor, SentFiles.kept(kept), SentFiles.of(files));
        UUID key = Typed.id(form.value("key")).orElseGet(UUID::randomUUID);
        ReportEvent command =
                new ReportEvent(
                        Typed.choice(ReportKind.values(), form.value("kind")).orElse(null),
                        form.value("what"),
                        Typed.choice(ReportEvent.When.values(), form.value("when"))
                                .orElse(ReportEvent.When.UNKNOWN),
                        Times.typed(form.value("at")).orElse(null),
                        form.value("where"),
                        Typed.choice(Known.values(), form.value("personal")).orElse(Known.UNKNOWN),
                        form.value("contact"),
                        key,
                        Typed.choice(ReportEvent.Numbers.values(), form.value("numbers"))
                                .orElse(null),
                        received);
        return switch (reporting.report(actor, command)) {
            case Outcome.Done<IncidentId>(var id) ->
                    pages.redirect("/reports/" + id.value() + "?sent=1", null);
            case Outcome.Invalid<IncidentId>(var errors) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            actor,
                            form.with(errors),
                            key,
                            received,
                            false);
            case Outcome.Confirm<IncidentId> _ ->
                    form(HttpStatus.OK, actor, form, key, received, true);
            case Outcome.Conflict<IncidentId> _, Outcome.Forbidden<IncidentId> _ -> pages.refusal();
        };
    }

    private View form(
            HttpStatus status,
            Actor actor,
            Form form,
            UUID key,
            Received received,
            boolean askNumbers) {
        return pages.page(
                status,
                "incidents/report.jte",
                ReportText.REPORT,
                new ReportPage(
                        form,
                        key.toString(),
                        List.of(ReportKind.values()),
                        inventory.systems().stream().map(SystemRow::name).toList(),
                        reporting.mine(actor, LATEST),
                        received,
                        limits,
                        askNumbers));
    }

    @GetMapping("/reports")
    View mine(Actor actor) {
        return pages.page(
                "incidents/reports.jte",
                ReportText.MINE,
                new OwnReportsPage(reporting.mine(actor, MOST)));
    }

    @GetMapping("/reports/{id}")
    View one(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean sent) {
        return one(HttpStatus.OK, actor, language, id, Form.empty(), sent);
    }

    @PostMapping("/reports/{id}")
    View answer(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam boolean works,
            @RequestParam int version,
            Form form) {
        Map<StepField, String> typed = new EnumMap<>(StepField.class);
        typed.put(StepField.COMMENT, form.value("comment"));
        Step step = works ? Step.REPORTER_CONFIRMS : Step.REPORTER_REFUTES;
        return switch (process.take(
                actor, new TakeStep(new IncidentId(id), step, version, typed))) {
            case Outcome.Done<Stage> _ ->
                    pages.redirect("/reports/" + id, ReportText.CONFIRMED_NOTICE);
            case Outcome.Invalid<Stage>(var errors) ->
                    one(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            actor,
                            language,
                            id,
                            form.with(errors),
                            false);
            case Outcome.Conflict<Stage> _ -> pages.conflict("/reports/" + id);
            case Outcome.Forbidden<Stage> _, Outcome.Confirm<Stage> _ -> pages.refusal();
        };
    }

    private View one(
            HttpStatus status,
            Actor actor,
            Language language,
            UUID id,
            Form form,
            boolean justSent) {
        Optional<OwnReport> report = reporting.mine(actor, new IncidentId(id));
        return report.isEmpty()
                ? pages.refusal()
                : pages.page(
                        status,
                        "incidents/own-report.jte",
                        report.get().number(),
                        new OwnReportPage(
                                report.get(),
                                form,
                                justSent,
                                boxes.own(new IncidentId(id).ref(), actor, language).orElse(null)));
    }

    @GetMapping("/disturbances")
    @Requires(Permission.SIGNED_IN)
    View disturbances() {
        return pages.page(
                "incidents/disturbances.jte",
                ReportText.DISTURBANCES,
                new DisturbancesPage(reporting.disturbances()));
    }
}
