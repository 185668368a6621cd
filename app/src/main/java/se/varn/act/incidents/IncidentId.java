package se.varn.act.incidents;

import java.util.UUID;
import se.varn.foundation.audit.RecordRef;

/** The id of an incident. */
public record IncidentId(UUID value) {
    /** The kind of these records in links and cards. */
    public static final String KIND = "incident";

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
