package se.varn.foundation.notifications.web;

import java.util.List;
import se.varn.foundation.notifications.Delivery;
import se.varn.foundation.notifications.MailState;

/** How mails fared. */
public record MailPage(List<Delivery> deliveries, int mostAttempts) {
    public boolean anyFailed() {
        return deliveries.stream().anyMatch(d -> d.state() == MailState.FAILED);
    }
}
