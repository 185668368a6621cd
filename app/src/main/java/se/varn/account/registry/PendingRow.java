package se.varn.account.registry;

import java.time.LocalDate;
import java.util.UUID;
import se.varn.foundation.records.Filing;
import se.varn.foundation.text.Message;

/**
 * A document that is neither registered nor kept in order by a decision.
 *
 * @param datedOn when it came in, was sent or was drawn up
 * @param due the working day after, by which it should be done
 */
public record PendingRow(
        UUID record,
        String kind,
        Message kindTitle,
        String number,
        String title,
        String address,
        Filing.Way way,
        LocalDate datedOn,
        LocalDate due,
        boolean restricted) {
    public boolean overdue(LocalDate today) {
        return due.isBefore(today);
    }
}
