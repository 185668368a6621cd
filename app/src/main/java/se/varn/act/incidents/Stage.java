package se.varn.act.incidents;

import se.varn.foundation.text.Message;

/** How far the handling has come. */
public enum Stage implements Message {
    REPORTED("Rapporterad", "Reported"),
    INFORMATION_COLLECTED("Information insamlad", "Information collected"),
    FAULT_SOURCE_IDENTIFIED("Felkälla identifierad", "Fault source identified"),
    FAULT_SOURCE_REMEDIED("Felkälla åtgärdad", "Fault source remedied"),
    EFFECT_VERIFIED("Effekt verifierad", "Effect verified");

    private final String sv;
    private final String en;

    Stage(String sv, String en) {
        this.sv = sv;
        this.en = en;
    }

    public boolean open() {
        return this != EFFECT_VERIFIED;
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
