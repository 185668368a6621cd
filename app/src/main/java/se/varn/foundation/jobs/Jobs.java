package se.varn.foundation.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.text.Message;

/** Submitting, following, cancelling and repeating jobs. */
@Service
public class Jobs {
    /** What the audit chain calls one. */
    public static final String KIND = "job";

    private final JobStore store;
    private final JobRunner runner;
    private final Cards cards;
    private final Audit audit;

    Jobs(JobStore store, JobRunner runner, Cards cards, Audit audit) {
        this.store = store;
        this.runner = runner;
        this.cards = cards;
        this.audit = audit;
    }

    /**
     * Queues a job in the caller's transaction: it runs when that commits, and never if it does
     * not. The caller's command is audited by the caller.
     *
     * @param kind the {@link JobHandler#kind} that runs it
     * @param title what the job is, in words that everyone who reads the list may see
     * @param argument JSON for the handler
     */
    @Transactional
    public UUID submit(Actor actor, String kind, Message title, String argument) {
        return submit(actor.person(), kind, title, argument);
    }

    /** The same for somebody known by id, who follows the job as one's own. */
    @Transactional
    public UUID submit(UUID person, String kind, Message title, String argument) {
        runner.check(kind);
        UUID id = UUID.randomUUID();
        String number = cards.nextNumber("JOBB", store.now());
        UUID by = person.equals(Actor.SYSTEM) ? null : person;
        store.insert(id, number, kind, title, argument, by);
        afterCommit(runner::wake);
        return id;
    }

    /**
     * For tools that work without a server: runs a job here and now if it still waits and nobody
     * else is at work; else nothing.
     */
    public void runAlone(UUID job) {
        runner.runAlone(job);
    }

    private static void afterCommit(Runnable what) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        what.run();
                    }
                });
    }

    /** The page of a job. */
    public static String address(UUID job) {
        return "/jobs/" + job;
    }

    /**
     * Jobs, newest first: all for those who may read them, else the reader's own; filter {@code
     * state}.
     */
    public Listing<JobRow> list(Actor reader, ListQuery query) {
        return store.list(onlyOf(reader), query, query.size());
    }

    /** Every row of the same list, for its export. */
    public List<JobRow> all(Actor reader, ListQuery query, int most) {
        return store.list(onlyOf(reader), query, most).rows();
    }

    public Optional<JobRow> find(Actor reader, UUID job) {
        return store.find(job)
                .filter(row -> reader.may(Permission.JOB_READ) || reader.is(row.startedBy()));
    }

    private static @org.jspecify.annotations.Nullable UUID onlyOf(Actor reader) {
        return reader.may(Permission.JOB_READ) ? null : reader.person();
    }

    /** Whether this person may cancel or repeat the job. */
    public boolean maySteer(Actor actor, JobRow job) {
        return actor.is(job.startedBy()) || actor.may(Permission.SYSTEM_ADMIN);
    }

    /** Stops a job: at once while it waits, else as soon as its handler asks. */
    @Transactional
    public Outcome<UUID> cancel(Actor actor, UUID job) {
        return steer(actor, job, "jobs.cancel", false);
    }

    /** Queues a job again that failed or was cancelled. */
    @Transactional
    public Outcome<UUID> retry(Actor actor, UUID job) {
        return steer(actor, job, "jobs.retry", true);
    }

    private Outcome<UUID> steer(Actor actor, UUID job, String command, boolean again) {
        Optional<JobRow> found = store.find(job);
        if (found.isEmpty() || !maySteer(actor, found.get())) {
            return new Outcome.Forbidden<>();
        }
        boolean changed = again ? store.requeue(job) : store.wantCancel(job);
        if (!changed) {
            return new Outcome.Conflict<>();
        }
        if (!again) {
            store.cancelled(job)
                    .ifPresent(it -> runner.tell(it, JobState.CANCELLED, JobState.CANCELLED));
        }
        afterCommit(again ? runner::wake : runner::beat);
        audit.append(
                actor.person(),
                command,
                new RecordRef(KIND, job),
                null,
                Map.of("number", found.get().number()));
        return new Outcome.Done<>(job);
    }
}
