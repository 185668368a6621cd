package se.varn.sense.detection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.act.incidents.Severity;

/**
 * An alert as lists show it: equal ones on one host and account, of one import and day.
 *
 * @param host empty when the events name none; so is {@code account}
 * @param count how many events matched
 */
public record AlertRow(
        UUID id,
        String number,
        String ruleId,
        String ruleTitle,
        Severity level,
        String host,
        String account,
        int count,
        Instant firstSeen,
        Instant lastSeen,
        AlertStatus status,
        @Nullable UUID takenBy,
        @Nullable String takenByName,
        @Nullable Dismissal dismissal,
        @Nullable UUID incident,
        UUID importId,
        int version) {
    public String address() {
        return "/alerts/" + id;
    }

    /** First letters of the names of who has it, for narrow columns; empty when nobody has. */
    public String takenByInitials() {
        StringBuilder initials = new StringBuilder();
        if (takenByName != null) {
            for (String part : takenByName.split(" ", -1)) {
                initials.append(part, 0, Math.min(1, part.length()));
            }
        }
        return initials.toString();
    }

    /** Host and account in one line. */
    public String concerns() {
        if (host.isEmpty()) {
            return account.isEmpty() ? "–" : account;
        }
        return account.isEmpty() ? host : host + ", " + account;
    }
}
