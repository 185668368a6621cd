package se.varn.account.disclosures;

import se.varn.foundation.text.Message;

/** How a provision weighs harm. */
public enum Requirement implements Message {
    STRAIGHT(
            "Rakt skaderekvisit: offentlig om inte skada kan antas",
            "Straight test of harm: public unless harm can be assumed"),
    REVERSE(
            "Omvänt skaderekvisit: hemlig om det inte står klart att ingen skada följer",
            "Reverse test of harm: secret unless it is clear that no harm follows"),
    ABSOLUTE("Absolut sekretess: ingen skadeprövning", "Absolute secrecy: harm is not tested"),
    NONE("Ingen sekretess", "No secrecy");

    private final String sv;
    private final String en;

    Requirement(String sv, String en) {
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
