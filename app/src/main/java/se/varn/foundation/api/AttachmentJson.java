package se.varn.foundation.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.attachments.Attachment;
import se.varn.foundation.attachments.CheckState;
import se.varn.foundation.attachments.FileKind;

/**
 * A file attached to a record.
 *
 * @param type media type, told from the content
 * @param mismatch whether its name says something else
 * @param open whether its content is given out now
 */
public record AttachmentJson(
        UUID id,
        String name,
        FileKind kind,
        String type,
        long bytes,
        String sha256,
        boolean mismatch,
        CheckState check,
        boolean open,
        Instant addedAt,
        String addedBy,
        @Nullable Instant removedAt,
        @Nullable String removedWhy) {
    static AttachmentJson of(Attachment a) {
        Attachment.Removal removal = a.removal();
        return new AttachmentJson(
                a.id(),
                a.name(),
                a.kind(),
                a.type(),
                a.bytes(),
                a.sha256(),
                a.mismatch(),
                a.check(),
                a.open(),
                a.addedAt(),
                a.addedByName(),
                removal == null ? null : removal.at(),
                removal == null ? null : removal.why());
    }
}
