package se.varn.act.incidents;

import se.varn.foundation.text.Message;

/** A track along which an incident may have to be reported; the clocks know what each demands. */
public enum Track implements Message {
    GDPR("Personuppgiftsincident (dataskyddsförordningen)", "Personal data breach (GDPR)"),
    CSL(
            "It-incident (cybersäkerhetslagen och myndigheters rapportering)",
            "IT incident (Cybersecurity Act and reporting by agencies)"),
    PROTECTIVE_SECURITY("Säkerhetsskydd", "Protective security"),
    POLICE("Polisanmälan", "Police report");

    private final String sv;
    private final String en;

    Track(String sv, String en) {
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
