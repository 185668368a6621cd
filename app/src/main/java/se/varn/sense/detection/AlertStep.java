package se.varn.sense.detection;

import static se.varn.sense.detection.AlertStatus.DISMISSED;
import static se.varn.sense.detection.AlertStatus.LINKED;
import static se.varn.sense.detection.AlertStatus.NEW;
import static se.varn.sense.detection.AlertStatus.TAKEN;

import java.util.Set;
import se.varn.foundation.text.Message;

/** What a person may do with an alert: the one table of its states. */
public enum AlertStep implements Message {
    TAKE(Set.of(NEW, TAKEN), TAKEN, "Tog larmet", "Took the alert"),
    RELEASE(Set.of(TAKEN), NEW, "Lämnade tillbaka", "Gave back"),
    DISMISS(Set.of(NEW, TAKEN), DISMISSED, "Avfärdade", "Dismissed"),
    REOPEN(Set.of(DISMISSED), NEW, "Öppnade igen", "Opened again"),
    OPEN_INCIDENT(Set.of(NEW, TAKEN), LINKED, "Öppnade incident", "Opened an incident"),
    ATTACH(
            Set.of(NEW, TAKEN, DISMISSED),
            LINKED,
            "Kopplade till incident",
            "Attached to an incident");

    private final Set<AlertStatus> from;
    private final AlertStatus to;
    private final String sv;
    private final String en;

    AlertStep(Set<AlertStatus> from, AlertStatus to, String sv, String en) {
        this.from = from;
        this.to = to;
        this.sv = sv;
        this.en = en;
    }

    public boolean leaves(AlertStatus status) {
        return from.contains(status);
    }

    public AlertStatus to() {
        return to;
    }

    @Override
    public String sv() {
        return sv;
    }

    @Override
    public String en() {
        return en;
    }
}
