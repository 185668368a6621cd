package se.varn.account.assignments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rebuild from the cut found: the frozen version is identical when there is no deviation.
 */
public record Rebuilt(int figures, int rows, List<Deviation> deviations) {
    public boolean identical() {
        return deviations.isEmpty();
    }

    /**
     * A figure that is counted otherwise from the same cut, or kept otherwise than it was frozen.
     *
     * @param query null when it is the frozen text itself
     * @param changes the rows that differ, as the reader may see them
     */
    public record Deviation(
            @Nullable FigureQuery query,
            String was,
            String is,
            List<FigureView.Change> changes,
            int hidden) {}
}
