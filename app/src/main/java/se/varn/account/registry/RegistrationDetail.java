package se.varn.account.registry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the register in full.
 *
 * @param kind of the record
 * @param open whether the reader may see the record and with it the particulars
 * @param others the other documents of the case
 */
public record RegistrationDetail(
        RegistrationRow row,
        String kind,
        UUID record,
        boolean open,
        boolean counterpartOmitted,
        boolean subjectOmitted,
        @Nullable String omittedBecause,
        List<RegistrationRow> others,
        int version) {}
