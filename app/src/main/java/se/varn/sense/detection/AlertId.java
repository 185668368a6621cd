package se.varn.sense.detection;

import java.util.UUID;
import se.varn.foundation.audit.RecordRef;

/** The id of an alert: made from its rule and the place of its first event. */
public record AlertId(UUID value) {
    /** The kind of these records in links and cards. */
    public static final String KIND = "alert";

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
