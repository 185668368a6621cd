package se.varn.foundation.administration.imports;

import se.varn.foundation.text.Message;

/** How the letters of a CSV file are written. */
public enum Encoding implements Message {
    AUTO("Känn av", "Detect"),
    UTF_8("UTF-8", "UTF-8"),
    LATIN_1("Latin-1 (ISO 8859-1)", "Latin-1 (ISO 8859-1)"),
    WINDOWS_1252("Windows-1252", "Windows-1252");

    private final String sv;
    private final String en;

    Encoding(String sv, String en) {
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
