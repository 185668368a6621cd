package se.varn.sense.detection;

import static se.varn.sense.detection.jooq.Tables.ALERT;
import static se.varn.sense.detection.jooq.Tables.RUN;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.jobs.JobContext;
import se.varn.foundation.jobs.Jobs;
import se.varn.foundation.notifications.Notifications;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.sense.detection.jooq.tables.records.AlertRecord;
import se.varn.sense.detection.jooq.tables.records.RunRecord;
import se.varn.sense.intake.ImportId;
import se.varn.sense.intake.event.LogsStored;

/** How far the rules have been run over each import. */
@Service
public class Runs {
    /** Alerts of one import that people are told of one by one. */
    private static final int MOST_TOLD = 5;

    private final DSLContext db;
    private final PassedFrames passed;
    private final Jobs jobs;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    Runs(
            DSLContext db,
            PassedFrames passed,
            Jobs jobs,
            Notifications notifications,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.passed = passed;
        this.jobs = jobs;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the transaction that gives the receipt: a receipt always has its run. */
    @EventListener
    void stored(LogsStored logs) {
        db.insertInto(RUN)
                .set(RUN.IMPORT_ID, logs.importId())
                .set(RUN.STATE, DetectionRun.State.WAITING.name())
                .set(RUN.FRAME, 0)
                .set(RUN.EVENT, 0)
                .set(RUN.EVENTS, 0L)
                .set(RUN.TOTAL, logs.events())
                .set(RUN.MATCHES, 0L)
                .set(RUN.ALERTS, 0L)
                .set(RUN.STARTED_AT, clock.instant())
                .set(RUN.JOB, submit(logs.by(), logs.importId()))
                .execute();
    }

    private UUID submit(UUID by, UUID importId) {
        return jobs.submit(by, DetectionJob.KIND, AlertsText.JOB, DetectionJob.argument(importId));
    }

    /** How far the rules have come over an import, for those who may see it. */
    public Optional<DetectionRun> find(Actor actor, ImportId id) {
        return actor.may(Permission.LOG_READ) || actor.may(Permission.LOG_IMPORT)
                ? find(id.value())
                : Optional.empty();
    }

    Optional<DetectionRun> find(UUID importId) {
        return db.selectFrom(RUN).where(RUN.IMPORT_ID.eq(importId)).fetchOptional(Runs::run);
    }

    /** The run as it stands, from now on under way; empty when the job is another's by now. */
    @Transactional
    public Optional<DetectionRun> begin(JobContext context, UUID importId) {
        if (!context.held()) {
            return Optional.empty();
        }
        RunRecord run = locked(importId);
        if (!run.getState().equals(DetectionRun.State.DONE.name())) {
            run.setState(DetectionRun.State.RUNNING.name());
            run.setFaultSv(null);
            run.setFaultEn(null);
            run.setEndedAt(null);
            run.update();
        }
        return Optional.of(run(run));
    }

    private RunRecord locked(UUID importId) {
        return db.selectFrom(RUN).where(RUN.IMPORT_ID.eq(importId)).forUpdate().fetchSingle();
    }

    /**
     * Ends a run that has come to the last event, and tells analysts of what is worst in it.
     *
     * @return why it is not done after all: what could not be read on the way
     */
    @Transactional
    public Optional<Message> end(JobContext context, UUID importId) {
        if (!context.held()) {
            return Optional.empty();
        }
        RunRecord run = locked(importId);
        if (run.getState().equals(DetectionRun.State.DONE.name())) {
            return Optional.empty();
        }
        Optional<Message> missing = passed.missing(importId);
        Instant now = clock.instant();
        tell(run);
        if (missing.isEmpty()) {
            run.setState(DetectionRun.State.DONE.name());
            run.setEndedAt(now);
        }
        run.setToldAt(now);
        run.update();
        audit.append(
                Actor.SYSTEM,
                "detection.run",
                new ImportId(importId).ref(),
                missing.map(Message::sv).orElse(null),
                Map.of(
                        "events", run.getEvents(),
                        "total", run.getTotal(),
                        "matches", run.getMatches(),
                        "alerts", run.getAlerts()));
        return missing;
    }

    private void tell(RunRecord run) {
        Condition untold =
                run.getToldAt() == null ? DSL.noCondition() : ALERT.CREATED_AT.gt(run.getToldAt());
        for (AlertRecord alert :
                db.selectFrom(ALERT)
                        .where(ALERT.IMPORT_ID.eq(run.getImportId()).and(ALERT.GRADE.eq(4)))
                        .and(untold)
                        .orderBy(ALERT.FIRST_SEEN)
                        .limit(MOST_TOLD)) {
            notifications.sendToRole(
                    Role.SOC_ANALYST, AlertsText.NOTICE, FoundAlerts.card(alert), true);
        }
    }

    /** The job ended before the run did; {@code why} is shown on the import's page. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopped(UUID importId, Message why) {
        db.update(RUN)
                .set(RUN.STATE, DetectionRun.State.FAILED.name())
                .set(RUN.FAULT_SV, why.in(Language.SV))
                .set(RUN.FAULT_EN, why.in(Language.EN))
                .set(RUN.ENDED_AT, clock.instant())
                .where(RUN.IMPORT_ID.eq(importId).and(RUN.STATE.ne(DetectionRun.State.DONE.name())))
                .execute();
    }

    /** Runs the rules over the rest of an import whose run has failed. */
    @Transactional
    public Outcome<ImportId> again(Actor actor, ImportId id) {
        if (!actor.may(Permission.LOG_IMPORT) || find(id.value()).isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        RunRecord run = locked(id.value());
        if (!run.getState().equals(DetectionRun.State.FAILED.name())) {
            return new Outcome.Conflict<>();
        }
        run.setState(DetectionRun.State.WAITING.name());
        run.setEndedAt(null);
        run.setJob(submit(actor.person(), id.value()));
        run.update();
        audit.append(
                actor.person(),
                "detection.run-again",
                id.ref(),
                run.getFaultSv(),
                Map.of("events", run.getEvents(), "total", run.getTotal()));
        return new Outcome.Done<>(id);
    }

    private static DetectionRun run(Record r) {
        String fault = r.get(RUN.FAULT_SV);
        return new DetectionRun(
                r.get(RUN.IMPORT_ID),
                DetectionRun.State.valueOf(r.get(RUN.STATE)),
                r.get(RUN.FRAME),
                r.get(RUN.EVENT),
                r.get(RUN.EVENTS),
                r.get(RUN.TOTAL),
                r.get(RUN.MATCHES),
                r.get(RUN.ALERTS),
                r.get(RUN.JOB),
                fault == null ? null : Message.of(fault, r.get(RUN.FAULT_EN)),
                r.get(RUN.STARTED_AT),
                r.get(RUN.ENDED_AT));
    }
}
