package se.varn.foundation.jobs;

import static se.varn.foundation.jobs.jooq.Tables.JOB;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.jobs.jooq.tables.records.JobRecord;
import se.varn.foundation.organisation.view.People;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/*
 * A claim is a lease: the runner renews it with heartbeats, measured by the database's clock, which all servers share.
 * Whatever a runner writes is written only while the row still carries its name, so one that was thought dead and
 * comes back changes nothing.
 */
@Component
class JobStore {
    static final int MOST_RUNS = 3;
    private static final Field<Instant> NOW =
            DSL.field("clock_timestamp()", JOB.HEARTBEAT.getDataType());
    private final DSLContext db;
    private final Clock clock;

    private final Duration stale;

    /**
     * Of the rows.
     *
     * @param stale how long a runner may be silent
     */
    JobStore(DSLContext db, Clock clock, @Value("${varn.jobs.stale:30s}") Duration stale) {
        this.db = db;
        this.clock = clock;
        this.stale = stale;
    }

    Instant now() {
        return clock.instant();
    }

    void insert(
            UUID id,
            String number,
            String kind,
            Message title,
            String argument,
            @Nullable UUID by) {
        db.insertInto(JOB)
                .set(JOB.ID, id)
                .set(JOB.NUMBER, number)
                .set(JOB.KIND, kind)
                .set(JOB.TITLE_SV, title.in(Language.SV))
                .set(JOB.TITLE_EN, title.in(Language.EN))
                .set(JOB.ARGUMENT, argument)
                .set(JOB.STATE, JobState.QUEUED.name())
                .set(JOB.STARTED_BY, by)
                .set(JOB.CREATED_AT, clock.instant())
                .execute();
    }

    /**
     * Takes the oldest job that waits, or whose runner has gone silent; null when there is none.
     */
    @Transactional
    public @Nullable JobRecord claim(UUID runner, Collection<UUID> runningHere) {
        return claim(runner, JOB.ID.notIn(runningHere));
    }

    /** Takes this job, if it waits and nobody is at work who would come to it. */
    @Transactional
    public @Nullable JobRecord claimAlone(UUID runner, UUID job) {
        boolean somebody =
                db.fetchExists(JOB, JOB.STATE.eq(JobState.RUNNING.name()).andNot(silent()));
        return somebody ? null : claim(runner, JOB.ID.eq(job));
    }

    private Condition silent() {
        return DSL.condition(
                "{0} < clock_timestamp() - make_interval(secs => {1})",
                JOB.HEARTBEAT, DSL.val(stale.toMillis() / 1000.0));
    }

    private @Nullable JobRecord claim(UUID runner, Condition which) {
        Condition waits = JOB.STATE.eq(JobState.QUEUED.name());
        Condition left = JOB.STATE.eq(JobState.RUNNING.name()).and(silent());
        JobRecord job =
                db.selectFrom(JOB)
                        .where(waits.or(left).and(which))
                        .orderBy(JOB.CREATED_AT)
                        .limit(1)
                        .forUpdate()
                        .skipLocked()
                        .fetchOne();
        if (job != null) {
            db.update(JOB)
                    .set(JOB.STATE, JobState.RUNNING.name())
                    .set(JOB.RUNNER, runner)
                    .set(JOB.RUNS, JOB.RUNS.plus(1))
                    .set(JOB.HEARTBEAT, NOW)
                    .set(JOB.STARTED_AT, clock.instant())
                    .set(JOB.DONE, 0L)
                    .where(JOB.ID.eq(job.getId()))
                    .execute();
            job.setRuns(job.getRuns() + 1);
        }
        return job;
    }

    /** Renews the lease. Whether to go on: false once cancelled or taken over. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean beat(UUID job, UUID runner) {
        return goesOn(
                db.update(JOB)
                        .set(JOB.HEARTBEAT, NOW)
                        .where(held(job, runner))
                        .returning(JOB.CANCEL_WANTED)
                        .fetchOptional(JOB.CANCEL_WANTED));
    }

    /** Renews the lease and tells how far it has come. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean progress(UUID job, UUID runner, long done, long total) {
        return goesOn(
                db.update(JOB)
                        .set(JOB.HEARTBEAT, NOW)
                        .set(JOB.DONE, done)
                        .set(JOB.TOTAL, total)
                        .where(held(job, runner))
                        .returning(JOB.CANCEL_WANTED)
                        .fetchOptional(JOB.CANCEL_WANTED));
    }

    private static boolean goesOn(Optional<Boolean> cancelWanted) {
        return cancelWanted.isPresent() && !cancelWanted.get();
    }

    private static Condition held(UUID job, UUID runner) {
        return JOB.ID.eq(job).and(JOB.RUNNER.eq(runner)).and(JOB.STATE.eq(JobState.RUNNING.name()));
    }

    /** Whether it was this runner's to end. */
    @Transactional
    public boolean finish(
            UUID job,
            UUID runner,
            JobState state,
            @Nullable Message said,
            @Nullable String address) {
        return db.update(JOB)
                        .set(JOB.STATE, state.name())
                        .set(JOB.SAID_SV, said == null ? null : said.in(Language.SV))
                        .set(JOB.SAID_EN, said == null ? null : said.in(Language.EN))
                        .set(JOB.RESULT_ADDRESS, address)
                        .set(JOB.FINISHED_AT, clock.instant())
                        .setNull(JOB.RUNNER)
                        .setNull(JOB.HEARTBEAT)
                        .where(held(job, runner))
                        .execute()
                == 1;
    }

