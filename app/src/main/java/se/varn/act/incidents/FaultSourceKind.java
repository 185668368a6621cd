package se.varn.act.incidents;

import se.varn.foundation.text.Message;

/** What the fault came from. */
public enum FaultSourceKind implements Message {
    CHANGE("Ändring", "Change"),
    HANDLING_ERROR("Handhavandefel", "Handling error"),
    TECHNICAL_FAULT("Tekniskt fel", "Technical fault"),
    ATTACK("Angrepp", "Attack"),
    SUPPLIER("Leverantör", "Supplier"),
    UNKNOWN("Okänd", "Unknown");

    private final String sv;
    private final String en;

    FaultSourceKind(String sv, String en) {
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
