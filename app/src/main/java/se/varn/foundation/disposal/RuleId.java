package se.varn.foundation.disposal;

import java.util.UUID;
import se.varn.foundation.audit.RecordRef;

/** The id of a rule of disposal. */
public record RuleId(UUID value) {
    /** What the audit chain calls one. */
    public static final String KIND = "disposal_rule";

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
