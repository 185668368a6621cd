package se.varn.account.disclosures;

import java.util.UUID;
import se.varn.foundation.audit.RecordRef;

/** The id of a request for disclosure. */
public record DisclosureId(UUID value) {
    /** The kind of these records in links and cards. */
    public static final String KIND = "disclosure";

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
