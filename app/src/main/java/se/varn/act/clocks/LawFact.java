package se.varn.act.clocks;

import se.varn.foundation.text.Message;

/** What the agency's lawyer can say of a rule. */
public enum LawFact implements Message {
    RULE("Regeln gäller så som den står", "The rule holds as it stands"),
    TERM("Rätta tiden", "Correct the term"),
    PROVISION("Rätta lagrummet", "Correct the provision"),
    IN_FORCE_FROM("Rätta första dagen", "Correct the first day"),
    IN_FORCE_TO("Rätta sista dagen", "Correct the last day");

    private final String sv;
    private final String en;

    LawFact(String sv, String en) {
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
