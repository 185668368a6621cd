package se.varn.sense.detection;

import static se.varn.sense.detection.jooq.Tables.PASSED_FRAME;
import static se.varn.sense.detection.jooq.Tables.RUN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.jobs.JobContext;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.sense.detection.jooq.tables.records.RunRecord;
import se.varn.sense.intake.LostFrame;
import se.varn.sense.intake.StoredEvents;

/**
 * Frames that the disk had lost when the rules came to them. The rules go on after them, the run
 * does not end well while there are any, and each is looked at when it can be read again.
 */
@Component
class PassedFrames {
    private final DSLContext db;
    private final StoredEvents events;

    PassedFrames(DSLContext db, StoredEvents events) {
        this.db = db;
        this.events = events;
    }

    /** A frame, and the first of its events that has not been looked at. */
    record Passed(int frame, int event) {}

    List<Passed> of(UUID importId) {
        return db.selectFrom(PASSED_FRAME)
                .where(PASSED_FRAME.IMPORT_ID.eq(importId))
                .orderBy(PASSED_FRAME.FRAME)
                .fetch(r -> new Passed(r.getFrame(), r.getEvent()));
    }

    /** Notes that a frame cannot be read, and lets the run go on after it. */
    @Transactional
    public FoundAlerts.Written pass(JobContext context, UUID importId, Passed here) {
        if (!context.held()) {
            return FoundAlerts.Written.NOT_OURS;
        }
        RunRecord run =
                db.selectFrom(RUN).where(RUN.IMPORT_ID.eq(importId)).forUpdate().fetchSingle();
        if (run.getFrame() != here.frame || run.getEvent() != here.event) {
            return FoundAlerts.Written.ELSEWHERE;
        }
        db.insertInto(PASSED_FRAME)
                .set(PASSED_FRAME.IMPORT_ID, importId)
                .set(PASSED_FRAME.FRAME, here.frame)
                .set(PASSED_FRAME.EVENT, here.event)
                .execute();
        run.setFrame(here.frame + 1);
        run.setEvent(0);
        run.update();
        return FoundAlerts.Written.YES;
    }

    /**
     * Moves on in a frame that is back.
     *
     * @param to the next event to look at; 0 when that was the last
     * @return whether it stood where the caller believed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(UUID importId, Passed from, int to) {
        var there =
                PASSED_FRAME
                        .IMPORT_ID
                        .eq(importId)
                        .and(PASSED_FRAME.FRAME.eq(from.frame))
                        .and(PASSED_FRAME.EVENT.eq(from.event));
        int moved =
                to == 0
                        ? db.deleteFrom(PASSED_FRAME).where(there).execute()
                        : db.update(PASSED_FRAME)
                                .set(PASSED_FRAME.EVENT, to)
                                .where(there)
                                .execute();
        return moved == 1;
    }

    /** What is missing of an import, in words for whoever can bring it back; empty when nothing. */
    Optional<Message> missing(UUID importId) {
        List<Passed> passed = of(importId);
        if (passed.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, LostFrame> lost =
                events.lost(Actor.system(), importId).stream()
                        .collect(Collectors.toMap(LostFrame::no, Function.identity()));
        List<LostFrame> frames =
                passed.stream()
                        .flatMap(p -> Optional.ofNullable(lost.get(p.frame)).stream())
                        .toList();
        if (frames.isEmpty()) {
            return Optional.of(AlertsText.RUN_BACK);
        }
        LostFrame first = frames.getFirst();
        Object[] told = {
            frames.stream().mapToLong(LostFrame::events).sum(),
            frames.size(),
            first.first() + 1,
            first.file()
        };
        return Optional.of(
                Message.of(
                        AlertsText.RUN_LOST.in(Language.SV, told),
                        AlertsText.RUN_LOST.in(Language.EN, told)));
    }
}
