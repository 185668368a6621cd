package se.varn.sense.detection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.sense.intake.StoredEvent;
import se.varn.sigma.Explanation;

/**
 * Why an alert is there.
 *
 * @param shown which of the alert's events this is about, from 0
 * @param why the rule's tree with the values of that event; null when rule or event are gone
 * @param event the event; null for readers without the right to logs, and when the disk lost it
 * @param around what happened near it, the event among them
 * @param others the alert's first events
 */
public record Evidence(
        int shown,
        @Nullable Explanation why,
        @Nullable StoredEvent event,
        List<StoredEvent> around,
        List<Occasion> others,
        List<Triage> history,
        String ruleSource) {
    /** One event of an alert. */
    public record Occasion(int no, Instant at, UUID importId, int frame, int index) {}
}
