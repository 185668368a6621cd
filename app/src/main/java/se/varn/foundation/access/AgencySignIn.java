package se.varn.foundation.access;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.Person;

/** From a proof of the agency's identity provider to somebody who is signed in here. */
@Service
public class AgencySignIn {
    private final AgencySettings settings;
    private final Identities identities;
    private final GroupRoles groupRoles;
    private final SigningIn signingIn;
    private final SecondFactors factors;
    private final Audit audit;
    private final TransactionTemplate transaction;

    AgencySignIn(
            AgencySettings settings,
            Identities identities,
            GroupRoles groupRoles,
            SigningIn signingIn,
            SecondFactors factors,
            Audit audit,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.identities = identities;
        this.groupRoles = groupRoles;
        this.signingIn = signingIn;
        this.factors = factors;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Somebody who has come in, or owes a second proof.
     *
     * @param twice whether the provider's proof counts as the second one too
     */
    public record In(SigningIn.SignedIn in, boolean twice, AgencyLink link) {}

    private sealed interface Ending {
        record Came(In in) implements Ending {}

        record Refused(AgencyRefusal why) implements Ending {}
    }

    /**
     * Lets somebody in, with the roles that the groups of today give.
     *
     * @param device the mark that the browser had; empty when none
     */
    public In enter(AgencyProof proof, String device) throws AgencyException {
        Ending ending = transaction.execute(_ -> judge(proof, device));
        return switch (Objects.requireNonNull(ending)) {
            case Ending.Came(In in) -> in;
            case Ending.Refused(AgencyRefusal why) ->
                    throw new AgencyException(why, "refused: " + why);
        };
    }

    private Ending judge(AgencyProof proof, String device) {
        boolean first = !identities.bound(proof);
        Person person;
        try {
            person = identities.who(proof);
        } catch (AgencyException e) {
            return refused(Actor.SYSTEM, e.refusal());
        }
        Optional<Set<String>> groups = proof.groups(settings.groups());
        groupRoles.apply(person.id(), groups);
        if (groups.isEmpty() && !settings.withoutGroups()) {
            return refused(person.id(), AgencyRefusal.NO_GROUPS);
        }
        // Who has a second proof here gives it once, before the provider's counts instead.
        boolean twice = proof.twice(settings) && !(first && factors.state(person.id()).any());
        SigningIn.SignedIn in = signingIn.proved(person, twice, device);
        return new Ending.Came(new In(in, twice, AgencyLink.of(proof)));
    }

    private Ending refused(UUID person, AgencyRefusal why) {
        audit.append(
                null,
                "access.agencyRefused",
                new RecordRef("person", person),
                null,
                Map.of("why", why.name()));
        return new Ending.Refused(why);
    }

    /**
     * Whether a proof that was given anew proves a grave act: it is of somebody who is bound
     * already, and either counts as the second proof or no second one is asked of that person.
     */
    public boolean provesAnew(UUID person, AgencyProof proof) {
        return isOf(person, proof) && (proof.twice(settings) || !factors.asked(person));
    }

    /** Whether the provider can prove a grave act of this person's at all. */
    public boolean couldProve(UUID person) {
        return settings.on()
                && (!settings.acr().isEmpty()
                        || !settings.amr().isEmpty()
                        || !factors.asked(person));
    }

    private boolean isOf(UUID person, AgencyProof proof) {
        return identities.of(person).stream()
                .anyMatch(bound ->
                        bound.issuer().equals(proof.issuer())
                                && bound.subject().equals(proof.subject()));
    }
}
