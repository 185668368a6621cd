package se.varn.sense.detection;

import se.varn.foundation.text.Message;

/** Where an alert stands. */
public enum AlertStatus implements Message {
    NEW("Ny", "New", "ring"),
    TAKEN("Tagen", "Taken", "half"),
    DISMISSED("Avfärdad", "Dismissed", "cross"),
    LINKED("Kopplad", "Linked", "link");

    private final String sv;
    private final String en;
    private final String icon;

    AlertStatus(String sv, String en, String icon) {
        this.sv = sv;
        this.en = en;
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /** Whether somebody still has to decide about it. */
    public boolean open() {
        return this == NEW || this == TAKEN;
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
