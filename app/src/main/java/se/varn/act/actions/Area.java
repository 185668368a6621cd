package se.varn.act.actions;

import se.varn.foundation.text.Message;

/** What part of the work a measure strengthens; the report to Government groups by it. */
public enum Area implements Message {
    INCIDENT_HANDLING("Incidenthantering", "Incident handling"),
    MONITORING("Övervakning och logganalys", "Monitoring and log analysis"),
    ACCESS_CONTROL("Behörighetsstyrning", "Access control"),
    CHANGE_CONTROL("Ändringshantering", "Change control"),
    TECHNICAL_PROTECTION("Tekniskt skydd", "Technical protection"),
    CONTINUITY("Kontinuitet", "Continuity"),
    KNOWLEDGE("Kunskap och beteende", "Knowledge and behaviour"),
    SUPPLIERS("Leverantörer", "Suppliers"),
    GOVERNANCE("Styrning och ansvar", "Governance and responsibility");

    private final String sv;
    private final String en;

    Area(String sv, String en) {
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
