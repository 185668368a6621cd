package se.varn.act.clocks;

import se.varn.foundation.text.Message;

/** A clock's state in one word, for lists and colours. */
public enum ClockPhase implements Message {
    NOT_STARTED("Ej startad", "Not started", "plain", "dash"),
    RUNNING("Går", "Running", "info", "clock"),
    WARNED_50("50 % gått", "50 % gone", "info", "clock"),
    WARNED_75("75 % gått", "75 % gone", "warn", "clock"),
    WARNED_90("90 % gått", "90 % gone", "danger", "warn"),
    OVERDUE("Försenad", "Overdue", "danger", "warn"),
    SATISFIED("Uppfylld", "Satisfied", "ok", "okc"),
    NOT_REPORTABLE("Ej rapporteringspliktig", "Not reportable", "plain", "cross"),
    /** The rule no longer applies to the subject: a track or an instant was corrected. */
    SUPERSEDED("Gäller inte längre", "No longer applies", "plain", "cross");

    private final String sv;
    private final String en;
    private final String tone;
    private final String icon;

    ClockPhase(String sv, String en, String tone, String icon) {
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

    /** The phase of a running clock that has used this share of its term. */
    static ClockPhase ofPercent(int percent) {
        if (percent >= 90) {
            return WARNED_90;
        }
        if (percent >= 75) {
            return WARNED_75;
        }
        return percent >= 50 ? WARNED_50 : RUNNING;
    }
}
