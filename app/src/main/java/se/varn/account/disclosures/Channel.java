package se.varn.account.disclosures;

import se.varn.foundation.text.Message;

/** How a request came. */
public enum Channel implements Message {
    MAIL("E-post", "E-mail"),
    POST("Brev", "Letter"),
    VISIT("Besök", "Visit"),
    PHONE("Telefon", "Telephone"),
    OTHER("Annat", "Other");

    private final String sv;
    private final String en;

    Channel(String sv, String en) {
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
