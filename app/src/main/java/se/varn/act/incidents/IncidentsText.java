package se.varn.act.incidents;

import se.varn.foundation.text.Message;

/** Words of incidents: lists, pages of the desk, and what is wrong with what was typed. */
public enum IncidentsText implements Message {
    INCIDENTS("Incidenter", "Incidents"),
    INCIDENT("Incident", "Incident"),
    TITLE_MISSING("Skriv en rubrik, högst 200 tecken.", "Write a title, at most 200 characters."),
    TEXT_MISSING("Beskriv det med några ord.", "Describe it in a few words."),
    TOO_LONG(
            "Texten är för lång: högst 20 000 tecken.",
            "The text is too long: at most 20,000 characters."),
    FUTURE("Tiden har inte inträffat än.", "That time has not come yet.");

    private final String sv;
    private final String en;

    IncidentsText(String sv, String en) {
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
