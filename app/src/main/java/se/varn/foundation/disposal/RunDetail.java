package se.varn.foundation.disposal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Message;

/**
 * A disposal in full, as this reader may see it.
 *
 * @param hidden how many of its records this reader may not see
 * @param entries numbers of its entries in the audit chain, newest first
 */
public record RunDetail(
        RunRow row, List<Item> items, int hidden, List<Long> entries, @Nullable String withdrawn) {
    /** A record of it. */
    public record Item(
            String number,
            Instant closedAt,
            ItemState state,
            @Nullable Message why,
            @Nullable Instant removedAt) {}
}
