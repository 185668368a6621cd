package se.varn.account.disclosures;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document looked through for a request.
 *
 * @param address of the record, while it is there
 * @param restricted whether not everybody reads it
 */
public record SelectedRow(
        UUID id,
        String kind,
        UUID record,
        String number,
        @Nullable String address,
        boolean restricted,
        int sentences,
        int untested,
        int masked,
        String reasoning,
        @Nullable Instant testedAt,
        @Nullable String testedByName,
        int version) {}
