package se.varn.foundation.records;

import se.varn.foundation.text.Message;

/** The floors of the house, in the order of the menu. */
public enum Floor implements Message {
    ACCOUNT("Redovisa", "Account"),
    SENSE("Upptäcka", "Notice"),
    GOVERN("Styra", "Decide"),
    ACT("Hantera", "Act"),
    KNOW("Veta", "Know"),
    FOUNDATION("Förvalta", "Administer");

    private final String sv;
    private final String en;

    Floor(String sv, String en) {
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
