package se.varn.foundation.api;

import static se.varn.foundation.api.jooq.Tables.SERVICE;
import static se.varn.foundation.api.jooq.Tables.TOKEN;
import static se.varn.foundation.api.jooq.Tables.TOKEN_USE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
class TokenStore {
    /** How often it is noted that a key is in use. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final DSLContext db;

    TokenStore(DSLContext db) {
        this.db = db;
    }

    void insert(
            UUID id, UUID person, String secret, CreateToken command, Instant until, Made made) {
        db.insertInto(TOKEN)
                .set(TOKEN.ID, id)
                .set(TOKEN.PERSON, person)
                .set(TOKEN.NAME, command.name().strip())
                .set(TOKEN.BEGINNING, secret.substring(0, 10))
                .set(TOKEN.HASH, hash(secret))
                .set(
                        TOKEN.SCOPES,
                        command.scopes().stream().sorted().map(Enum::name).toArray(String[]::new))
                .set(TOKEN.CREATED_AT, made.at())
                .set(TOKEN.CREATED_BY, made.by())
                .set(TOKEN.EXPIRES_AT, until)
                .execute();
    }

    /** By whom and when. */
    record Made(UUID by, Instant at) {}

    void revoke(UUID token, UUID by, Instant now) {
        db.update(TOKEN)
                .set(TOKEN.REVOKED_AT, now)
                .set(TOKEN.REVOKED_BY, by)
                .where(TOKEN.ID.eq(token))
                .execute();
    }

    /** The key with this secret; empty when it is a closed service account's. */
    Optional<TokenRow> ofOpenAccount(String secret) {
        Condition closed =
                DSL.exists(
                        DSL.selectOne()
                                .from(SERVICE)
                                .where(SERVICE.ID.eq(TOKEN.PERSON))
                                .and(SERVICE.CLOSED_AT.isNotNull()));
        return rows(TOKEN.HASH.eq(hash(secret)).andNot(closed)).stream().findFirst();
    }

    Optional<TokenRow> find(UUID token) {
        return rows(TOKEN.ID.eq(token)).stream().findFirst();
    }

    /** A person's keys, the newest first. */
    List<TokenRow> of(UUID person) {
        return rows(TOKEN.PERSON.eq(person));
    }

    private List<TokenRow> rows(Condition where) {
        return db.select(TOKEN.asterisk(), TOKEN_USE.AT, TOKEN_USE.ADDRESS)
                .from(TOKEN)
                .leftJoin(TOKEN_USE)
                .on(TOKEN_USE.TOKEN.eq(TOKEN.ID))
                .where(where)
                .orderBy(TOKEN.CREATED_AT.desc(), TOKEN.ID)
                .fetch(TokenStore::row);
    }

    private static TokenRow row(Record r) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(r.get(TOKEN.SCOPES)).map(Scope::valueOf).forEach(scopes::add);
        return new TokenRow(
                r.get(TOKEN.ID),
                r.get(TOKEN.PERSON),
                r.get(TOKEN.NAME),
                r.get(TOKEN.BEGINNING),
                scopes,
                r.get(TOKEN.CREATED_AT),
                r.get(TOKEN.EXPIRES_AT),
                r.get(TOKEN.REVOKED_AT),
                r.get(TOKEN_USE.AT),
                r.get(TOKEN_USE.ADDRESS));
    }

    void noteUse(TokenRow token, String address, Instant now) {
        Instant before = token.usedAt();
        if (before != null && before.isAfter(now.minus(NOTED)) && !before.isAfter(now)) {
            return;
        }
        db.insertInto(TOKEN_USE)
                .set(TOKEN_USE.TOKEN, token.id())
                .set(TOKEN_USE.AT, now)
                .set(TOKEN_USE.ADDRESS, address)
                .onConflict(TOKEN_USE.TOKEN)
                .doUpdate()
                .set(TOKEN_USE.AT, now)
                .set(TOKEN_USE.ADDRESS, address)
                .execute();
    }

    /** A key has 256 random bits: there is nothing to guess, and one round is enough. */
    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
