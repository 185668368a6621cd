package se.varn.foundation.jobs.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
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
import se.varn.foundation.jobs.JobRow;
import se.varn.foundation.jobs.JobState;
import se.varn.foundation.jobs.Jobs;
import se.varn.foundation.jobs.JobsText;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Column;
import se.varn.foundation.shell.Exports;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.shell.ShellText;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

@Controller
@RequestMapping("/jobs")
@Requires(Permission.SIGNED_IN)
class JobsController {
    private static final Set<String> SORTS = Set.of("created");
    private static final List<Column<JobRow>> COLUMNS =
            List.of(
                    new Column<>(ShellText.NUMBER, JobRow::number),
                    new Column<>(JobsText.JOB, JobRow::title),
                    new Column<>(ShellText.STATE, JobRow::state),
                    new Column<>(JobsText.STARTED_BY, JobRow::startedByName),
                    new Column<>(JobsText.CREATED, JobRow::createdAt),
                    new Column<>(JobsText.FINISHED, JobRow::finishedAt));

    private final Jobs jobs;
    private final Pages pages;

    JobsController(Jobs jobs, Pages pages) {
        this.jobs = jobs;
        this.pages = pages;
    }

    @GetMapping
    View list(HttpServletRequest request, Actor actor, Language language) {
        var query = ListQuery.of(request, SORTS, "created", true);
        return pages.page(
                "jobs/list.jte",
                JobsText.JOBS,
                new JobsPage(jobs.list(actor, query), Choice.of(JobState.values(), language)));
    }

    @GetMapping(".{type:csv|xlsx}")
    ResponseEntity<byte[]> export(
            HttpServletRequest request, Actor actor, Language language, @PathVariable String type) {
        var query = ListQuery.of(request, SORTS, "created", true);
        return Exports.file(type, "jobb", COLUMNS, jobs.all(actor, query, Exports.MOST), language);
    }

    @GetMapping("/{id}")
    View show(Actor actor, @PathVariable UUID id) {
        return one(actor, id, "jobs/show.jte");
    }

    /** The part of the page that changes, for the browser to fetch anew. */
    @GetMapping("/{id}/progress")
    View progress(Actor actor, @PathVariable UUID id) {
        return one(actor, id, "jobs/_progress.jte");
    }

    private View one(Actor actor, UUID id, String template) {
        Optional<JobRow> job = jobs.find(actor, id);
        if (job.isEmpty()) {
            return pages.refusal();
        }
        return pages.page(
                template,
                job.get().number(),
                new JobPage(job.get(), jobs.maySteer(actor, job.get())));
    }

    @PostMapping("/{id}/cancel")
    View cancel(Actor actor, @PathVariable UUID id) {
        return after(jobs.cancel(actor, id), id, JobsText.CANCEL_ASKED);
    }

    @PostMapping("/{id}/retry")
    View retry(Actor actor, @PathVariable UUID id) {
        return after(jobs.retry(actor, id), id, JobsText.RETRIED);
    }

    private View after(Outcome<UUID> outcome, UUID id, Message notice) {
        return switch (outcome) {
            case Outcome.Done<UUID> _ -> pages.redirect(Jobs.address(id), notice);
            case Outcome.Conflict<UUID> _ -> pages.conflict(Jobs.address(id));
            case Outcome.Invalid<UUID> _, Outcome.Forbidden<UUID> _, Outcome.Confirm<UUID> _ ->
                    pages.refusal();
        };
    }
}
