package se.varn.act.incidents;

import se.varn.foundation.text.Message;

/** What an employee says that a report is about, in words everybody understands. */
public enum ReportKind implements Message {
    MESSAGE("mail", Kind.DISINFORMATION, "Misstänkt mejl eller sms", "Suspicious mail or text"),
    WRONG_PERSON(
            "eye", Kind.PERSONAL_DATA, "Uppgifter hos fel person", "Information with wrong person"),
    SYSTEM("server", Kind.IT, "System beter sig konstigt", "A system behaves strangely"),
    LOST("search", Kind.PHYSICAL, "Borttappat eller stulet", "Lost or stolen"),
    PRESSURE("people", Kind.UNDUE_INFLUENCE, "Hot eller påtryckning", "Threat or pressure"),
    MISTAKE("pen", Kind.IT, "Jag gjorde fel", "I made a mistake"),
    OTHER("dots", Kind.IT, "Något annat", "Something else");

    private final String icon;
    private final Kind kind;
    private final String sv;
    private final String en;

    ReportKind(String icon, Kind kind, String sv, String en) {
        this.icon = icon;
        this.kind = kind;
        this.sv = sv;
        this.en = en;
    }

    public String icon() {
        return icon;
    }

    public Kind kind() {
        return kind;
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
