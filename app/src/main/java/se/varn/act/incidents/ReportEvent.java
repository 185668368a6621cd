package se.varn.act.incidents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.attachments.Received;

/**
 * An employee's report as typed.
 *
 * @param when when it was noticed
 * @param at when, for {@link When#EARLIER}; null when what was typed is no time
 * @param formKey made with the form: sending it twice makes one incident
 * @param numbers what to do with personal identity numbers in the text and in names of files; null:
 *     ask
 * @param files pictures and other files that came along
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
        @Nullable Numbers numbers,
        Received files) {
    /** A report without files. */
    public ReportEvent(
            @Nullable ReportKind kind,
            String whatHappened,
            When when,
            @Nullable Instant at,
            String where,
            Known personalData,
            String contact,
            UUID formKey,
            @Nullable Numbers numbers) {
        this(
                kind,
                whatHappened,
                when,
                at,
                where,
                personalData,
                contact,
                formKey,
                numbers,
                Received.nothing());
    }

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
