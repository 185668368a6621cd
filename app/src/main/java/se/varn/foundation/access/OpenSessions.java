package se.varn.foundation.access;

import static se.varn.foundation.access.jooq.Tables.SESSION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;

/** Who is signed in where: seen and ended by the person, and by an administrator. */
@Service
public class OpenSessions {
    /** The longest that a session holds after sign-in, whatever is done in it. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private final DSLContext db;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;
    private final Duration idle;

    OpenSessions(
            DSLContext db,
            Accounts accounts,
            Audit audit,
            Clock clock,
            @Value("${server.servlet.session.timeout:8h}") Duration idle) {
        this.db = db;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.idle = idle;
    }

    /** Where somebody is signed in, the last used first; nothing of another's for who may not. */
    public List<OpenSession> of(Actor actor, UUID person) {
        if (!actor.is(person) && !actor.may(Permission.SESSION_END)) {
            return List.of();
        }
        Instant now = clock.instant();
        return db.selectFrom(SESSION)
                .where(SESSION.PERSON.eq(person))
                .and(SESSION.USED_AT.gt(now.minus(idle)))
                .and(SESSION.BEGAN_AT.gt(now.minus(LONGEST)))
                .orderBy(SESSION.USED_AT.desc(), SESSION.HANDLE)
                .fetch(r ->
                        new OpenSession(
                                r.getHandle(),
                                Way.valueOf(r.getWay()),
                                r.getBrowser(),
                                r.getBeganAt(),
                                r.getUsedAt()));
    }

    /** What the session behind this cookie is called; null when there is none. */
    public @Nullable UUID handle(String sessionId) {
        return db.select(SESSION.HANDLE)
                .from(SESSION)
                .where(SESSION.TOKEN_HASH.eq(Secrets.hash(sessionId)))
                .fetchOne(SESSION.HANDLE);
    }

    /** Ends one of the own sessions. */
    @Transactional
    public Outcome<Integer> end(Actor actor, UUID handle) {
        return endOwn(actor, SESSION.HANDLE.eq(handle));
    }

    /** Ends the own sessions but one. */
    @Transactional
    public Outcome<Integer> endOthers(Actor actor, @Nullable UUID but) {
        return endOwn(actor, but == null ? DSL.noCondition() : SESSION.HANDLE.ne(but));
    }

    private Outcome<Integer> endOwn(Actor actor, Condition which) {
        if (actor.within() != null) {
            return new Outcome.Forbidden<>();
        }
        int ended =
                db.deleteFrom(SESSION)
                        .where(SESSION.PERSON.eq(actor.person()).and(which))
                        .execute();
        if (ended > 0) {
            audit.append(
                    actor.person(),
                    "access.endSession",
                    new RecordRef("person", actor.person()),
                    null,
                    Map.of("sessions", ended));
        }
        return new Outcome.Done<>(ended);
    }

    /** Ends all of another person's sessions, and keys; the person signs in again. */
    @Transactional
    public Outcome<UUID> endAll(Actor actor, UUID person, String reason) {
        if (!actor.may(Permission.SESSION_END)) {
            return new Outcome.Forbidden<>();
        }
        if (reason.isBlank()) {
            return new Outcome.Invalid<>("sessions-reason", AccessText.SESSIONS_REASON_MISSING);
        }
        int open = db.fetchCount(SESSION, SESSION.PERSON.eq(person));
        accounts.endSessions(actor.person(), person);
        audit.append(
                actor.person(),
                "access.endSessions",
                new RecordRef("person", person),
                reason,
                Map.of("sessions", open));
        return new Outcome.Done<>(person);
    }
}
