package se.varn.account.disclosures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Language;

/**
 * A request in full, as this reader may see it.
 *
 * @param hidden how many of its documents this reader may not see
 * @param wouldBe what the decision would be by the tests as they stand; null while one is untested
 */
public record DisclosureDetail(
        DisclosureRow row,
        Channel channel,
        String replyTo,
        HandoutForm form,
        Language language,
        String receivedByName,
        List<SelectedRow> selected,
        int hidden,
        @Nullable DecisionKind wouldBe,
        @Nullable Decision decision,
        @Nullable Closing closing,
        int version) {
    /** The decision, with the digests of its documents. */
    public record Decision(
            DecisionKind kind,
            String motive,
            Instant at,
            String byName,
            String decisionDigest,
            @Nullable String handoutDigest) {}

    /** How it ended. */
    public record Closing(Instant at, String byName, String why) {}

    public boolean mayBeChanged() {
        return row.state() == DisclosureState.OPEN;
    }
}
