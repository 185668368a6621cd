package se.varn.act.incidents;

import static se.varn.act.incidents.jooq.Tables.ENTRY;
import static se.varn.act.incidents.jooq.Tables.INCIDENT;
import static se.varn.act.incidents.jooq.Tables.PARTICIPANT;
import static se.varn.act.incidents.jooq.Tables.TASK;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.act.clocks.ClockDisposal;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Disposable;

/** Takes closed incidents away, with their timeline and legal clocks. */
@Component
class IncidentDisposal implements Disposable {
    private final DSLContext db;
    private final ClockDisposal clocks;

    IncidentDisposal(DSLContext db, ClockDisposal clocks) {
        this.db = db;
        this.clocks = clocks;
    }

    @Override
    public String kind() {
        return IncidentId.KIND;
    }

    private static Condition closed(Instant before) {
        return INCIDENT.STAGE.eq(Stage.EFFECT_VERIFIED.name()).and(INCIDENT.VERIFIED_AT.lt(before));
    }

    @Override
    public List<Candidate> closedBefore(Instant before, @Nullable Candidate after, int most) {
        return db.select(INCIDENT.ID, INCIDENT.NUMBER, INCIDENT.VERIFIED_AT, INCIDENT.CIRCLE)
                .from(INCIDENT)
                .where(closed(before))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(INCIDENT.VERIFIED_AT, INCIDENT.ID)
                                        .gt(after.closedAt(), after.ref().id()))
                .orderBy(INCIDENT.VERIFIED_AT, INCIDENT.ID)
                .limit(most)
                .fetch(r ->
                        new Candidate(
                                new IncidentId(r.value1()).ref(),
                                r.value2(),
                                r.value3(),
                                r.value4()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(UUID record, Instant before) {
        boolean closed =
                db.select(INCIDENT.ID)
                        .from(INCIDENT)
                        .where(INCIDENT.ID.eq(record).and(closed(before)))
                        .forUpdate()
                        .fetchOptional()
                        .isPresent();
        clocks.hold(record);
        return closed;
    }

    @Override
    public Map<UUID, Set<UUID>> together(Collection<UUID> records) {
        return clocks.of(records);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<RecordRef> remove(UUID record) {
        Set<RecordRef> gone = new HashSet<>(clocks.remove(record));
        // The timeline is only added to; this transaction alone says that it disposes of it.
        db.fetch("select set_config('varn.disposing', {0}, true)", record.toString());
        db.deleteFrom(ENTRY)
                .where(ENTRY.INCIDENT.eq(record).and(ENTRY.CORRECTS.isNotNull()))
                .execute();
        db.deleteFrom(ENTRY).where(ENTRY.INCIDENT.eq(record)).execute();
        db.fetch("select set_config('varn.disposing', '', true)");
        db.deleteFrom(TASK).where(TASK.INCIDENT.eq(record)).execute();
        db.deleteFrom(PARTICIPANT).where(PARTICIPANT.INCIDENT.eq(record)).execute();
        db.deleteFrom(INCIDENT).where(INCIDENT.ID.eq(record)).execute();
        gone.add(new IncidentId(record).ref());
        return gone;
    }
}
