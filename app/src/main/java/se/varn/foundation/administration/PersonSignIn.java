package se.varn.foundation.administration;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Accounts;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.CodesGuessed;
import se.varn.foundation.access.Identities;
import se.varn.foundation.access.IdentityBound;
import se.varn.foundation.access.OpenSession;
import se.varn.foundation.access.OpenSessions;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.RolesByGroups;
import se.varn.foundation.access.SecondFactors;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.notifications.Notifications;
import se.varn.foundation.records.Card;
import se.varn.foundation.text.Message;

/**
 * How a person signs in, as the administrator sees and changes it. Tells the person of what was
 * done to it, so that nobody has it done unseen.
 */
@Service
public class PersonSignIn {
    private final Accounts accounts;
    private final SecondFactors factors;
    private final OpenSessions sessions;
    private final Identities identities;
    private final Notifications notifications;
    private final Clock clock;

    PersonSignIn(
            Accounts accounts,
            SecondFactors factors,
            OpenSessions sessions,
            Identities identities,
            Notifications notifications,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.identities = identities;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * What a person signs in by.
     *
     * @param sessions none when the reader may not see them
     */
    public record Facts(
            boolean password,
            SecondFactors.State factor,
            List<OpenSession> sessions,
            List<Identities.Bound> identities) {}

    public Facts of(Actor reader, UUID person) {
        return new Facts(
                accounts.hasPassword(person),
                factors.state(person),
                sessions.of(reader, person),
                reader.may(Permission.ACCESS_READ) ? identities.of(person) : List.of());
    }

    /** Takes away another's second factor, whose app and codes are lost. */
    @Transactional
    public Outcome<UUID> resetFactor(Actor actor, UUID person, String reason) {
        return told(factors.reset(actor, person, reason), person, OrganisationText.FACTOR_NOTICE);
    }

    /** Ends everything that somebody is signed in by. */
    @Transactional
    public Outcome<UUID> endSessions(Actor actor, UUID person, String reason) {
        Outcome<UUID> outcome = sessions.endAll(actor, person, reason);
        return actor.is(person) ? outcome : told(outcome, person, OrganisationText.SESSIONS_NOTICE);
    }

    /** Lets somebody be bound anew to the identity provider. */
    @Transactional
    public Outcome<UUID> releaseIdentity(Actor actor, UUID person, String reason) {
        return told(
                identities.release(actor, person, reason),
                person,
                OrganisationText.IDENTITY_NOTICE);
    }

    private Outcome<UUID> told(Outcome<UUID> outcome, UUID person, Message what) {
        if (outcome instanceof Outcome.Done<UUID>) {
            tell(person, what);
        }
        return outcome;
    }

    @EventListener
    void on(CodesGuessed guessed) {
        tell(guessed.person(), OrganisationText.GUESSED_NOTICE);
    }

    @EventListener
    void on(IdentityBound bound) {
        tell(bound.person(), OrganisationText.BOUND_NOTICE);
    }

    @EventListener
    void on(RolesByGroups changes) {
        tell(changes.person(), GroupsText.notice(changes));
    }

    private void tell(UUID person, Message what) {
        notifications.send(
                person,
                what,
                new Card(
                        new RecordRef("person", person),
                        "",
                        "",
                        "",
                        "/second-factor",
                        null,
                        null,
                        clock.instant()),
                true);
    }
}
