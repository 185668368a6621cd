package se.varn.act.clocks;

import java.util.Optional;

/**
 * What starts a rule's clock.
 *
 * @param at the instant it counts from
 * @param of with {@link Trigger#NOTIFICATION_SENT}, the rule whose report that is; else empty
 * @param ongoingAtDueOf the clock starts only when the incident was still ongoing on this rule's
 *     statutory day
 */
public record Start(Trigger at, Optional<RuleId> of, Optional<RuleId> ongoingAtDueOf) {
    public Start {
        if ((at == Trigger.NOTIFICATION_SENT) != of.isPresent()) {
            throw new IllegalArgumentException(
                    "'of' names the rule whose report starts this clock: needed with NOTIFICATION_SENT, and only there");
        }
        if (ongoingAtDueOf.isPresent() && at != Trigger.INCIDENT_HANDLED) {
            throw new IllegalArgumentException(
                    "'ongoingAtDueOf' can only stand with INCIDENT_HANDLED");
        }
    }
}
