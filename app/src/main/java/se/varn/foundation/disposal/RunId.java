package se.varn.foundation.disposal;

import java.util.UUID;
import se.varn.foundation.audit.RecordRef;

/** The id of one disposal. */
public record RunId(UUID value) {
    /** What the audit chain calls one. */
    public static final String KIND = "disposal";

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
