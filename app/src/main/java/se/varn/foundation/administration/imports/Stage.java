package se.varn.foundation.administration.imports;

import se.varn.foundation.text.Message;

/** How far an import has come. */
public enum Stage implements Message {
    SENT("Kolumner ska väljas", "Columns to be chosen", "info", "half"),
    PREVIEWING("Granskas", "Being previewed", "info", "clock"),
    PREVIEWED("Granskad, inte genomförd", "Previewed, not carried out", "warn", "eye"),
    RUNNING("Genomförs", "Being carried out", "info", "clock"),
    DONE("Genomförd", "Carried out", "ok", "check"),
    DROPPED("Kastad", "Dropped", "plain", "cross");

    private final String sv;
    private final String en;
    private final String tone;
    private final String icon;

    Stage(String sv, String en, String tone, String icon) {
        this.sv = sv;
        this.en = en;
        this.tone = tone;
        this.icon = icon;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
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