    /**
     * Whether the runner has the job. Whoever would claim it passes by until the caller's
     * transaction ends; heartbeats do not wait.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(UUID job, UUID runner) {
        return db.select(JOB.ID)
                .from(JOB)
                .where(held(job, runner))
                .forKeyShare()
                .fetchOptional()
                .isPresent();
    }

    /** The job, if it was cancelled while it waited. */
    Optional<JobRecord> cancelled(UUID job) {
        return db.selectFrom(JOB)
                .where(JOB.ID.eq(job).and(JOB.STATE.eq(JobState.CANCELLED.name())))
                .fetchOptional();
    }

    /** Gives the job back to the queue, as a server does that goes down. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void giveBack(UUID job, UUID runner) {
        db.update(JOB)
                .set(JOB.STATE, JobState.QUEUED.name())
                .set(JOB.RUNS, JOB.RUNS.minus(1))
                .setNull(JOB.RUNNER)
                .setNull(JOB.HEARTBEAT)
                .where(held(job, runner))
                .execute();
    }

    /** Whether there was something to cancel. */
    boolean wantCancel(UUID job) {
        int waiting =
                db.update(JOB)
                        .set(JOB.STATE, JobState.CANCELLED.name())
                        .set(JOB.FINISHED_AT, clock.instant())
                        .where(JOB.ID.eq(job).and(JOB.STATE.eq(JobState.QUEUED.name())))
                        .execute();
        return waiting == 1
                || db.update(JOB)
                                .set(JOB.CANCEL_WANTED, true)
                                .where(JOB.ID.eq(job).and(JOB.STATE.eq(JobState.RUNNING.name())))
                                .execute()
                        == 1;
    }

    boolean requeue(UUID job) {
        return db.update(JOB)
                        .set(JOB.STATE, JobState.QUEUED.name())
                        .set(JOB.CANCEL_WANTED, false)
                        .set(JOB.RUNS, 0)
                        .set(JOB.DONE, 0L)
                        .setNull(JOB.SAID_SV)
                        .setNull(JOB.SAID_EN)
                        .setNull(JOB.FINISHED_AT)
                        .where(
                                JOB.ID
                                        .eq(job)
                                        .and(
                                                JOB.STATE.in(
                                                        JobState.FAILED.name(),
                                                        JobState.CANCELLED.name())))
                        .execute()
                == 1;
    }

    Optional<JobRow> find(UUID job) {
        return db.select(JOB.asterisk(), People.fullName("by_"))
                .from(JOB)
                .leftJoin(People.as("by_"))
                .on(People.id("by_").eq(JOB.STARTED_BY))
                .where(JOB.ID.eq(job))
                .fetchOptional(JobStore::row);
    }

    Listing<JobRow> list(@Nullable UUID onlyOf, ListQuery query, int most) {
        Condition where = onlyOf == null ? DSL.noCondition() : JOB.STARTED_BY.eq(onlyOf);
        if (!query.filter("state").isEmpty()) {
            where = where.and(JOB.STATE.eq(query.filter("state")));
        }
        int total = db.fetchCount(JOB, where);
        List<JobRow> rows =
                db.select(JOB.asterisk(), People.fullName("by_"))
                        .from(JOB)
                        .leftJoin(People.as("by_"))
                        .on(People.id("by_").eq(JOB.STARTED_BY))
                        .where(where)
                        .orderBy(
                                query.descending() ? JOB.CREATED_AT.desc() : JOB.CREATED_AT.asc(),
                                JOB.NUMBER)
                        .limit(most)
                        .offset(most == query.size() ? query.offset() : 0)
                        .fetch(JobStore::row);
        return new Listing<>(rows, total, query);
    }

    private static JobRow row(Record r) {
        String said = r.get(JOB.SAID_SV);
        String by = r.get(People.fullName("by_"));
        return new JobRow(
                r.get(JOB.ID),
                r.get(JOB.NUMBER),
                Message.of(r.get(JOB.TITLE_SV), r.get(JOB.TITLE_EN)),
                JobState.valueOf(r.get(JOB.STATE)),
                r.get(JOB.DONE),
                r.get(JOB.TOTAL),
                r.get(JOB.STARTED_BY),
                by == null ? JobsText.SYSTEM.sv() : by,
                r.get(JOB.CANCEL_WANTED),
                said == null ? null : Message.of(said, r.get(JOB.SAID_EN)),
                r.get(JOB.RESULT_ADDRESS),
                r.get(JOB.CREATED_AT),
                r.get(JOB.STARTED_AT),
                r.get(JOB.FINISHED_AT));
    }
}
