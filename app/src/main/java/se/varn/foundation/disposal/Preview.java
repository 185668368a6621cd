package se.varn.foundation.disposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.text.Message;

/**
 * What a rule would dispose of now, as one person sees it.
 *
 * @param notSeen restricted records outside the person's circles, which are not included
 * @param more whether more are old enough than were looked at
 */
public record Preview(Instant closedBefore, List<Line> lines, int notSeen, boolean more) {
    /**
     * A record that is old enough.
     *
     * @param stays why it stays; null: it goes
     */
    public record Line(
            RecordRef record,
            String number,
            @Nullable String address,
            Instant closedAt,
            @Nullable UUID circle,
            @Nullable Message stays) {}

    public long going() {
        return lines.stream().filter(l -> l.stays() == null).count();
    }

    public long staying() {
        return lines.size() - going();
    }
}
