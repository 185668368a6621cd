package se.varn.foundation.disposal;

import se.varn.foundation.text.Message;

/** What becomes of a record in a disposal. */
public enum ItemState implements Message {
    LISTED("Gallras", "Goes"),
    STAYS("Står kvar", "Stays"),
    REMOVED("Gallrad", "Disposed of");

    private final String sv;
    private final String en;

    ItemState(String sv, String en) {
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
