package se.varn.account.registry.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.account.registry.RegistrationRow;
import se.varn.foundation.records.Filing;

/**
 * An entry of the register; what is left out for this caller is missing.
 *
 * @param record the number of the record that was registered
 */
record RegistrationJson(
        UUID id,
        String number,
        Filing.Way way,
        LocalDate datedOn,
        @Nullable String counterpart,
        @Nullable String subject,
        boolean leftOut,
        @Nullable String record,
        Instant registeredAt,
        String registeredBy) {
    static RegistrationJson of(RegistrationRow row) {
        return new RegistrationJson(
                row.id(),
                row.number(),
                row.way(),
                row.datedOn(),
                row.counterpart(),
                row.subject(),
                row.leftOut(),
                row.recordNumber(),
                row.registeredAt(),
                row.registeredByName());
    }

    /**
     * A document to register.
     *
     * @param series code of an open series, for a new case
     * @param inCase any number of the case that it belongs to
     */
    record New(
            UUID record,
            @Nullable String series,
            @Nullable String inCase,
            Filing.Way way,
            LocalDate datedOn,
            @Nullable String counterpart,
            String subject,
            @Nullable Boolean omitCounterpart,
            @Nullable Boolean omitSubject,
            @Nullable String omittedBecause) {}
}
