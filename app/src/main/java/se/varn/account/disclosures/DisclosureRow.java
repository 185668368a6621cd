package se.varn.account.disclosures;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as lists show it.
 *
 * @param waited working days since it came in, until it was answered
 */
public record DisclosureRow(
        UUID id,
        String number,
        String wording,
        DisclosureState state,
        @Nullable DecisionKind outcome,
        Instant receivedAt,
        int waited) {
    /** Working days after which Värn warns; its own limits, the law says promptly. */
    public static final int SOON = 2;

    static final int LATE = 5;

    public String address() {
        return "/disclosures/" + id;
    }

    /** How urgent it is, as a tone. */
    public String tone() {
        if (!state.open()) {
            return "plain";
        }
        return waited > LATE ? "danger" : waited > SOON ? "warn" : "info";
    }
}
