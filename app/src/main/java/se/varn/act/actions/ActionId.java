package se.varn.act.actions;

import java.util.UUID;
import se.varn.foundation.audit.RecordRef;

/** The id of a measure. */
public record ActionId(UUID value) {
    /** The kind of these records in links and cards. */
    public static final String KIND = "action";

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
