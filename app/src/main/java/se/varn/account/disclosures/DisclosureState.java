package se.varn.account.disclosures;

import se.varn.foundation.text.Message;

/** Where a request for disclosure stands. */
public enum DisclosureState implements Message {
    OPEN("Prövas", "Being tried", "warn", "half"),
    DECIDED("Beslutad", "Decided", "info", "check"),
    HANDED_OUT("Expedierad", "Sent", "ok", "okc"),
    WITHDRAWN("Återtagen", "Withdrawn", "plain", "cross");

    private final String sv;
    private final String en;
    private final String tone;
    private final String icon;

    DisclosureState(String sv, String en, String tone, String icon) {
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

    /** Whether somebody still waits for an answer. */
    public boolean open() {
        return this == OPEN || this == DECIDED;
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
