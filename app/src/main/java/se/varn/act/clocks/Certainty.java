package se.varn.act.clocks;

import se.varn.foundation.text.Message;

/**
 * How sure a fact about the law is. Only what is confirmed is applied as law; the rest is shown as
 * what it is.
 */
public enum Certainty implements Message {
    CONFIRMED("✔", "läst i den officiella texten", "read in the official text"),
    CONFIRMED_HERE("✔", "bekräftad av myndighetens jurist", "confirmed by the agency's lawyer"),
    SECOND_HAND("◐", "endast i andra hand, ej bekräftad", "second hand only, not confirmed"),
    UNCONFIRMED("✖", "ej bekräftad", "not confirmed");

    private final String mark;
    private final String sv;
    private final String en;

    Certainty(String mark, String sv, String en) {
        this.mark = mark;
        this.sv = sv;
        this.en = en;
    }

    public String mark() {
        return mark;
    }

    public boolean appliedAsLaw() {
        return this == CONFIRMED || this == CONFIRMED_HERE;
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
