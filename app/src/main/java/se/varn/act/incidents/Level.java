package se.varn.act.incidents;

import se.varn.foundation.text.Message;

/** At which level the agency handles it. Moves both ways without moving the stage. */
public enum Level implements Message {
    INCIDENT("Incident", "Incident", "plain", "ring"),
    CRITICAL_INCIDENT("Kritisk incident", "Critical incident", "danger", "warn"),
    CRISIS("Krisledning", "Crisis management", "danger", "flag");

    private final String sv;
    private final String en;
    private final String tone;
    private final String icon;

    Level(String sv, String en, String tone, String icon) {
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

    /** The higher of the two. */
    public Level or(Level other) {
        return compareTo(other) >= 0 ? this : other;
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
