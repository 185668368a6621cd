package se.varn.foundation.access;

import static se.varn.foundation.access.jooq.Tables.LOCAL_ACCOUNT;
import static se.varn.foundation.access.jooq.Tables.ONE_TIME_LINK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;

/** Local accounts: one-time links by which a password is set, and which sessions still hold. */
@Service
public class Accounts {
    /** How long a link holds by which somebody gets the first password. */
    public static final Duration FIRST_LINK_LIFE = Duration.ofHours(24);

    /** How long a link holds that takes the place of a password. */
    public static final Duration LINK_LIFE = Duration.ofHours(1);

    private static final int SHORTEST_PASSWORD = 14;
    private static final int LONGEST_PASSWORD = 200;
    private static final int FEWEST_SIGNS = 5;

    private final DSLContext db;
    private final Organisation organisation;
    private final Audit audit;
    private final Secrets secrets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            DSLContext db,
            Organisation organisation,
            Audit audit,
            Secrets secrets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.organisation = organisation;
        this.audit = audit;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    /** A link's secret, and until when it holds. */
    public record Link(String token, Instant until) {}

    /** Whether anybody can sign in with a local account yet. */
    public boolean any() {
        return db.fetchExists(LOCAL_ACCOUNT, LOCAL_ACCOUNT.PASSWORD_HASH.isNotNull());
    }

    /** Whether this person has chosen a password. */
    public boolean hasPassword(UUID person) {
        return db.fetchExists(
                LOCAL_ACCOUNT,
                LOCAL_ACCOUNT.PERSON.eq(person).and(LOCAL_ACCOUNT.PASSWORD_HASH.isNotNull()));
    }

    /**
     * A secret that, once and for a short time, lets this person set a password. Earlier ones hold
     * no longer.
     */
    @Transactional
    public Outcome<Link> oneTimeLink(Actor actor, UUID person) {
        if (!actor.may(Permission.ACCESS_GRANT)
                || organisation.person(person).filter(Person::active).isEmpty()
                || organisation.isProgram(person)) {
            return new Outcome.Forbidden<>();
        }
        revokeLinks(person);
        Instant until = clock.instant().plus(hasPassword(person) ? LINK_LIFE : FIRST_LINK_LIFE);
        String token = secrets.token();
        db.insertInto(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.TOKEN_HASH, Secrets.hash(token))
                .set(ONE_TIME_LINK.PERSON, person)
                .set(ONE_TIME_LINK.EXPIRES_AT, until)
                .execute();
        audit.append(
                actor.person(),
                "access.oneTimeLink",
                new RecordRef("person", person),
                null,
                Map.of("until", until.toString()));
        return new Outcome.Done<>(new Link(token, until));
    }

    private void revokeLinks(UUID person) {
        db.deleteFrom(ONE_TIME_LINK)
                .where(ONE_TIME_LINK.PERSON.eq(person).and(ONE_TIME_LINK.USED_AT.isNull()))
                .execute();
    }

    /** Whose link this is; empty when it is unknown, used, replaced or too old. */
    public Optional<Person> ownerOf(String token) {
        return db.selectFrom(ONE_TIME_LINK)
                .where(
                        ONE_TIME_LINK
                                .TOKEN_HASH
                                .eq(Secrets.hash(token))
                                .and(ONE_TIME_LINK.USED_AT.isNull())
                                .and(ONE_TIME_LINK.EXPIRES_AT.gt(clock.instant())))
                .fetchOptional(ONE_TIME_LINK.PERSON)
                .flatMap(organisation::person)
                .filter(Person::active);
    }

