package se.varn.sense.detection;

import se.varn.foundation.text.Message;

/** Why an alert is dismissed. */
public enum Dismissal implements Message {
    FALSE_POSITIVE("Falskt larm: regeln träffade fel", "False positive: the rule was wrong"),
    BENIGN("Riktigt men ofarligt", "True but harmless"),
    KNOWN("Känt sedan tidigare, till exempel en ändring", "Already known, such as a change"),
    DUPLICATE("Dubblett av ett annat larm", "Duplicate of another alert");

    private final String sv;
    private final String en;

    Dismissal(String sv, String en) {
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
