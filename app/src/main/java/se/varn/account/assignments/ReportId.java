package se.varn.account.assignments;

import java.util.UUID;
import se.varn.foundation.audit.RecordRef;

/** The id of a report; there is one per assignment. */
public record ReportId(UUID value) {
    /** The kind of these records in links and cards. */
    public static final String KIND = "report";

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
