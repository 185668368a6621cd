package se.varn.account.assignments;

import se.varn.foundation.text.Message;

/** How far the answer to an assignment has come. */
public enum AssignmentStatus implements Message {
    RECEIVED("Mottaget", "Received", "plain", "ring"),
    DRAFTED("Utkast", "Draft", "warn", "pen"),
    FROZEN("Fryst", "Frozen", "ok", "snow");

    private final String sv;
    private final String en;
    private final String tone;
    private final String icon;

    AssignmentStatus(String sv, String en, String tone, String icon) {
        this.sv = sv;
        this.en = en;
        this.tone = tone;
        this.icon = icon;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
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
