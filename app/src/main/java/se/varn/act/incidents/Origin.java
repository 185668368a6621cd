package se.varn.act.incidents;

import se.varn.foundation.text.Message;

/** Who the incident came from. */
public enum Origin implements Message {
    EMPLOYEE("Medarbetare", "Employee"),
    SOC("SOC", "SOC"),
    DESK("Incidentfunktionen", "Incident desk");

    private final String sv;
    private final String en;

    Origin(String sv, String en) {
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
