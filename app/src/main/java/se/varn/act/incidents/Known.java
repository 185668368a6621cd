package se.varn.act.incidents;

import se.varn.foundation.text.Message;

/** An answer where not knowing is an answer too. */
public enum Known implements Message {
    YES("Ja", "Yes"),
    NO("Nej", "No"),
    UNKNOWN("Vet inte", "Do not know");

    private final String sv;
    private final String en;

    Known(String sv, String en) {
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
