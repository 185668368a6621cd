package se.varn.account.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.records.Filing;

/**
 * An entry of the register as lists show it: what is left out for this reader is null.
 *
 * @param counterpart sender or receiver; null also when there is none
 * @param address of the record, when this reader may open it
 * @param leftOut whether particulars are left out
 */
public record RegistrationRow(
        UUID id,
        String number,
        Filing.Way way,
        LocalDate datedOn,
        @Nullable String counterpart,
        @Nullable String subject,
        @Nullable String recordNumber,
        @Nullable String address,
        boolean leftOut,
        Instant registeredAt,
        String registeredByName) {
    public String page() {
        return "/registry/" + id;
    }
}
