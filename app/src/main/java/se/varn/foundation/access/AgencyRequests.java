package se.varn.foundation.access;

import static se.varn.foundation.access.jooq.Tables.AGENCY_REQUEST;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Sign-ins that are on their way to the provider and back. Each is taken once, on whatever server
 * its answer comes to, by the browser that began it and within ten minutes.
 */
@Component
class AgencyRequests {
    private static final Duration HOLDS = Duration.ofMinutes(10);

    private final DSLContext db;
    private final Vault vault;
    private final Clock clock;

    AgencyRequests(DSLContext db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * One on its way.
     *
     * @param back the page that was asked for
     * @param anew whether somebody who is signed in proves it once more
     */
    record Pending(
            OAuth2AuthorizationRequest request,
            String state,
            String back,
            boolean anew,
            Instant begun)
            implements Serializable {}

    void keep(Pending pending, String sessionId) {
        Instant now = clock.instant();
        UUID handle = UUID.randomUUID();
        db.deleteFrom(AGENCY_REQUEST).where(AGENCY_REQUEST.BEGUN_AT.le(now.minus(HOLDS))).execute();
        db.insertInto(AGENCY_REQUEST)
                .set(AGENCY_REQUEST.STATE_HASH, Secrets.hash(pending.state()))
                .set(AGENCY_REQUEST.SESSION_HASH, Secrets.hash(sessionId))
                .set(AGENCY_REQUEST.HANDLE, handle)
                .set(AGENCY_REQUEST.SEALED, vault.seal(handle, bytes(pending)))
                .set(AGENCY_REQUEST.BEGUN_AT, now)
                .execute();
    }

    /** Takes it, so that nobody takes it again. */
    Optional<Pending> take(String state, String sessionId) {
        return db.deleteFrom(AGENCY_REQUEST)
                .where(AGENCY_REQUEST.STATE_HASH.eq(Secrets.hash(state)))
                .and(AGENCY_REQUEST.SESSION_HASH.eq(Secrets.hash(sessionId)))
                .and(AGENCY_REQUEST.BEGUN_AT.gt(clock.instant().minus(HOLDS)))
                .returning(AGENCY_REQUEST.HANDLE, AGENCY_REQUEST.SEALED)
                .fetchOptional()
                .flatMap(row -> vault.open(row.getHandle(), row.getSealed()))
                .flatMap(AgencyRequests::pending);
    }

    private static byte[] bytes(Pending pending) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeObject(pending);
        } catch (IOException e) {
            throw new UncheckedIOException("a sign-in cannot be kept", e);
        }
        return out.toByteArray();
    }

    @SuppressWarnings("BanSerializableRead") // Sealed: nobody but this house has written it.
    private static Optional<Pending> pending(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject() instanceof Pending pending
                    ? Optional.of(pending)
                    : Optional.empty();
        } catch (IOException | ClassNotFoundException _) {
            return Optional.empty();
        }
    }
}
