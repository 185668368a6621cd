package se.varn.foundation.attachments;

import org.jspecify.annotations.Nullable;
import se.varn.foundation.audit.RecordRef;

/**
 * Files to attach to a record.
 *
 * @param numbers what to do with personal identity numbers in their names; null: ask
 */
public record AttachFiles(RecordRef record, Received files, @Nullable Numbers numbers) {
    /** What to do with personal identity numbers in names. */
    public enum Numbers {
        REMOVE,
        KEEP
    }
}
