package se.varn.foundation.access;

import static se.varn.foundation.access.jooq.Tables.DEVICE;
import static se.varn.foundation.access.jooq.Tables.RECOVERY_CODE;
import static se.varn.foundation.access.jooq.Tables.SECOND_FACTOR;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.jooq.tables.records.DeviceRecord;
import se.varn.foundation.access.jooq.tables.records.SecondFactorRecord;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;

/*
 * The second proof at sign-in: a passkey (see Passkeys), a code from an app, or one of ten recovery codes that each hold once. Whoever holds a role
 * that the operator has named privileged must have one; others may. A code is taken once: its time step is kept, and none
 * up to it is taken again. Wrong codes pause as wrong passwords do, counted per browser (see SigningIn), and longer each
 * time: only somebody who knows the password comes as far as to be counted, and the person is told.
 */
@Service
public class SecondFactors {
    private static final int CODES = 10;
    private static final int CODE_BYTES = 10;

    private final DSLContext db;
    private final Organisation organisation;
    private final Access access;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Audit audit;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Set<Role> privileged = EnumSet.noneOf(Role.class);
    private final String agency;

    SecondFactors(
            DSLContext db,
            Organisation organisation,
            Access access,
            Accounts accounts,
            Passkeys passkeys,
            Audit audit,
            Vault vault,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${varn.second-factor:}") String roles,
            @Value("${varn.agency:Myndigheten}") String agency) {
        this.db = db;
        this.organisation = organisation;
        this.access = access;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.audit = audit;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
        this.agency = agency;
        Arrays.stream(roles.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .forEach(privileged::add);
    }

    /**
     * What a person has.
     *
     * @param since null while nothing is confirmed
     * @param codesLeft recovery codes that have not been used
     * @param keys passkeys
     */
    public record State(@Nullable Instant since, int codesLeft, int keys) {
        /** Whether an app gives codes. */
        public boolean has() {
            return since != null;
        }

        /** Whether there is any second proof. */
        public boolean any() {
            return has() || keys > 0;
        }
    }

    /** What an app is given: the secret as it is typed, and as it stands in the square code. */
    public record Enrolment(String secret, String uri) {}

    public State state(UUID person) {
        Instant since =
                db.select(SECOND_FACTOR.CONFIRMED_AT)
                        .from(SECOND_FACTOR)
                        .where(SECOND_FACTOR.PERSON.eq(person))
                        .fetchOne(SECOND_FACTOR.CONFIRMED_AT);
        int left =
                db.fetchCount(
                        RECOVERY_CODE,
                        RECOVERY_CODE.PERSON.eq(person).and(RECOVERY_CODE.USED_AT.isNull()));
        return new State(since, left, passkeys.of(person).size());
    }

    /** Whether a role that this person holds today demands one. */
    public boolean demanded(UUID person) {
        return demands(access.rolesToday(Set.of(person)).getOrDefault(person, Set.of()));
    }

    /** Whether one of these roles demands one. */
    public boolean demands(Set<Role> roles) {
        return roles.stream().anyMatch(privileged::contains);
    }

    /** Whether a right password is not enough for this person. */
    boolean asked(UUID person) {
        return state(person).any() || demanded(person);
    }

    /**
     * A new secret, sealed. It is to stay in the session that it is shown in, and nowhere else: it
     * counts from when a code from it has come back.
     */
    public byte[] newSecret(UUID person) {
        return vault.seal(person, vault.random(Totp.SECRET_BYTES));
    }

    /** A new secret as it is put into an app; empty when the key is another one since. */
    public Optional<Enrolment> shown(UUID person, byte[] sealed) {
        Person who = organisation.person(person).filter(Person::active).orElseThrow();
        return vault.open(person, sealed)
                .map(secret ->
                        new Enrolment(
                                Totp.base32(secret).replaceAll("(.{4})(?!$)", "$1 "),
                                Totp.uri("Värn " + agency, who.username(), secret)));
    }

    /**
     * Takes a new secret into use when the code is of it. The answer is new recovery codes, which
     * are shown once; earlier ones hold no longer.
     */
    @Transactional
    public Outcome<List<String>> confirm(UUID person, byte[] sealed, String code) {
        Optional<byte[]> secret = vault.open(person, sealed);
        if (secret.isEmpty()) {
            return new Outcome.Conflict<>();
        }
        long step = Totp.match(secret.get(), digits(code), clock.instant(), 0);
        if (step == 0) {
            return new Outcome.Invalid<>("code", AccessText.CODE_WRONG);
        }
        db.insertInto(SECOND_FACTOR)
                .set(SECOND_FACTOR.PERSON, person)
                .onConflictDoNothing()
                .execute();
        SecondFactorRecord factor = Objects.requireNonNull(lock(person));
        factor.setSecret(sealed);
        factor.setConfirmedAt(clock.instant());
        factor.setLastStep(step);
        factor.setFailures(0);
        factor.setLockedUntil(null);
        factor.setPauses(0);
        factor.store();
        List<String> codes = newCodes(person);
        audit.append(person, "access.enrolSecondFactor", ref(person), null, Map.of());
        return new Outcome.Done<>(codes);
    }

    /** Ten new recovery codes in place of those that are left. */
    @Transactional
    public Outcome<List<String>> renewCodes(Actor actor) {
        if (!state(actor.person()).has()) {
            return new Outcome.Forbidden<>();
        }
        List<String> codes = newCodes(actor.person());
        audit.append(
                actor.person(), "access.renewRecoveryCodes", ref(actor.person()), null, Map.of());
        return new Outcome.Done<>(codes);
    }

    private List<String> newCodes(UUID person) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.PERSON.eq(person)).execute();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            String code = Totp.base32(vault.random(CODE_BYTES));
            db.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.PERSON, person)
                    .set(RECOVERY_CODE.CODE_HASH, Secrets.hash(code))
                    .execute();
            codes.add(code.replaceAll("(.{4})(?!$)", "$1-"));
        }
        return codes;
    }

    /**
     * Whether this is a code of the person's app, or an unused recovery code; spends it. False also
     * during a pause. Part of the caller's transaction.
     *
     * @param device the browser as known by its mark; null for a stranger
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean spend(UUID person, String code, @Nullable DeviceRecord device) {
        SecondFactorRecord factor = lock(person);
        if (factor == null || factor.getConfirmedAt() == null) {
            return false;
        }
        Instant now = clock.instant();
        Tries.OfCodes before =
                device == null
                        ? new Tries.OfCodes(
                                new Tries(factor.getFailures(), factor.getLockedUntil()),
                                factor.getPauses())
                        : new Tries.OfCodes(
                                new Tries(device.getCodeFailures(), device.getCodeLockedUntil()),
                                device.getCodePauses());
        if (before.tries().paused(now)) {
            return false;
        }
        boolean byApp = spendStep(factor, code, now);
        boolean right = byApp || spendRecovery(person, code, now);
        Tries.OfCodes after = before.after(right, now);
        boolean paused = after.tries().lockedUntil() != null;
        if (device == null) {
            factor.setFailures(after.tries().failures());
            factor.setLockedUntil(after.tries().lockedUntil());
            factor.setPauses(after.pauses());
        } else {
            db.update(DEVICE)
                    .set(DEVICE.CODE_FAILURES, after.tries().failures())
                    .set(DEVICE.CODE_LOCKED_UNTIL, after.tries().lockedUntil())
                    .set(DEVICE.CODE_PAUSES, after.pauses())
                    .where(DEVICE.TOKEN_HASH.eq(device.getTokenHash()))
                    .execute();
        }
        factor.store();
        if (paused) {
            events.publishEvent(new CodesGuessed(person));
        }
        if (!right) {
            audit.append(
                    null, "access.secondFactorFailed", ref(person), null, Map.of("paused", paused));
        } else if (!byApp) {
            audit.append(person, "access.recoveryCode", ref(person), null, Map.of());
        }
        return right;
    }

    private boolean spendStep(SecondFactorRecord factor, String code, Instant now) {
        byte[] sealed = factor.getSecret();
        Optional<byte[]> secret =
                sealed == null ? Optional.empty() : vault.open(factor.getPerson(), sealed);
        long step =
                secret.map(s -> Totp.match(s, digits(code), now, factor.getLastStep())).orElse(0L);
        if (step > 0) {
            factor.setLastStep(step);
        }
        return step > 0;
    }

    private boolean spendRecovery(UUID person, String code, Instant now) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        return db.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, now)
                        .where(RECOVERY_CODE.PERSON.eq(person))
                        .and(RECOVERY_CODE.CODE_HASH.eq(Secrets.hash(plain)))
                        .and(RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    private @Nullable SecondFactorRecord lock(UUID person) {
        return db.selectFrom(SECOND_FACTOR)
                .where(SECOND_FACTOR.PERSON.eq(person))
                .forUpdate()
                .fetchOne();
    }

    /**
     * Takes away another person's second factor, whose app and codes are lost, and ends his or her
     * sessions and keys. Where a role demands one, the next sign-in asks for a new.
     */
    @Transactional
    public Outcome<UUID> reset(Actor actor, UUID person, String reason) {
        if (!actor.may(Permission.ACCESS_GRANT) || actor.is(person) || !state(person).any()) {
            return new Outcome.Forbidden<>();
        }
        if (reason.isBlank()) {
            return new Outcome.Invalid<>("factor-reason", AccessText.RESET_REASON_MISSING);
        }
        forget(person);
        passkeys.forget(person);
        accounts.endSessions(actor.person(), person);
        audit.append(actor.person(), "access.resetSecondFactor", ref(person), reason, Map.of());
        return new Outcome.Done<>(person);
    }

    private void forget(UUID person) {
        db.deleteFrom(SECOND_FACTOR).where(SECOND_FACTOR.PERSON.eq(person)).execute();
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.PERSON.eq(person)).execute();
    }

    private static RecordRef ref(UUID person) {
        return new RecordRef("person", person);
    }
}
