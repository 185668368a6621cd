package se.varn.account.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.records.Filing;

/**
 * A document to register.
 *
 * @param series for a new case; not asked for a document of a case that has a number
 * @param inCase the number of any document of that case; empty opens a case
 * @param datedOn when it came in, was sent or was drawn up
 * @param counterpart sender or receiver, if any
 * @param subject in short what it is about
 */
public record RegisterRecord(
        UUID record,
        @Nullable UUID series,
        String inCase,
        Filing.@Nullable Way way,
        @Nullable LocalDate datedOn,
        String counterpart,
        String subject,
        boolean omitCounterpart,
        boolean omitSubject,
        String omittedBecause) {}
