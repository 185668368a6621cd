package se.varn.account.disclosures;

import java.util.Map;
import java.util.UUID;

/**
 * The harm test of one document.
 *
 * @param judgements of sentences: empty is untested, {@code OPEN} hands out, else the code of the
 *     provision that masks
 * @param reasoning why harm follows; needed when something is masked
 * @param restOpen what is untested after that is handed out
 */
public record TestRecord(
        DisclosureId request,
        UUID selected,
        int version,
        Map<UUID, String> judgements,
        String reasoning,
        boolean restOpen) {}
