package se.varn.foundation.access;

import static se.varn.foundation.access.jooq.Tables.DEVICE;
import static se.varn.foundation.access.jooq.Tables.LOCAL_ACCOUNT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.foundation.access.jooq.tables.records.DeviceRecord;
import se.varn.foundation.access.jooq.tables.records.LocalAccountRecord;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;

/*
 * Sign-in with a local account. Five wrong passwords in a row lead to a pause of five minutes, in which the right one is
 * refused too. They are counted per browser: one in which the person has signed in before, known by a random mark in a
 * cookie, has a count of its own, and all strangers together have another. Whoever guesses in people's names thus pauses
 * only strangers, and cannot keep the agency out. (OWASP calls the mark a device cookie.)
 *
 * The password is tried before the transaction and judged inside it, under the account's lock: many guesses at once are
 * counted one by one, and no connection waits for Argon2.
 *
 * An entry in the chain says who, and whether it went well. It holds no address, no browser and nothing of what was
 * typed: a name that nobody has is often a password in the wrong field. Names that nobody has share one count, and like
 * the others give no entries while it pauses, so that the chain cannot be flooded.
 */
@Service
public class SigningIn {
    private static final Duration DEVICE_LIFE = Duration.ofDays(180);
    private static final int MOST_DEVICES = 10;

