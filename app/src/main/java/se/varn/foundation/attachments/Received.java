package se.varn.foundation.attachments;

import java.util.List;
import java.util.UUID;
import se.varn.foundation.access.FieldError;

/** What came with a form: files that wait for it to be accepted, and why others were not taken. */
public record Received(List<Upload> uploads, List<FieldError> refused) {
    /** The form came without files. */
    public static Received nothing() {
        return new Received(List.of(), List.of());
    }

    public List<UUID> ids() {
        return uploads.stream().map(Upload::id).toList();
    }

    public List<String> names() {
        return uploads.stream().map(Upload::name).toList();
    }
}
