package se.varn.act.clocks;

import se.varn.foundation.text.Message;

/** What is sent. Within one regime a kind satisfies the rules that ask for it. */
public enum ReportKind implements Message {
    EARLY_WARNING("upplysning", "early warning"),
    NOTIFICATION("anmälan", "notification"),
    PROGRESS_REPORT("lägesrapport", "progress report"),
    FINAL_REPORT("slutrapport", "final report"),
    INFORMATION_TO_DATA_SUBJECTS(
            "information till de registrerade", "information to data subjects"),
    POLICE_REPORT("polisanmälan", "police report");

    private final String sv;
    private final String en;

    ReportKind(String sv, String en) {
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
