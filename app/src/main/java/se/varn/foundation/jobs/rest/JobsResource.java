package se.varn.foundation.jobs.rest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.api.Documented;
import se.varn.foundation.api.Lists;
import se.varn.foundation.api.Paged;
import se.varn.foundation.api.Refusal;
import se.varn.foundation.jobs.JobRow;
import se.varn.foundation.jobs.JobState;
import se.varn.foundation.jobs.Jobs;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.text.Language;

/** Jobs: all for who may read them, one's own for a program that may import. */
@RestController
@RequestMapping("/api/v1/jobs")
@Requires({Permission.JOB_READ, Permission.LOG_IMPORT})
class JobsResource {
    private final Jobs jobs;

    JobsResource(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * A job.
     *
     * @param total 0 while it is not known
     * @param said the result or the fault in words
     */
    record JobJson(
            UUID id,
            String number,
            String title,
            JobState state,
            long done,
            long total,
            String startedBy,
            @Nullable String said,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {
        static JobJson of(JobRow job, Language language) {
            return new JobJson(
                    job.id(),
                    job.number(),
                    job.title().in(language),
                    job.state(),
                    job.done(),
                    job.total(),
                    job.startedByName(),
                    job.said() == null ? null : job.said().in(language),
                    job.createdAt(),
                    job.startedAt(),
                    job.finishedAt());
        }
    }

    @GetMapping
    @Documented("Lists jobs; only the caller's own unless it may read all.")
    @Lists(
            filters = {"state"},
            sorts = {"created"},
            sort = "created",
            descending = true)
    ResponseEntity<Paged<JobJson>> list(Actor actor, Language language, ListQuery query) {
        return Paged.of(jobs.list(actor, query), job -> JobJson.of(job, language));
    }

    @GetMapping("/{id}")
    @Documented("Reads how a job is going.")
    JobJson read(Actor actor, Language language, @PathVariable UUID id) {
        return jobs.find(actor, id)
                .map(job -> JobJson.of(job, language))
                .orElseThrow(Refusal::notFound);
    }
}
