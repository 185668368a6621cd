package se.varn.act.clocks;

import se.varn.foundation.text.Message;

/** A clock's state in one word, for lists and colours. */
public enum ClockPhase implements Message {
    NOT_STARTED("Ej startad", "Not started"),
    RUNNING("Går", "Running"),
    WARNED_50("50 % gått", "50 % gone"),
    WARNED_75("75 % gått", "75 % gone"),
    WARNED_90("90 % gått", "90 % gone"),
    OVERDUE("Försenad", "Overdue"),
    SATISFIED("Uppfylld", "Satisfied"),
    NOT_REPORTABLE("Ej rapporteringspliktig", "Not reportable");

    private final String sv;
    private final String en;

    ClockPhase(String sv, String en) {
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
