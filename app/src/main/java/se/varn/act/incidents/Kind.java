package se.varn.act.incidents;

import se.varn.foundation.text.Message;

/** What kind of incident it is. */
public enum Kind implements Message {
    IT("It-incident", "IT incident"),
    PERSONAL_DATA("Personuppgiftsincident", "Personal data breach"),
    PHYSICAL("Fysisk incident", "Physical incident"),
    UNDUE_INFLUENCE("Otillåten påverkan", "Undue influence"),
    DISINFORMATION("Desinformation eller falsk avsändare", "Disinformation or forged sender");

    private final String sv;
    private final String en;

    Kind(String sv, String en) {
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
