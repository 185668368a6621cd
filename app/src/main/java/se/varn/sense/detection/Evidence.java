package se.varn.sense.detection;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.sense.intake.StoredEvent;
import se.varn.sigma.Explanation;
import se.varn.sigma.Rule;

/**
 * Why an alert is there.
 *
 * @param about what the rule's author says of it; null when the rule is gone
 * @param shown which of the alert's events this is about, from 0
 * @param why the rule's tree with the values of that event; null when rule or event are gone
 * @param event the event; null for readers without the right to logs, and when the disk lost it
 * @param around what happened near it, the event among them
 * @param others the alert's first events
 */
public record Evidence(
        @Nullable About about,
        int shown,
        @Nullable Explanation why,
        @Nullable StoredEvent event,
        List<StoredEvent> around,
        List<Occasion> others,
        List<Triage> history,
        String ruleSource) {
    /**
     * What a rule is for.
     *
     * @param harmless what is known to match without harm
     * @param techniques of MITRE ATT&CK, such as {@code T1070.001}
     */
    public record About(String description, List<String> harmless, List<String> techniques) {
        static About of(Rule rule) {
            return new About(
                    rule.description().strip(),
                    rule.falsePositives().stream()
                            .filter(words -> !words.equalsIgnoreCase("unknown"))
                            .toList(),
                    rule.tags().stream()
                            .filter(tag -> tag.matches("attack\\.t\\d{4}(\\.\\d{3})?"))
                            .map(tag -> tag.substring("attack.".length()).toUpperCase(Locale.ROOT))
                            .toList());
        }
    }

    /** One event of an alert. */
    public record Occasion(int no, Instant at, UUID importId, int frame, int index) {}
}
