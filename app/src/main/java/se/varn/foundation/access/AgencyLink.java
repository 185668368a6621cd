package se.varn.foundation.access;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The provider's session behind one of ours.
 *
 * @param idToken the proof as it came, which the provider wants to see when somebody signs out
 */
public record AgencyLink(String issuer, String subject, @Nullable String sid, String idToken)
        implements Serializable {
    static AgencyLink of(AgencyProof proof) {
        return new AgencyLink(proof.issuer(), proof.subject(), proof.sid(), proof.idToken());
    }
}
