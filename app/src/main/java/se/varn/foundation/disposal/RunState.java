package se.varn.foundation.disposal;

import se.varn.foundation.text.Message;

/** Where a disposal stands. */
public enum RunState implements Message {
    PREPARED("Väntar på godkännande", "Waits for approval", "warn", "half"),
    APPROVED("Genomförs", "Being carried out", "info", "clock"),
    DONE("Genomförd", "Carried out", "ok", "okc"),
    WITHDRAWN("Dragen tillbaka", "Withdrawn", "plain", "cross");

    private final String sv;
    private final String en;
    private final String tone;
    private final String icon;

    RunState(String sv, String en, String tone, String icon) {
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
