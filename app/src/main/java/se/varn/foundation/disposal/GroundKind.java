package se.varn.foundation.disposal;

import se.varn.foundation.text.Message;

/** What a rule of disposal rests on. */
public enum GroundKind implements Message {
    REGULATION("Föreskrift", "Regulation"),
    DECISION("Beslut", "Decision");

    private final String sv;
    private final String en;

    GroundKind(String sv, String en) {
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
