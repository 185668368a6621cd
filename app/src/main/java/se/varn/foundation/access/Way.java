package se.varn.foundation.access;

import se.varn.foundation.text.Message;

/** How somebody came in. */
public enum Way implements Message {
    PASSWORD("Lösenord", "Password"),
    CODE("Lösenord och kod", "Password and code"),
    PASSKEY("Lösenord och inloggningsnyckel", "Password and passkey"),
    AGENCY("Myndighetens inloggning", "The agency's sign-in"),
    DEMO("Demon", "The demo");

    private final String sv;
    private final String en;

    Way(String sv, String en) {
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
