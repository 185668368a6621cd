package se.varn.act.incidents;

import se.varn.foundation.text.Message;

/** How bad the consequences are or may become. Not the level at which it is handled. */
public enum Severity implements Message {
    CRITICAL("Kritisk", "Critical", "danger", 4),
    HIGH("Hög", "High", "danger", 3),
    MEDIUM("Medel", "Medium", "warn", 2),
    LOW("Låg", "Low", "plain", 1),
    INFO("Info", "Info", "plain", 0);

    private final String sv;
    private final String en;
    private final String tone;
    private final int grade;

    Severity(String sv, String en, String tone, int grade) {
        this.sv = sv;
        this.en = en;
        this.tone = tone;
        this.grade = grade;
    }

    public String tone() {
        return tone;
    }

    /** Number of filled bars, 0–4. */
    public int grade() {
        return grade;
    }

    /** Whether the effect must be verified by somebody other than who remedied. */
    public boolean needsOtherVerifier() {
        return grade >= 3;
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