    /**
     * Sets the password, spends the link and ends the person's sessions and keys. Forbidden when
     * the link no longer holds.
     */
    @Transactional
    public Outcome<Person> setPassword(String token, String password) {
        Optional<Person> owner = ownerOf(token);
        if (owner.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        Person person = owner.get();
        Optional<AccessText> weak = weakness(person, password);
        if (weak.isPresent()) {
            return new Outcome.Invalid<>("password", weak.get());
        }
        int spent =
                db.update(ONE_TIME_LINK)
                        .set(ONE_TIME_LINK.USED_AT, clock.instant())
                        .where(ONE_TIME_LINK.TOKEN_HASH.eq(Secrets.hash(token)))
                        .and(ONE_TIME_LINK.USED_AT.isNull())
                        .execute();
        if (spent == 0) {
            return new Outcome.Forbidden<>();
        }
        String hash = secrets.encode(password);
        db.insertInto(LOCAL_ACCOUNT)
                .set(LOCAL_ACCOUNT.PERSON, person.id())
                .set(LOCAL_ACCOUNT.PASSWORD_HASH, hash)
                .onConflict(LOCAL_ACCOUNT.PERSON)
                .doUpdate()
                .set(LOCAL_ACCOUNT.PASSWORD_HASH, hash)
                .set(LOCAL_ACCOUNT.FAILURES, 0)
                .setNull(LOCAL_ACCOUNT.LOCKED_UNTIL)
                .set(LOCAL_ACCOUNT.ROUND, LOCAL_ACCOUNT.ROUND.plus(1))
                .execute();
        audit.append(
                person.id(),
                "access.setPassword",
                new RecordRef("person", person.id()),
                null,
                Map.of());
        events.publishEvent(new SessionsEnded(person.id(), person.id()));
        return new Outcome.Done<>(person);
    }

    private static Optional<AccessText> weakness(Person person, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            return Optional.of(AccessText.PASSWORD_LENGTH);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        boolean own =
                lower.contains(person.username().toLowerCase(Locale.ROOT))
                        || lower.contains(person.name().toLowerCase(Locale.ROOT));
        boolean few = password.codePoints().distinct().count() < FEWEST_SIGNS;
        return own || few ? Optional.of(AccessText.PASSWORD_WEAK) : Optional.empty();
    }

    /**
     * The round that a person's sessions are in. A session that began in an earlier one has ended.
     */
    public int round(UUID person) {
        return db.select(LOCAL_ACCOUNT.ROUND)
                .from(LOCAL_ACCOUNT)
                .where(LOCAL_ACCOUNT.PERSON.eq(person))
                .fetchOptional(LOCAL_ACCOUNT.ROUND)
                .orElse(0);
    }

    /**
     * Ends a person's sessions, keys and links, since he or she leaves. Part of the caller's
     * command, which audits it.
     */
    @Transactional
    public void close(Actor actor, UUID person) {
        if (!actor.may(Permission.ACCESS_GRANT)) {
            throw new IllegalArgumentException("may not close an account: " + actor.person());
        }
        revokeLinks(person);
        db.insertInto(LOCAL_ACCOUNT)
                .set(LOCAL_ACCOUNT.PERSON, person)
                .set(LOCAL_ACCOUNT.ROUND, 1)
                .onConflict(LOCAL_ACCOUNT.PERSON)
                .doUpdate()
                .setNull(LOCAL_ACCOUNT.PASSWORD_HASH)
                .set(LOCAL_ACCOUNT.ROUND, LOCAL_ACCOUNT.ROUND.plus(1))
                .execute();
        events.publishEvent(new SessionsEnded(person, actor.person()));
    }

    /** Ends a person's sessions and keys. Part of the caller's command, which audits it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endSessions(UUID by, UUID person) {
        db.insertInto(LOCAL_ACCOUNT)
                .set(LOCAL_ACCOUNT.PERSON, person)
                .set(LOCAL_ACCOUNT.ROUND, 1)
                .onConflict(LOCAL_ACCOUNT.PERSON)
                .doUpdate()
                .set(LOCAL_ACCOUNT.ROUND, LOCAL_ACCOUNT.ROUND.plus(1))
                .execute();
        events.publishEvent(new SessionsEnded(person, by));
    }
}
