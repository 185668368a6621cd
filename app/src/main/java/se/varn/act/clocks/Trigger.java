package se.varn.act.clocks;

import se.varn.foundation.text.Message;

/**
 * An instant in an incident's life from which some law counts. They are different instants and
 * stored apart.
 */
public enum Trigger implements Message {
    NOTICED("upptäckt", "noticed"),
    KNOWN("kännedom", "known to the agency"),
    JUDGED_REPORTABLE("bedömd rapporteringspliktig", "judged reportable"),
    HIGH_RISK_JUDGED("hög risk för de registrerade bedömd", "high risk to data subjects judged"),
    /** When the notification of another rule was sent, early or late: not when it was due. */
    NOTIFICATION_SENT("anmälan skickad", "notification sent"),
    INCIDENT_HANDLED("incidenten hanterad", "incident handled");

    private final String sv;
    private final String en;

    Trigger(String sv, String en) {
        this.sv = sv;
        this.en = en;
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
