package se.varn.account.disclosures;

import se.varn.foundation.text.Message;

/** How whoever asks wants the documents. */
public enum HandoutForm implements Message {
    COPY("Kopia", "A copy"),
    READ_HERE("Läsa på plats", "Reading them here");

    private final String sv;
    private final String en;

    HandoutForm(String sv, String en) {
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
