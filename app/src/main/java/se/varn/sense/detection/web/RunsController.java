package se.varn.sense.detection.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.shell.Pages;
import se.varn.sense.detection.AlertsText;
import se.varn.sense.detection.Runs;
import se.varn.sense.intake.ImportId;
import se.varn.sense.intake.Intake;

/** A run that has failed: why, and once more. */
@Controller
@RequestMapping("/alerts/runs")
@Requires(Permission.LOG_IMPORT)
class RunsController {
    private final Runs runs;
    private final Intake intake;
    private final Pages pages;

    RunsController(Runs runs, Intake intake, Pages pages) {
        this.runs = runs;
        this.intake = intake;
        this.pages = pages;
    }

    @GetMapping("/{id}")
    View show(Actor actor, @PathVariable UUID id) {
        ImportId importId = new ImportId(id);
        return intake.find(actor, importId)
                .flatMap(it ->
                        runs.find(actor, importId)
                                .map(run ->
                                        pages.page(
                                                "alerts/again.jte",
                                                AlertsText.RUN_AGAIN,
                                                new AlertPages.RunAgain(it, run))))
                .orElseGet(pages::refusal);
    }

    @PostMapping("/{id}")
    View again(Actor actor, @PathVariable UUID id) {
        String address = "/logs/imports/" + id;
        return switch (runs.again(actor, new ImportId(id))) {
            case Outcome.Done<ImportId> _ -> pages.redirect(address, AlertsText.RUN_AGAIN_DONE);
            case Outcome.Conflict<ImportId> _ -> pages.conflict(address);
            case Outcome.Invalid<ImportId> _,
                    Outcome.Forbidden<ImportId> _,
                    Outcome.Confirm<ImportId> _ ->
                    pages.refusal();
        };
    }
}
