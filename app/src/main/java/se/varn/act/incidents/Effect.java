package se.varn.act.incidents;

import se.varn.foundation.text.Message;

/** What a remedy turned out to do. */
public enum Effect implements Message {
    EFFECTIVE("Åtgärden hade effekt", "The remedy was effective"),
    PARTLY("Delvis effekt", "Partly effective"),
    NOT("Ingen effekt", "Not effective");

    private final String sv;
    private final String en;

    Effect(String sv, String en) {
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
