package se.varn.account.assignments;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure's evidence as one reader may see it: every row is counted, those that may not be seen
 * are told by their number only.
 *
 * @param usedIn the statements that it stands in
 * @param restricted rows of restricted records outside whose circle the reader is
 * @param notForRole rows of a kind that the reader's role may not read
 * @param place which of the report's figures it is, from 1
 * @param changes what would be counted otherwise now; empty for a frozen version
 */
public record FigureView(
        FigureQuery query,
        String value,
        String digest,
        List<Use> usedIn,
        List<Counted.Row> rows,
        int restricted,
        int notForRole,
        int place,
        int of,
        List<Change> changes,
        int hiddenChanges) {
    /** Where a figure is used. */
    public record Use(UUID statement, String label) {}

    /**
     * A row that is counted otherwise now than at the cut.
     *
     * @param before null when it was not counted then
     * @param after null when it is not counted any more
     */
    public record Change(Counted.Row row, @Nullable String before, @Nullable String after) {}

    public int rowCount() {
        return rows.size() + restricted + notForRole;
    }

    /** The digest as it is read aloud: its beginning and end. */
    public String shortDigest() {
        return digest.substring(0, 4)
                + " "
                + digest.substring(4, 8)
                + " … "
                + digest.substring(digest.length() - 4);
    }
}
