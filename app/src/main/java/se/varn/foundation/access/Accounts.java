package se.varn.foundation.access;

import static se.varn.foundation.access.jooq.Tables.LOCAL_ACCOUNT;
import static se.varn.foundation.access.jooq.Tables.ONE_TIME_LINK;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;

/**
 * Local accounts: Argon2id, a pause after repeated failures, one-time links by which the first
 * password is set.
 */
@Service
public class Accounts {
    static final int FAILURES_BEFORE_PAUSE = 5;
    static final Duration PAUSE = Duration.ofMinutes(5);
    static final int SHORTEST_PASSWORD = 14;
    private static final Duration LINK_LIFE = Duration.ofHours(24);

    private final DSLContext db;
    private final Organisation organisation;
    private final Audit audit;
    private final Clock clock;
    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobodysHash = encoder.encode("nobody");
    private final SecureRandom random = new SecureRandom();

    Accounts(DSLContext db, Organisation organisation, Audit audit, Clock clock) {
        this.db = db;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The person whose name and password these are; empty when not, and during a pause. Takes the
     * same time for both.
     */
    @Transactional
    public Optional<Person> signIn(String username, String password) {
        Optional<Person> person = organisation.byUsername(username).filter(Person::active);
        var account =
                person.flatMap(p ->
                                db.selectFrom(LOCAL_ACCOUNT)
                                        .where(LOCAL_ACCOUNT.PERSON.eq(p.id()))
                                        .forUpdate()
                                        .fetchOptional())
                        .orElse(null);
        String hash = account == null ? null : account.getPasswordHash();
        boolean right =
                encoder.matches(password, hash == null ? nobodysHash : hash) && hash != null;
        if (account == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (account.getLockedUntil() != null && account.getLockedUntil().isAfter(now)) {
            return Optional.empty();
        }
        int failures = right ? 0 : account.getFailures() + 1;
        boolean pause = failures >= FAILURES_BEFORE_PAUSE;
        db.update(LOCAL_ACCOUNT)
                .set(LOCAL_ACCOUNT.FAILURES, pause ? 0 : failures)
                .set(LOCAL_ACCOUNT.LOCKED_UNTIL, pause ? now.plus(PAUSE) : null)
                .where(LOCAL_ACCOUNT.PERSON.eq(account.getPerson()))
                .execute();
        return right ? person : Optional.empty();
    }

    /** Whether anybody can sign in with a local account yet. */
    public boolean any() {
        return db.fetchExists(LOCAL_ACCOUNT, LOCAL_ACCOUNT.PASSWORD_HASH.isNotNull());
    }

    /** A secret that, once and within a day, lets this person set a password. */
    @Transactional
    public String oneTimeLink(UUID person) {
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        db.insertInto(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.TOKEN_HASH, hash(token))
                .set(ONE_TIME_LINK.PERSON, person)
                .set(ONE_TIME_LINK.EXPIRES_AT, clock.instant().plus(LINK_LIFE))
                .execute();
        audit.append(null, "access.oneTimeLink", new RecordRef("person", person), null, Map.of());
        return token;
    }

    /** Whose link this is; empty when it is unknown, used or too old. */
    public Optional<Person> ownerOf(String token) {
        return db.selectFrom(ONE_TIME_LINK)
                .where(
                        ONE_TIME_LINK
                                .TOKEN_HASH
                                .eq(hash(token))
                                .and(ONE_TIME_LINK.USED_AT.isNull())
                                .and(ONE_TIME_LINK.EXPIRES_AT.gt(clock.instant())))
                .fetchOptional(ONE_TIME_LINK.PERSON)
                .flatMap(organisation::person);
    }

    /**
     * Sets the password and spends the link; empty when the link no longer holds or the password is
     * too short.
     */
    @Transactional
    public Optional<Person> setPassword(String token, String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > 200) {
            return Optional.empty();
        }
        Optional<Person> owner = ownerOf(token);
        owner.ifPresent(p -> {
            db.update(ONE_TIME_LINK)
                    .set(ONE_TIME_LINK.USED_AT, clock.instant())
                    .where(ONE_TIME_LINK.TOKEN_HASH.eq(hash(token)))
                    .execute();
            db.insertInto(LOCAL_ACCOUNT)
                    .set(LOCAL_ACCOUNT.PERSON, p.id())
                    .set(LOCAL_ACCOUNT.PASSWORD_HASH, encoder.encode(password))
                    .onConflict(LOCAL_ACCOUNT.PERSON)
                    .doUpdate()
                    .set(LOCAL_ACCOUNT.PASSWORD_HASH, encoder.encode(password))
                    .set(LOCAL_ACCOUNT.FAILURES, 0)
                    .execute();
            audit.append(
                    p.id(), "access.setPassword", new RecordRef("person", p.id()), null, Map.of());
        });
        return owner;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
