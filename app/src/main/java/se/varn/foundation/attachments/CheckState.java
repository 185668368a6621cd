package se.varn.foundation.attachments;

import se.varn.foundation.text.Message;

/** What is known of a content's malware. */
public enum CheckState implements Message {
    UNCHECKED("Inte viruskontrollerad", "Not checked for viruses", "plain", "dash"),
    WAITING("Väntar på viruskontroll", "Waits for the virus check", "warn", "clock"),
    CLEAN("Viruskontrollerad", "Checked for viruses", "ok", "okc"),
    INFECTED("Skadlig kod, i karantän", "Malware, in quarantine", "danger", "lock");

    private final String sv;
    private final String en;
    private final String tone;
    private final String icon;

    CheckState(String sv, String en, String tone, String icon) {
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
