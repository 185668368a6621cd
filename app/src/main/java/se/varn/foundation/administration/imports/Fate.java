package se.varn.foundation.administration.imports;

import se.varn.foundation.text.Message;

/** What becomes of a row. */
public enum Fate implements Message {
    NEW("Ny", "New", "ok", "plus"),
    CHANGED("Ändras", "Changed", "info", "pen"),
    SAME("Oförändrad", "Unchanged", "plain", "check"),
    LEAVES("Slutar", "Leaves", "warn", "dash"),
    CLOSES("Stängs", "Closes", "warn", "dash"),
    HELD("Skyddad, läses inte in", "Protected, not taken in", "plain", "lock"),
    REFUSED("Tas inte emot", "Refused", "danger", "warn");

    private final String sv;
    private final String en;
    private final String tone;
    private final String icon;

    Fate(String sv, String en, String tone, String icon) {
        this.sv = sv;
        this.en = en;
        this.tone = tone;
        this.icon = icon;
    }

    /** Whether carrying the import out does anything about it. */
    public boolean does() {
        return this == NEW || this == CHANGED || this == LEAVES || this == CLOSES;
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
