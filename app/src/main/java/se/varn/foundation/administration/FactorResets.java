package se.varn.foundation.administration;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.SecondFactors;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.notifications.Notifications;
import se.varn.foundation.records.Card;

/** Resets a person's second factor and tells the person, so that nobody has it done unseen. */
@Service
public class FactorResets {
    private final SecondFactors factors;
    private final Notifications notifications;
    private final Clock clock;

    FactorResets(SecondFactors factors, Notifications notifications, Clock clock) {
        this.factors = factors;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Transactional
    public Outcome<UUID> reset(Actor actor, UUID person, String reason) {
        Outcome<UUID> outcome = factors.reset(actor, person, reason);
        if (outcome instanceof Outcome.Done<UUID>) {
            notifications.send(
                    person,
                    OrganisationText.FACTOR_NOTICE,
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
        return outcome;
    }
}
