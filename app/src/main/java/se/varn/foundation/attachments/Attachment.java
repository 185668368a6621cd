package se.varn.foundation.attachments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.text.Language;

/**
 * A file attached to a record, as somebody who may read it meets it.
 *
 * @param type media type, told from the content
 * @param mismatch whether its name says something else
 * @param found what the virus scanner calls what it found
 * @param open whether its content is given out
 * @param mayRemove whether this reader may remove it
 */
public record Attachment(
        UUID id,
        RecordRef record,
        String name,
        FileKind kind,
        String type,
        long bytes,
        String sha256,
        boolean mismatch,
        CheckState check,
        @Nullable String found,
        UUID addedBy,
        String addedByName,
        Instant addedAt,
        @Nullable Removal removal,
        boolean open,
        boolean mayRemove) {
    /** That it was removed. The content stays until it is disposed of, and is given to nobody. */
    public record Removal(String byName, Instant at, String why) {}

    /** Its page. */
    public String address() {
        return "/attachments/" + id;
    }

    /** Its content. */
    public String fileAddress() {
        return address()
                + "/"
                + UriUtils.encodePathSegment(nameInAddress(), StandardCharsets.UTF_8);
    }

    /** The name without the characters that no address may carry. */
    public String nameInAddress() {
        return name.replaceAll("[%;]", "_");
    }

    public String size(Language language) {
        return FileSize.in(bytes, language);
    }
}