    private final DSLContext db;
    private final Organisation organisation;
    private final Audit audit;
    private final Secrets secrets;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SigningIn(
            DSLContext db,
            Organisation organisation,
            Audit audit,
            Secrets secrets,
            SecondFactors factors,
            Passkeys passkeys,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.organisation = organisation;
        this.audit = audit;
        this.secrets = secrets;
        this.factors = factors;
        this.passkeys = passkeys;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Somebody who has signed in, or has the right password and owes a second proof.
     *
     * @param round the round of sessions, see {@link Accounts#round}
     * @param device the mark by which the browser is known next time; of one who owes a proof the
     *     mark that it had
     * @param owes whether the second proof remains, see {@link #second}
     */
    public record SignedIn(Person person, int round, String device, boolean owes) {}

    /**
     * Who has this name and password; empty when nobody, and during a pause. Takes the same time
     * for both.
     *
     * @param device the mark that the browser had; empty when none
     */
    public Optional<SignedIn> signIn(String username, String password, String device) {
        Person person = organisation.byUsername(username).filter(Person::active).orElse(null);
        String hash = person == null ? null : hashOf(person.id());
        boolean right = secrets.matches(password, hash);
        return Objects.requireNonNull(
                transaction.execute(status ->
                        person == null || hash == null
                                ? nobody()
                                : judge(person, hash, right, device)));
    }

    private @Nullable String hashOf(UUID person) {
        return db.select(LOCAL_ACCOUNT.PASSWORD_HASH)
                .from(LOCAL_ACCOUNT)
                .where(LOCAL_ACCOUNT.PERSON.eq(person))
                .fetchOne(LOCAL_ACCOUNT.PASSWORD_HASH);
    }

    private Optional<SignedIn> judge(Person person, String hash, boolean right, String device) {
        Instant now = clock.instant();
        LocalAccountRecord account = lock(person.id());
        DeviceRecord known = known(person.id(), device, now);
        if (!count(person, account, known, hash, right, now)) {
            return Optional.empty();
        }
        if (factors.asked(person.id())) {
            return Optional.of(new SignedIn(person, account.getRound(), device, true));
        }
        return Optional.of(entered(person, account.getRound(), known, device));
    }

    /** Counts a try of the password; whether it was right, and not during a pause. */
    private boolean count(
            Person person,
            LocalAccountRecord account,
            @Nullable DeviceRecord known,
            String hash,
            boolean right,
            Instant now) {
        Tries before =
                known == null
                        ? new Tries(account.getFailures(), account.getLockedUntil())
                        : new Tries(known.getFailures(), known.getLockedUntil());
        if (before.paused(now) || !hash.equals(account.getPasswordHash())) {
            return false;
        }
        Tries after = before.after(right, now);
        if (known == null) {
            account.setFailures(after.failures());
            account.setLockedUntil(after.lockedUntil());
            account.store();
        } else {
            known.setFailures(after.failures());
            known.setLockedUntil(after.lockedUntil());
            known.setSeenAt(now);
            known.store();
        }
        if (!right) {
            failed(person.id(), after);
        }
        return right;
    }

    /** Somebody whom the identity provider has proved. Part of the caller's command. */
    SignedIn proved(Person person, boolean twice, String device) {
        db.insertInto(LOCAL_ACCOUNT)
                .set(LOCAL_ACCOUNT.PERSON, person.id())
                .onConflictDoNothing()
                .execute();
        int round = lock(person.id()).getRound();
        if (!twice && factors.asked(person.id())) {
            return new SignedIn(person, round, device, true);
        }
        return entered(person, round, known(person.id(), device, clock.instant()), device);
    }

    private SignedIn entered(
            Person person, int round, @Nullable DeviceRecord known, String device) {
        String mark = known == null ? newDevice(person.id(), clock.instant()) : device;
        audit.append(person.id(), "access.signIn", ref(person.id()), null, Map.of());
        return new SignedIn(person, round, mark, false);
    }

    /**
     * The second proof of one whose password was right: a code from the app, or a recovery code.
     * Empty when it is wrong, spent or tried during a pause.
     *
     * @param round the one the password was right in; a new password since makes it worth nothing
     */
    @Transactional
    public Optional<SignedIn> second(UUID id, int round, String code, String device) {
        Person person = organisation.person(id).filter(Person::active).orElse(null);
        LocalAccountRecord account = person == null ? null : lock(id);
        if (person == null || account == null || account.getRound() != round) {
            return Optional.empty();
        }
        DeviceRecord known = known(id, device, clock.instant());
        return factors.spend(id, code, known)
                ? Optional.of(entered(person, round, known, device))
                : Optional.empty();
    }

    /**
     * The second proof of one whose password was right: a passkey that answers to a challenge.
     *
     * @param round the one the password was right in
     */
    @Transactional
    public Optional<SignedIn> secondByKey(
            UUID id, int round, String answer, byte[] challenge, String device) {
        Person person = organisation.person(id).filter(Person::active).orElse(null);
        LocalAccountRecord account = person == null ? null : lock(id);
        if (person == null || account == null || account.getRound() != round) {
            return Optional.empty();
        }
        return passkeys.proves(id, answer, challenge)
                ? Optional.of(entered(person, round, known(id, device, clock.instant()), device))
                : Optional.empty();
    }

    /** Whether somebody who is signed in proves it anew by a passkey. */
    public boolean provesByKey(UUID id, String answer, byte[] challenge) {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> passkeys.proves(id, answer, challenge)));
    }

    /**
     * The second proof of one who had none: the first code of a new app.
     *
     * @return the recovery codes, and the sign-in
     */
    @Transactional
    public Outcome<Enrolled> enrol(UUID id, int round, byte[] sealed, String code, String device) {
        Person person = organisation.person(id).filter(Person::active).orElse(null);
        LocalAccountRecord account = person == null ? null : lock(id);
        if (person == null
                || account == null
                || account.getRound() != round
                || factors.state(id).any()) {
            return new Outcome.Forbidden<>();
        }
        return switch (factors.confirm(id, sealed, code)) {
            case Outcome.Done<List<String>>(var codes) ->
                    new Outcome.Done<>(
                            new Enrolled(
                                    codes,
                                    entered(
                                            person,
                                            round,
                                            known(id, device, clock.instant()),
                                            device)));
            case Outcome.Invalid<List<String>>(var errors) -> new Outcome.Invalid<>(errors);
            case Outcome.Conflict<List<String>> _ -> new Outcome.Conflict<>();
            case Outcome.Forbidden<List<String>> _, Outcome.Confirm<List<String>> _ ->
                    new Outcome.Forbidden<>();
        };
    }

    /** Somebody who has got a second factor and signed in by it. */
    public record Enrolled(List<String> codes, SignedIn in) {}

    /**
     * Whether somebody who is signed in proves it anew: by a code where there is an app, by the
     * password where there is no second proof at all. Wrong proofs count as wrong sign-ins.
     */
    public boolean proves(UUID id, String proof, String device) {
        Person person = organisation.person(id).filter(Person::active).orElse(null);
        if (person == null) {
            return false;
        }
        if (factors.state(id).has()) {
            return Boolean.TRUE.equals(
                    transaction.execute(
                            _ -> factors.spend(id, proof, known(id, device, clock.instant()))));
        }
        String hash = passkeys.any(id) ? null : hashOf(id);
        boolean right = secrets.matches(proof, hash);
        return hash != null
                && Boolean.TRUE.equals(
                        transaction.execute(_ -> proven(person, hash, right, device)));
    }

    private boolean proven(Person person, String hash, boolean right, String device) {
        Instant now = clock.instant();
        LocalAccountRecord account = lock(person.id());
        DeviceRecord known = known(person.id(), device, now);
        return count(person, account, known, hash, right, now);
    }

    private LocalAccountRecord lock(UUID person) {
        return db.selectFrom(LOCAL_ACCOUNT)
                .where(LOCAL_ACCOUNT.PERSON.eq(person))
                .forUpdate()
                .fetchSingle();
    }

    /** The browser, held: tries at once are counted one by one. */
    private @Nullable DeviceRecord known(UUID person, String device, Instant now) {
        return db.selectFrom(DEVICE)
                .where(DEVICE.TOKEN_HASH.eq(Secrets.hash(device)))
                .and(DEVICE.PERSON.eq(person))
                .and(DEVICE.SEEN_AT.gt(now.minus(DEVICE_LIFE)))
                .forUpdate()
                .fetchOne();
    }

    private Optional<SignedIn> nobody() {
        db.insertInto(LOCAL_ACCOUNT)
                .set(LOCAL_ACCOUNT.PERSON, Actor.SYSTEM)
                .onConflictDoNothing()
                .execute();
        Instant now = clock.instant();
        LocalAccountRecord count = lock(Actor.SYSTEM);
        Tries before = new Tries(count.getFailures(), count.getLockedUntil());
        if (!before.paused(now)) {
            Tries after = before.after(false, now);
            count.setFailures(after.failures());
            count.setLockedUntil(after.lockedUntil());
            count.store();
            failed(Actor.SYSTEM, after);
        }
        return Optional.empty();
    }

    private void failed(UUID person, Tries after) {
        audit.append(
                null,
                "access.signInFailed",
                ref(person),
                null,
                Map.of(
                        "known",
                        !person.equals(Actor.SYSTEM),
                        "paused",
                        after.lockedUntil() != null));
    }

    private static RecordRef ref(UUID person) {
        return new RecordRef("person", person);
    }

    /**
     * The mark of a browser in which this person has proved who he or she is by a link, and need
     * not wait for a pause that strangers caused.
     */
    @Transactional
    public String newDevice(Person person) {
        return newDevice(person.id(), clock.instant());
    }

    private String newDevice(UUID person, Instant now) {
        String token = secrets.token();
        db.deleteFrom(DEVICE)
                .where(DEVICE.PERSON.eq(person))
                .and(
                        DEVICE.TOKEN_HASH.notIn(
                                db.select(DEVICE.TOKEN_HASH)
                                        .from(DEVICE)
                                        .where(DEVICE.PERSON.eq(person))
                                        .and(DEVICE.SEEN_AT.gt(now.minus(DEVICE_LIFE)))
                                        .orderBy(DEVICE.SEEN_AT.desc())
                                        .limit(MOST_DEVICES - 1)))
                .execute();
        db.insertInto(DEVICE)
                .set(DEVICE.TOKEN_HASH, Secrets.hash(token))
                .set(DEVICE.PERSON, person)
                .set(DEVICE.SEEN_AT, now)
                .execute();
        return token;
    }

    /** Notes that somebody took one of the demo's people, without a password. */
    @Transactional
    public void demo(UUID person) {
        audit.append(person, "access.demoSignIn", ref(person), null, Map.of());
    }

    /** Notes that somebody signed out. */
    @Transactional
    public void signOut(UUID person) {
        audit.append(person, "access.signOut", ref(person), null, Map.of());
    }
}
