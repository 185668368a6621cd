package se.varn.foundation.attachments;

import static se.varn.foundation.attachments.jooq.Tables.ATTACHMENT;
import static se.varn.foundation.attachments.jooq.Tables.CONTENT;
import static se.varn.foundation.attachments.jooq.Tables.UPLOAD;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import se.varn.foundation.attachments.jooq.tables.records.ContentRecord;

/*
 * Who stores or removes a content's file holds its row until the end of the transaction: storing inserts it or updates it,
 * removing deletes it, and PostgreSQL lets one wait for the other on the key. So a file is never taken away under somebody
 * who has just found it there.
 */
/** The rows of stored contents. */
@Component
class ContentRows {
    /** How long nothing has referred to a content before it goes: longer than any backup takes. */
    static final Duration UNUSED = Duration.ofDays(1);

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration SELDOM = Duration.ofHours(1);
    private static final Condition REFERRED =
            DSL.exists(DSL.selectOne().from(UPLOAD).where(UPLOAD.SHA256.eq(CONTENT.SHA256)))
                    .or(
                            DSL.exists(
                                    DSL.selectOne()
                                            .from(ATTACHMENT)
                                            .where(ATTACHMENT.SHA256.eq(CONTENT.SHA256))));

    private final DSLContext db;
    private final Clock clock;

    ContentRows(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The row of a content that is being stored, held; made when there is none. */
    ContentRecord hold(ContentStore.Incoming content, String type) {
        Instant now = clock.instant();
        return db.insertInto(CONTENT)
                .set(CONTENT.SHA256, content.sha256())
                .set(CONTENT.BYTES, content.bytes())
                .set(CONTENT.TYPE, type)
                .set(CONTENT.STATE, CheckState.UNCHECKED.name())
                .set(CONTENT.NEXT_CHECK_AT, now)
                .set(CONTENT.STORED_AT, now)
                .onConflict(CONTENT.SHA256)
                .doUpdate()
                .setNull(CONTENT.UNUSED_SINCE)
                .returning()
                .fetchSingle();
    }

    /** Writes down what the scanner says; content once found infected stays so. */
    CheckState judge(ContentRecord content, Verdict verdict) {
        Instant now = clock.instant();
        CheckState before = CheckState.valueOf(content.getState());
        if (before == CheckState.INFECTED) {
            return before;
        }
        switch (verdict) {
            case Verdict.Unasked _ -> {}
            case Verdict.Clean _ -> {
                content.setState(CheckState.CLEAN.name());
                content.setProblem(null);
                content.setCheckedAt(now);
            }
            case Verdict.Infected(String name) -> {
                content.setState(CheckState.INFECTED.name());
                content.setFound(name);
                content.setProblem(null);
                content.setCheckedAt(now);
            }
            case Verdict.Unanswered(String why, _) -> {
                boolean first = content.getProblem() == null;
                if (before == CheckState.UNCHECKED) {
                    content.setState(CheckState.WAITING.name());
                }
                content.setProblem(why);
                content.setNextCheckAt(now.plus(first ? AGAIN : SELDOM));
            }
        }
        content.update();
        return CheckState.valueOf(content.getState());
    }

    /** Contents that the scanner should look at now, the oldest first. */
    List<ContentRecord> toCheck(int most) {
        return db.selectFrom(CONTENT)
                .where(CONTENT.STATE.in(CheckState.UNCHECKED.name(), CheckState.WAITING.name()))
                .and(CONTENT.NEXT_CHECK_AT.le(clock.instant()))
                .orderBy(CONTENT.NEXT_CHECK_AT)
                .limit(most)
                .fetch();
    }

    /** A row that is still to be judged, held. */
    java.util.Optional<ContentRecord> holdToJudge(String sha256) {
        return db.selectFrom(CONTENT)
                .where(CONTENT.SHA256.eq(sha256))
                .and(CONTENT.STATE.in(CheckState.UNCHECKED.name(), CheckState.WAITING.name()))
                .forUpdate()
                .fetchOptional();
    }

    /** Marks what nothing refers to any more, and takes the mark from what is referred to again. */
    void markUnused() {
        db.update(CONTENT)
                .set(CONTENT.UNUSED_SINCE, clock.instant())
                .where(CONTENT.UNUSED_SINCE.isNull().andNot(REFERRED))
                .execute();
        db.update(CONTENT)
                .setNull(CONTENT.UNUSED_SINCE)
                .where(CONTENT.UNUSED_SINCE.isNotNull().and(REFERRED))
                .execute();
    }

    /** Contents that nothing has referred to for so long that they go. */
    List<String> unused() {
        return db.select(CONTENT.SHA256)
                .from(CONTENT)
                .where(CONTENT.UNUSED_SINCE.le(clock.instant().minus(UNUSED)))
                .andNot(REFERRED)
                .fetch(CONTENT.SHA256);
    }

    /** Takes a row away, and holds its key; whether nothing refers to it, still. */
    boolean release(String sha256) {
        return db.deleteFrom(CONTENT)
                        .where(CONTENT.SHA256.eq(sha256))
                        .and(CONTENT.UNUSED_SINCE.le(clock.instant().minus(UNUSED)))
                        .andNot(REFERRED)
                        .execute()
                == 1;
    }

    /** Holds the key of a content that has no row; false when it has got one. */
    boolean holdMissing(String sha256) {
        Instant now = clock.instant();
        return db.insertInto(CONTENT)
                        .set(CONTENT.SHA256, sha256)
                        .set(CONTENT.BYTES, 1L)
                        .set(CONTENT.TYPE, "")
                        .set(CONTENT.STATE, CheckState.UNCHECKED.name())
                        .set(CONTENT.NEXT_CHECK_AT, now)
                        .set(CONTENT.STORED_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean known(String sha256) {
        return db.fetchExists(CONTENT, CONTENT.SHA256.eq(sha256));
    }
}
