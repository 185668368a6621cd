package se.varn.account.assignments;

import java.util.UUID;
import se.varn.foundation.audit.RecordRef;

/** The id of a government assignment. */
public record AssignmentId(UUID value) {
    /** The kind of these records in links and cards. */
    public static final String KIND = "assignment";

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
