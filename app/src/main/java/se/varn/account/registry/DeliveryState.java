package se.varn.account.registry;

import se.varn.foundation.text.Message;

/** Where a package for preservation stands. */
public enum DeliveryState implements Message {
    WAITING("Görs i ordning", "Being made", "info", "clock"),
    READY("Klar att hämta", "Ready", "ok", "check"),
    FAILED("Gick inte", "Failed", "danger", "warn"),
    DELIVERED("Överlämnad", "Handed over", "ok", "okc");

    private final String sv;
    private final String en;
    private final String tone;
    private final String icon;

    DeliveryState(String sv, String en, String tone, String icon) {
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
