package se.varn.sense.detection;

import static se.varn.sense.detection.jooq.Tables.ALERT;
import static se.varn.sense.detection.jooq.Tables.RUN;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.jobs.Jobs;
import se.varn.foundation.notifications.Notifications;
import se.varn.sense.detection.jooq.tables.records.AlertRecord;
import se.varn.sense.intake.ImportId;
import se.varn.sense.intake.event.LogsStored;

/** How far the rules have been run over each import. */
@Component
public class Runs {
    /** Alerts of one import that people are told of one by one. */
    private static final int MOST_TOLD = 5;

    private final DSLContext db;
    private final Jobs jobs;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    Runs(DSLContext db, Jobs jobs, Notifications notifications, Audit audit, Clock clock) {
        this.db = db;
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
                .execute();
        jobs.submit(
                Actor.system(), DetectionJob.KIND, AlertsText.JOB, "\"" + logs.importId() + "\"");
    }

    /** How far the rules have come over an import. */
    public Optional<DetectionRun> find(UUID importId) {
        return db.selectFrom(RUN).where(RUN.IMPORT_ID.eq(importId)).fetchOptional(Runs::run);
    }

    /** Ends a run, and tells analysts of what is worst in it. */
    @Transactional
    public void done(DetectionRun run) {
        int ended =
                db.update(RUN)
                        .set(RUN.STATE, DetectionRun.State.DONE.name())
                        .set(RUN.ENDED_AT, clock.instant())
                        .where(
                                RUN.IMPORT_ID
                                        .eq(run.importId())
                                        .and(RUN.STATE.ne(DetectionRun.State.DONE.name())))
                        .execute();
        if (ended == 0) {
            return;
        }
        for (AlertRecord alert :
                db.selectFrom(ALERT)
                        .where(ALERT.IMPORT_ID.eq(run.importId()).and(ALERT.GRADE.eq(4)))
                        .orderBy(ALERT.FIRST_SEEN)
                        .limit(MOST_TOLD)) {
            notifications.sendToRole(
                    Role.SOC_ANALYST, AlertsText.NOTICE, FoundAlerts.card(alert), true);
        }
        audit.append(
                Actor.SYSTEM,
                "detection.run",
                new ImportId(run.importId()).ref(),
                null,
                Map.of(
                        "events", run.events(),
                        "matches", run.matches(),
                        "alerts", run.alerts()));
    }

    private static DetectionRun run(Record r) {
        return new DetectionRun(
                r.get(RUN.IMPORT_ID),
                DetectionRun.State.valueOf(r.get(RUN.STATE)),
                r.get(RUN.FRAME),
                r.get(RUN.EVENT),
                r.get(RUN.EVENTS),
                r.get(RUN.TOTAL),
                r.get(RUN.MATCHES),
                r.get(RUN.ALERTS),
                r.get(RUN.STARTED_AT),
                r.get(RUN.ENDED_AT));
    }
}
