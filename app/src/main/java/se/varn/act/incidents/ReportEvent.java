package se.varn.act.incidents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employee's report as typed.
 *
 * @param when when it was noticed
 * @param at when, for {@link When#EARLIER}; null when what was typed is no time
 * @param formKey made with the form: sending it twice makes one incident
 * @param numbers what to do with personal identity numbers in the text; null: ask
 */
public record ReportEvent(
        @Nullable ReportKind kind,
        String whatHappened,
        When when,
        @Nullable Instant at,
        String where,
        Known personalData,
        String contact,
        UUID formKey,
        @Nullable Numbers numbers) {
    /** When it was noticed, as one says it. */
    public enum When {
        NOW,
        EARLIER,
        UNKNOWN
    }

    /** What to do with personal identity numbers found in the text. */
    public enum Numbers {
        REMOVE,
        KEEP
    }
}
