package se.varn.account.disclosures;

import se.varn.foundation.text.Message;

/** What the agency decided about a request. It follows from the harm tests. */
public enum DecisionKind implements Message {
    FULL("Lämnas ut i sin helhet", "Handed out in full"),
    PARTLY("Lämnas ut delvis", "Handed out in part"),
    REFUSED("Lämnas inte ut", "Refused"),
    NOT_HELD("Ingen sådan handling finns här", "No such document is held");

    private final String sv;
    private final String en;

    DecisionKind(String sv, String en) {
        this.sv = sv;
        this.en = en;
    }

    /** Whether whoever asked has something to appeal. */
    public boolean appealable() {
        return this != FULL;
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
