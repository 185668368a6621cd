package se.varn.foundation.access;

import static se.varn.foundation.access.jooq.Tables.SESSION;
import static se.varn.foundation.access.jooq.Tables.SESSION_VALUE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/*
 * Sessions in the database, so that they outlive a restart, hold on every server of the house, and can be seen and ended.
 * The row is found by the digest of the cookie; each value lies sealed and bound to its session, so that whoever reads the
 * table gets into nothing, and whoever writes in it makes the server read nothing that it has not written itself. A value
 * that cannot be read any more (another key, an older version of Värn) is not there: at worst somebody signs in again.
 *
 * A request changes only the values that it set, and never brings back a session that was ended meanwhile. When it was last
 * used is written at most once a minute.
 */
@Component
class WebSessions implements SessionRepository<WebSession> {
    /** How long a session holds in which nobody has signed in. */
    private static final Duration IDLE_STRANGER = Duration.ofMinutes(30);

    private static final Duration NOTED = Duration.ofMinutes(1);

    private final DSLContext db;
    private final Vault vault;
    private final Secrets secrets;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration idle;

    WebSessions(
            DSLContext db,
            Vault vault,
            Secrets secrets,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${server.servlet.session.timeout:8h}") Duration idle) {
        this.db = db;
        this.vault = vault;
        this.secrets = secrets;
        this.transaction = transaction;
        this.clock = clock;
        this.idle = idle;
    }

    @Override
    public WebSession createSession() {
        Instant now = clock.instant();
        return new WebSession(
                UUID.randomUUID(), secrets.token(), secrets::token, now, now, IDLE_STRANGER);
    }

    @Override
    public @Nullable WebSession findById(String id) {
        Instant now = clock.instant();
        byte[] hash = Secrets.hash(id);
        var rows =
                db.select(
                                SESSION.HANDLE,
                                SESSION.BEGAN_AT,
                                SESSION.USED_AT,
                                SESSION_VALUE.NAME,
                                SESSION_VALUE.SEALED)
                        .from(SESSION)
                        .leftJoin(SESSION_VALUE)
                        .on(SESSION_VALUE.SESSION.eq(SESSION.TOKEN_HASH))
                        .where(SESSION.TOKEN_HASH.eq(hash).andNot(over(now)))
                        .fetch();
        if (rows.isEmpty()) {
            return null;
        }
        var first = rows.getFirst();
        WebSession session =
                new WebSession(
                        first.value1(), id, secrets::token, first.value2(), first.value3(), idle);
        for (var row : rows) {
            String name = row.value4();
            if (name != null) {
                open(session.handle(), row.value5()).ifPresent(value -> session.put(name, value));
            }
        }
        session.stored(new WebSession.Row(id, first.value3()));
        session.used(now);
        return session;
    }

    private Condition over(Instant now) {
        return SESSION.USED_AT
                .le(now.minus(idle))
                .or(SESSION.PERSON.isNull().and(SESSION.USED_AT.le(now.minus(IDLE_STRANGER))));
    }

    @Override
    public void save(WebSession session) {
        WebSession.Row row = session.row();
        if (row == null) {
            transaction.executeWithoutResult(_ -> insert(session));
            return;
        }
        boolean renamed = !row.id().equals(session.getId());
        boolean noted = session.getLastAccessedTime().isAfter(row.usedAt().plus(NOTED));
        if (renamed || noted || !session.changed().isEmpty()) {
            transaction.executeWithoutResult(_ -> update(session, row));
        }
    }

    private void insert(WebSession session) {
        byte[] hash = Secrets.hash(session.getId());
        Entered in = session.entered().orElse(null);
        db.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, hash)
                .set(SESSION.HANDLE, session.handle())
                .set(owner(in))
                .set(SESSION.BEGAN_AT, session.getCreationTime())
                .set(SESSION.USED_AT, session.getLastAccessedTime())
                .execute();
        values(session, hash);
    }

    private static Map<Field<?>, @Nullable Object> owner(@Nullable Entered in) {
        AgencyLink link = in == null ? null : in.link();
        Map<Field<?>, @Nullable Object> owner = new HashMap<>();
        owner.put(SESSION.PERSON, in == null ? null : in.person());
        owner.put(SESSION.WAY, in == null ? null : in.way().name());
        owner.put(SESSION.BROWSER, in == null ? null : in.browser());
        owner.put(SESSION.ISSUER, link == null ? null : link.issuer());
        owner.put(SESSION.SUBJECT, link == null ? null : link.subject());
        owner.put(SESSION.SID, link == null ? null : link.sid());
        return owner;
    }

    private void update(WebSession session, WebSession.Row row) {
        byte[] hash = Secrets.hash(session.getId());
        Entered in = session.entered().orElse(null);
        int there =
                db.update(SESSION)
                        .set(SESSION.TOKEN_HASH, hash)
                        .set(owner(in))
                        .set(SESSION.USED_AT, session.getLastAccessedTime())
                        .where(SESSION.TOKEN_HASH.eq(Secrets.hash(row.id())))
                        .execute();
        if (there == 1) {
            values(session, hash);
        }
    }

    private void values(WebSession session, byte[] hash) {
        for (String name : session.changed()) {
            Object value = session.getAttribute(name);
            if (value == null) {
                db.deleteFrom(SESSION_VALUE)
                        .where(SESSION_VALUE.SESSION.eq(hash).and(SESSION_VALUE.NAME.eq(name)))
                        .execute();
            } else {
                byte[] sealed = vault.seal(session.handle(), bytes(name, value));
                db.insertInto(SESSION_VALUE)
                        .set(SESSION_VALUE.SESSION, hash)
                        .set(SESSION_VALUE.NAME, name)
                        .set(SESSION_VALUE.SEALED, sealed)
                        .onConflict(SESSION_VALUE.SESSION, SESSION_VALUE.NAME)
                        .doUpdate()
                        .set(SESSION_VALUE.SEALED, sealed)
                        .execute();
            }
        }
        session.stored(new WebSession.Row(session.getId(), session.getLastAccessedTime()));
    }

    private static byte[] bytes(String name, Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException("a session cannot keep " + name, e);
        }
        return out.toByteArray();
    }

    @SuppressWarnings("BanSerializableRead") // Sealed: nobody but this house has written it.
    private Optional<Object> open(UUID handle, byte[] sealed) {
        Optional<byte[]> bytes = vault.open(handle, sealed);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.get()))) {
            return Optional.of(in.readObject());
        } catch (IOException | ClassNotFoundException _) {
            return Optional.empty();
        }
    }

    @Override
    public void deleteById(String id) {
        db.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(Secrets.hash(id))).execute();
    }

    /** Part of the command that ended them. */
    @EventListener
    void on(SessionsEnded ended) {
        db.deleteFrom(SESSION).where(SESSION.PERSON.eq(ended.person())).execute();
    }

    /** Nobody asks for a session any more that has ended. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void sweep() {
        db.deleteFrom(SESSION).where(over(clock.instant())).execute();
    }
}
