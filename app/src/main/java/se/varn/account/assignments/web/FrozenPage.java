package se.varn.account.assignments.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.account.assignments.FigureView;
import se.varn.account.assignments.Frozen;
import se.varn.account.assignments.Rebuilt;
import se.varn.foundation.records.Card;

/**
 * A frozen version.
 *
 * @param figure the figure whose rows are shown, null when none is
 * @param rebuilt what a rebuild found, null when none was asked for
 */
public record FrozenPage(
        UUID assignment,
        Frozen frozen,
        @Nullable FigureView figure,
        @Nullable Rebuilt rebuilt,
        Map<UUID, Card> cards) {
    public String address() {
        return "/assignments/" + assignment + "/report/versions/" + frozen.version();
    }
}
