package se.varn.act.clocks;

import java.util.UUID;
import se.varn.foundation.audit.RecordRef;

/** A legal clock. */
public record ClockId(UUID value) {
    public static final String KIND = "clock";

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
