package se.varn.sense.intake;

import static se.varn.sense.intake.jooq.Tables.FRAME;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import se.varn.sense.intake.jooq.tables.records.FrameRecord;

/** The frames that the disk has lost. */
@Component
class LostFrames {
    private final Segments segments;
    private final DSLContext db;

    LostFrames(Segments segments, DSLContext db) {
        this.segments = segments;
        this.db = db;
    }

    /** Those of an import, in their order. */
    List<LostFrame> of(UUID importId) {
        return db.selectFrom(FRAME)
                .where(FRAME.IMPORT_ID.eq(importId).and(FRAME.LOST))
                .orderBy(FRAME.NO)
                .fetch(f ->
                        new LostFrame(
                                f.getNo(),
                                f.getFirst(),
                                f.getEvents(),
                                segments.path(f.getSegment()).getFileName().toString()));
    }

    /**
     * Looks once more: a frame that can be read counts, whatever once made it lost.
     *
     * @return how many count again
     */
    int lookAgain(Condition which) {
        int found = 0;
        for (FrameRecord frame : db.selectFrom(FRAME).where(FRAME.LOST).and(which).fetch()) {
            if (readable(frame)) {
                frame.setLost(false);
                frame.update();
                found++;
            }
        }
        return found;
    }

    private boolean readable(FrameRecord frame) {
        try {
            return !segments.frame(frame.getSegment(), frame.getStart()).isEmpty();
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }
}
