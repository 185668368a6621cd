package se.varn.act.clocks;

import static se.varn.act.clocks.jooq.Tables.CLOCK;
import static se.varn.act.clocks.jooq.Tables.REPORT;
import static se.varn.act.clocks.jooq.Tables.SUBJECT;
import static se.varn.act.clocks.jooq.Tables.WARNING;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Hold;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** Takes the clocks of a record away with it, and holds records whose clocks still run. */
@Component
public class ClockDisposal implements Hold {
    private final DSLContext db;

    ClockDisposal(DSLContext db) {
        this.db = db;
    }

    /** The clocks of each of these records that has any. */
    public Map<UUID, Set<UUID>> of(Collection<UUID> subjects) {
        Map<UUID, Set<UUID>> clocks = new HashMap<>();
        if (!subjects.isEmpty()) {
            db.select(CLOCK.SUBJECT, CLOCK.ID)
                    .from(CLOCK)
                    .where(CLOCK.SUBJECT.in(subjects))
                    .forEach(r ->
                            clocks.computeIfAbsent(r.value1(), _ -> new HashSet<>())
                                    .add(r.value2()));
        }
        return clocks;
    }

    /** Holds what is timed and its clocks until the transaction ends: no command changes them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID subject) {
        db.select(SUBJECT.ID).from(SUBJECT).where(SUBJECT.ID.eq(subject)).forUpdate().fetch();
        db.select(CLOCK.ID)
                .from(CLOCK)
                .where(CLOCK.SUBJECT.eq(subject))
                .orderBy(CLOCK.ID)
                .forUpdate()
                .fetch();
    }

    /** Deletes what is timed, its clocks, their reports and warnings; answers the clocks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<RecordRef> remove(UUID subject) {
        List<UUID> ids =
                db.select(CLOCK.ID).from(CLOCK).where(CLOCK.SUBJECT.eq(subject)).fetch(CLOCK.ID);
        db.deleteFrom(WARNING).where(WARNING.CLOCK.in(ids)).execute();
        db.deleteFrom(REPORT).where(REPORT.SUBJECT.eq(subject)).execute();
        db.deleteFrom(CLOCK).where(CLOCK.SUBJECT.eq(subject)).execute();
        db.deleteFrom(SUBJECT).where(SUBJECT.ID.eq(subject)).execute();
        Set<RecordRef> gone = new HashSet<>();
        ids.forEach(id -> gone.add(new ClockId(id).ref()));
        return gone;
    }

    @Override
    public Map<UUID, Message> on(Collection<UUID> records) {
        Map<UUID, Message> held = new HashMap<>();
        if (!records.isEmpty()) {
            db.select(CLOCK.SUBJECT, CLOCK.NUMBER)
                    .from(CLOCK)
                    .where(CLOCK.SUBJECT.in(records))
                    .and(CLOCK.STARTED_AT.isNotNull())
                    .and(CLOCK.SATISFIED_AT.isNull())
                    .and(CLOCK.NOT_REPORTABLE_AT.isNull())
                    .and(CLOCK.SUPERSEDED_AT.isNull())
                    .forEach(r -> held.put(r.value1(), runs(r.value2())));
        }
        return held;
    }

    private static Message runs(String number) {
        return Message.of(
                ClocksText.HOLDS.in(Language.SV, number), ClocksText.HOLDS.in(Language.EN, number));
    }
}
