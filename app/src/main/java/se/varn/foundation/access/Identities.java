package se.varn.foundation.access;

import static se.varn.foundation.access.jooq.Tables.IDENTITY;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.AgencySettings.Found;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;

/*
 * Who at the identity provider is who here. Over there a person is issuer and subject, which the provider never gives to
 * anybody else; names, addresses and numbers it may. So these find a person once, and what is bound then holds: somebody
 * who gets a former colleague's address does not get the colleague's work. By an address only when the provider says that
 * it has verified it.
 */
@Service
public class Identities {
    private final DSLContext db;
    private final AgencySettings settings;
    private final Organisation organisation;
    private final Accounts accounts;
    private final GroupRoles groupRoles;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Identities(
            DSLContext db,
            AgencySettings settings,
            Organisation organisation,
            Accounts accounts,
            GroupRoles groupRoles,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.settings = settings;
        this.organisation = organisation;
        this.accounts = accounts;
        this.groupRoles = groupRoles;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** To whom somebody is bound over there, and since when. */
    public record Bound(String issuer, String subject, Instant since) {}

    public List<Bound> of(UUID person) {
        return db.selectFrom(IDENTITY)
                .where(IDENTITY.PERSON.eq(person))
                .orderBy(IDENTITY.BOUND_AT)
                .fetch(r -> new Bound(r.getIssuer(), r.getSubject(), r.getBoundAt()));
    }

    /** Whether whom a proof is of is bound already. */
    boolean bound(AgencyProof proof) {
        return db.fetchExists(
                IDENTITY,
                IDENTITY.ISSUER.eq(proof.issuer()).and(IDENTITY.SUBJECT.eq(proof.subject())));
    }

    /** Who a proof is of; the first time the person is found and bound. */
    @Transactional(propagation = Propagation.MANDATORY)
    Person who(AgencyProof proof) throws AgencyException {
        db.fetch("select pg_advisory_xact_lock(8720419, hashtext(?))", proof.subject());
        Optional<UUID> bound =
                db.select(IDENTITY.PERSON)
                        .from(IDENTITY)
                        .where(IDENTITY.ISSUER.eq(proof.issuer()))
                        .and(IDENTITY.SUBJECT.eq(proof.subject()))
                        .fetchOptional(IDENTITY.PERSON);
        if (bound.isPresent()) {
            return organisation
                    .person(bound.get())
                    .filter(Person::active)
                    .orElseThrow(() -> refused(AgencyRefusal.UNKNOWN));
        }
        Person found = find(proof);
        bind(proof, found);
        return found;
    }

    private static AgencyException refused(AgencyRefusal why) {
        return new AgencyException(why, "nobody is signed in by this proof");
    }

    private Person find(AgencyProof proof) throws AgencyException {
        String text = proof.text(settings.claim());
        if (text.isEmpty()) {
            throw refused(AgencyRefusal.UNKNOWN);
        }
        if (settings.by() == Found.EMAIL && !verified(proof)) {
            throw refused(AgencyRefusal.UNVERIFIED);
        }
        Optional<Person> person =
                switch (settings.by()) {
                    case EMPLOYEE_NO -> organisation.byEmployeeNo(text);
                    case USERNAME -> organisation.byUsername(text);
                    case EMAIL -> organisation.byOnlyEmail(text);
                };
        return person.filter(Person::active)
                .filter(p -> !organisation.isProgram(p.id()))
                .orElseThrow(() -> refused(AgencyRefusal.UNKNOWN));
    }

    /** Some providers write it as text. */
    private static boolean verified(AgencyProof proof) {
        return "true".equals(String.valueOf(proof.claim("email_verified")));
    }

    private void bind(AgencyProof proof, Person person) throws AgencyException {
        int made =
                db.insertInto(IDENTITY)
                        .set(IDENTITY.ID, UUID.randomUUID())
                        .set(IDENTITY.ISSUER, proof.issuer())
                        .set(IDENTITY.SUBJECT, proof.subject())
                        .set(IDENTITY.PERSON, person.id())
                        .set(IDENTITY.BOUND_AT, clock.instant())
                        .set(IDENTITY.BOUND_BY, settings.by().name())
                        .onConflictDoNothing()
                        .execute();
        if (made == 0) {
            throw refused(AgencyRefusal.BOUND_ELSEWHERE);
        }
        audit.append(
                person.id(),
                "access.bindIdentity",
                new RecordRef("person", person.id()),
                null,
                Map.of("issuer", proof.issuer(), "by", settings.by().name()));
        events.publishEvent(new IdentityBound(person.id()));
    }

    /**
     * Lets a person be bound anew, as after a new account over there; ends what he or she is signed
     * in by.
     */
    @Transactional
    public Outcome<UUID> release(Actor actor, UUID person, String reason) {
        if (!actor.may(Permission.ACCESS_GRANT) || of(person).isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        if (reason.isBlank()) {
            return new Outcome.Invalid<>("identity-reason", AccessText.IDENTITY_REASON_MISSING);
        }
        db.deleteFrom(IDENTITY).where(IDENTITY.PERSON.eq(person)).execute();
        groupRoles.apply(person, Optional.of(Set.of()));
        accounts.endSessions(actor.person(), person);
        audit.append(
                actor.person(),
                "access.releaseIdentity",
                new RecordRef("person", person),
                reason,
                Map.of());
        return new Outcome.Done<>(person);
    }
}
