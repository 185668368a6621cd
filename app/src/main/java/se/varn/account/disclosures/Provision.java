package se.varn.account.disclosures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Message;

/**
 * A provision on secrecy, in words of our own or the lawyer's.
 *
 * @param lookedUp whether it was looked up in the act when Värn took it in
 * @param said what the agency's lawyer says; null: not confirmed
 */
public record Provision(
        String code,
        String provision,
        Message protects,
        Requirement requirement,
        boolean lookedUp,
        @Nullable Said said) {
    /** The code of what a decision says of appeals. */
    public static final String APPEAL = "APPEAL";

    /** Who confirmed it, and under which number. */
    public record Said(String registrationNumber, String byName, Instant at) {}

    /** Its name, the same in every language. */
    public Message name() {
        return Message.of(provision, provision);
    }

    public boolean confirmed() {
        return said != null;
    }

    /** Whether a sentence may be masked under it. */
    public boolean masks() {
        return requirement != Requirement.NONE;
    }
}
