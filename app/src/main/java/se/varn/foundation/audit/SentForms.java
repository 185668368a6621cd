package se.varn.foundation.audit;

import static se.varn.foundation.audit.jooq.Tables.SENT_FORM;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/*
 * A double click sends a form twice. Each form on a page carries a key of its own, and the transaction that does its command
 * also writes down that the form has been sent: the second of two transactions cannot commit, however close they come. So no
 * command has to think of it. What was sent is known by the form's key together with all that was typed: whoever goes back
 * and writes something else in an old form sends another one.
 */
/** Which forms have had their command done. */
@Component
public class SentForms {
    private static final Duration KEPT = Duration.ofDays(3);
    private static final ThreadLocal<@Nullable Sending> CURRENT = new ThreadLocal<>();

    private final DSLContext db;
    private final Clock clock;

    SentForms(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Sending(String digest, UUID request) {}

    /** The command of this form has been done by an earlier request. */
    public static final class SentTwiceException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String digest;

        SentTwiceException(String digest) {
            super("the same form was sent twice");
            this.digest = digest;
        }

        public String digest() {
            return digest;
        }
    }

    /** What is done on this thread from now on is the command of a form. */
    public void begin(String digest) {
        CURRENT.set(new Sending(digest, UUID.randomUUID()));
    }

    /**
     * The request is over. A form whose command is done stays so, whatever became of its answer.
     *
     * @param answer where it led, or where to look when the answer went wrong
     */
    public void end(String answer) {
        Sending sending = CURRENT.get();
        CURRENT.remove();
        if (sending == null) {
            return;
        }
        var mine =
                SENT_FORM.DIGEST.eq(sending.digest()).and(SENT_FORM.REQUEST.eq(sending.request()));
        db.update(SENT_FORM).set(SENT_FORM.ANSWER, answer).where(mine).execute();
    }

    /** Whether the command of a form is done, by another request than this one. */
    public boolean sent(String digest) {
        Sending mine = CURRENT.get();
        return db.select(SENT_FORM.REQUEST)
                .from(SENT_FORM)
                .where(SENT_FORM.DIGEST.eq(digest))
                .fetchOptional(SENT_FORM.REQUEST)
                .filter(by -> mine == null || !by.equals(mine.request()))
                .isPresent();
    }

    /** Whether the form of this request was done by another one meanwhile. */
    public boolean overtaken() {
        Sending mine = CURRENT.get();
        return mine != null && sent(mine.digest());
    }

    /** The form of this request. */
    public Optional<String> current() {
        return Optional.ofNullable(CURRENT.get()).map(Sending::digest);
    }

    /** Where a form's command led, once that is known. */
    public Optional<String> answer(String digest) {
        return db.select(SENT_FORM.ANSWER)
                .from(SENT_FORM)
                .where(SENT_FORM.DIGEST.eq(digest))
                .fetchOptional()
                .map(r -> r.value1());
    }

    /** Within the transaction of a command: that of a form is done but once. */
    void done() {
        Sending sending = CURRENT.get();
        if (sending == null) {
            return;
        }
        Instant now = clock.instant();
        db.insertInto(SENT_FORM)
                .set(SENT_FORM.DIGEST, sending.digest())
                .set(SENT_FORM.REQUEST, sending.request())
                .set(SENT_FORM.AT, now)
                .onConflictDoNothing()
                .execute();
        boolean mine =
                db.fetchExists(
                        SENT_FORM,
                        SENT_FORM
                                .DIGEST
                                .eq(sending.digest())
                                .and(SENT_FORM.REQUEST.eq(sending.request())));
        if (!mine) {
            throw new SentTwiceException(sending.digest());
        }
        db.deleteFrom(SENT_FORM).where(SENT_FORM.AT.lt(now.minus(KEPT))).execute();
    }
}
