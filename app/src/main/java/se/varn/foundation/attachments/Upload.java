package se.varn.foundation.attachments;

import java.util.UUID;
import se.varn.foundation.text.Language;

/**
 * A file that has been received and waits for its form to be accepted.
 *
 * @param mismatch whether its name says something else than its content
 */
public record Upload(
        UUID id,
        String name,
        FileKind kind,
        String type,
        long bytes,
        String sha256,
        boolean mismatch,
        CheckState check) {
    public String size(Language language) {
        return FileSize.in(bytes, language);
    }
}
