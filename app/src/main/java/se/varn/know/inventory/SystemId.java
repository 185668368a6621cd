package se.varn.know.inventory;

import java.util.UUID;
import se.varn.foundation.audit.RecordRef;

/** The id of an information system. */
public record SystemId(UUID value) {
    /** The kind of these records in links and cards. */
    public static final String KIND = "system";

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
