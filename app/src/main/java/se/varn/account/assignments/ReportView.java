package se.varn.account.assignments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.records.Card;

/**
 * The draft as its editor shows it, one chapter open.
 *
 * @param sentences the open chapter's statements with figures filled in
 * @param unsupported statements that rest on nothing
 * @param cards records that statements rest on, as far as the reader may see them
 * @param figures how many figures the whole report has
 */
public record ReportView(
        AssignmentDetail assignment,
        Draft draft,
        Draft.Chapter chapter,
        Map<UUID, Edition.Sentence> sentences,
        Set<UUID> unsupported,
        Map<UUID, Card> cards,
        int figures,
        int withoutLevel,
        @Nullable FigureView figure,
        @Nullable Integer frozenVersion) {
    /** How far a chapter or section has come. */
    public enum Progress {
        NOT_BEGUN,
        BEGUN,
        READY
    }

    public Progress progress(List<Statement> statements) {
        if (statements.isEmpty()) {
            return Progress.NOT_BEGUN;
        }
        boolean ready =
                statements.stream()
                        .allMatch(s -> s.disclosure() != null && !unsupported.contains(s.id()));
        return ready ? Progress.READY : Progress.BEGUN;
    }

    public long ready() {
        return draft.chapters().stream()
                .filter(c -> progress(c.statements().toList()) == Progress.READY)
                .count();
    }
}
