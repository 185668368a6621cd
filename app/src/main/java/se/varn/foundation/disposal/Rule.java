package se.varn.foundation.disposal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Message;

/**
 * A rule of disposal.
 *
 * @param endedOn null while it holds
 */
public record Rule(
        UUID id,
        String number,
        String title,
        String kind,
        Message kindTitle,
        int months,
        GroundKind groundKind,
        String ground,
        String decidedBy,
        LocalDate decidedOn,
        @Nullable LocalDate endedOn,
        int version) {
    public String address() {
        return "/disposal/rules/" + id;
    }
}
