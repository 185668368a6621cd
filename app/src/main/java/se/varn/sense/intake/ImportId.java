package se.varn.sense.intake;

import java.util.UUID;
import se.varn.foundation.audit.RecordRef;

/** The id of an import. */
public record ImportId(UUID value) {
    /** The kind of these records in links and cards. */
    public static final String KIND = "log-import";

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
