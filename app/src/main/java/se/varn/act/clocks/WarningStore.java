package se.varn.act.clocks;

import static se.varn.act.clocks.jooq.Tables.CLOCK;
import static se.varn.act.clocks.jooq.Tables.SUBJECT;
import static se.varn.act.clocks.jooq.Tables.WARNING;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import se.varn.act.clocks.jooq.tables.records.ClockRecord;
import se.varn.act.clocks.jooq.tables.records.WarningRecord;
import se.varn.foundation.organisation.view.People;

/** Warnings: one row per clock and lead. */
@Component
class WarningStore {
    /** The lead of the warning that the permitted end has passed. */
    static final String PASSED = "passed";

    private final DSLContext db;

    WarningStore(DSLContext db) {
        this.db = db;
    }

    /**
     * Plans a clock's warnings. When its start has moved, those not sent yet move with it, and one
     * that was sent is planned again if its new instant is still to come.
     */
    void plan(ClockRecord clock, Rule rule, ClockMath math, Instant now) {
        Map<String, Instant> wanted = new LinkedHashMap<>();
        if (clock.getStartedAt() != null) {
            math.warnings(rule, clock.getStartedAt())
                    .forEach(w -> wanted.put(w.getKey().written(), w.getValue()));
        }
        if (clock.getPermittedDue() != null) {
            wanted.put(PASSED, clock.getPermittedDue());
        }
        for (WarningRecord have :
                db.selectFrom(WARNING).where(WARNING.CLOCK.eq(clock.getId())).fetch()) {
            Instant at = wanted.remove(have.getLead());
            if (at == null) {
                if (have.getSentAt() == null) {
                    have.delete();
                }
            } else if (!at.equals(have.getDueAt())) {
                have.setDueAt(at);
                if (at.isAfter(now)) {
                    have.setSentAt(null);
                    have.setAcknowledgedAt(null);
                    have.setAcknowledgedBy(null);
                }
                have.update();
            }
        }
        wanted.forEach((lead, at) ->
                db.insertInto(WARNING)
                        .set(WARNING.ID, UUID.randomUUID())
                        .set(WARNING.CLOCK, clock.getId())
                        .set(WARNING.LEAD, lead)
                        .set(WARNING.DUE_AT, at.truncatedTo(java.time.temporal.ChronoUnit.MICROS))
                        .execute());
    }

    /**
     * Warnings of open clocks whose instant has come, held with their subjects until the
     * transaction ends. Those that another server or a command holds are left to the next time.
     */
    List<WarningRecord> takeDue(Instant now, int most) {
        return db.select(WARNING.asterisk())
                .from(WARNING)
                .join(CLOCK)
                .on(CLOCK.ID.eq(WARNING.CLOCK))
                .join(SUBJECT)
                .on(SUBJECT.ID.eq(CLOCK.SUBJECT))
                .where(WARNING.SENT_AT.isNull().and(WARNING.DUE_AT.le(now)))
                .and(ClockStore.open())
                .orderBy(WARNING.CLOCK, WARNING.DUE_AT, WARNING.ID)
                .limit(most)
                .forUpdate()
                .of(WARNING, SUBJECT)
                .skipLocked()
                .fetchInto(WARNING);
    }

    boolean acknowledge(UUID warning, UUID clock, UUID by, Instant now) {
        return db.update(WARNING)
                        .set(WARNING.ACKNOWLEDGED_BY, by)
                        .set(WARNING.ACKNOWLEDGED_AT, now)
                        .where(
                                WARNING.ID
                                        .eq(warning)
                                        .and(WARNING.CLOCK.eq(clock))
                                        .and(WARNING.SENT_AT.isNotNull())
                                        .and(WARNING.ACKNOWLEDGED_AT.isNull()))
                        .execute()
                == 1;
    }

    /** A clock's warnings in the order they fall. */
    List<WarningRow> of(UUID clock) {
        return db.select(WARNING.asterisk(), People.fullName("seen_"))
                .from(WARNING)
                .leftJoin(People.as("seen_"))
                .on(People.id("seen_").eq(WARNING.ACKNOWLEDGED_BY))
                .where(WARNING.CLOCK.eq(clock))
                .orderBy(WARNING.DUE_AT, WARNING.LEAD)
                .fetch(r ->
                        new WarningRow(
                                r.get(WARNING.ID),
                                r.get(WARNING.LEAD).equals(PASSED) ? "" : r.get(WARNING.LEAD),
                                r.get(WARNING.DUE_AT),
                                r.get(WARNING.SENT_AT),
                                r.get(People.fullName("seen_")),
                                r.get(WARNING.ACKNOWLEDGED_AT)));
    }
}
