package se.varn.account.assignments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.audit.RecordRef;

/**
 * A sentence of the report, or a diagram. {@code body} holds figures as placeholders, such as
 * {@code {incidents.count?kind=IT}}; a diagram's body is its caption.
 *
 * @param provision with {@code assessedOn} and {@code agency}: why the text may be secret, when
 *     that was judged and by which agency
 * @param standpointBy who stands for it, when the sentence is a judgement and not a fact
 * @param document a document that shows it: registration number and title
 */
public record Statement(
        UUID id,
        UUID section,
        Kind kind,
        String body,
        @Nullable Disclosure disclosure,
        @Nullable String provision,
        @Nullable LocalDate assessedOn,
        @Nullable String agency,
        @Nullable String publicWording,
        @Nullable String standpointBy,
        @Nullable String document,
        List<RecordRef> support) {
    /** What a statement is. */
    public enum Kind {
        TEXT,
        /** Incidents per month and highest level, with its table. */
        DIAGRAM
    }
}
