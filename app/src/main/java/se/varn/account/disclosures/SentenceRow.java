package se.varn.account.disclosures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sentence or item of a document.
 *
 * @param label what it is, nothing that somebody wrote
 * @param open null: not tested; whether it is handed out
 * @param provision code of the one that masks it
 */
public record SentenceRow(
        UUID id, String label, String text, @Nullable Boolean open, @Nullable String provision) {
    /** As a form holds it. */
    public String judgement() {
        if (open == null) {
            return "";
        }
        return provision == null ? "OPEN" : provision;
    }
}
