package se.varn.foundation.jobs;

import se.varn.foundation.text.Message;

/** Where a job stands. */
public enum JobState implements Message {
    QUEUED("I kö", "Queued", "info", "clock"),
    RUNNING("Pågår", "Running", "info", "half"),
    DONE("Klart", "Done", "ok", "check"),
    FAILED("Misslyckades", "Failed", "danger", "warn"),
    CANCELLED("Avbrutet", "Cancelled", "plain", "cross");

    private final String sv;
    private final String en;
    private final String tone;
    private final String icon;

    JobState(String sv, String en, String tone, String icon) {
        this.sv = sv;
        this.en = en;
        this.tone = tone;
        this.icon = icon;
    }

    /** Whether it has ended. */
    public boolean over() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    @Override
    public String sv() {
        return sv;
    }

    @Override
    public String en() {
        return en;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }
}
