package se.varn.know.inventory;

import se.varn.foundation.text.Message;

/** Words of the pages of the inventory. */
public enum InventoryText implements Message {
    SYSTEMS("Informationssystem", "Information systems"),
    SYSTEM("Informationssystem", "Information system"),
    NEW("Nytt informationssystem", "New information system"),
    EDIT("Ändra", "Change"),
    NONE(
            "Inga informationssystem motsvarar urvalet.",
            "No information systems match the selection."),
    NAME("Namn", "Name"),
    DESCRIPTION("Beskrivning", "Description"),
    DESCRIPTION_HELP(
            "Vad systemet används till och av vilka.", "What the system is used for, and by whom."),
    OWNER("Systemägare", "System owner"),
    MANAGER("Systemförvaltare", "System manager"),
    NO_MANAGER("Ingen utsedd", "None appointed"),
    UNIT("Enhet", "Unit"),
    CONFIDENTIALITY("Konfidentialitet", "Confidentiality"),
    INTEGRITY("Riktighet", "Integrity"),
    AVAILABILITY("Tillgänglighet", "Availability"),
    KLASS("K-R-T", "C-I-A"),
    KLASS_HELP(
            "Konfidentialitet, riktighet, tillgänglighet: 0 ingen eller försumbar, 3 allvarlig skada",
            "Confidentiality, integrity, availability: 0 none or negligible, 3 serious harm"),
    LEVEL_0("0 – försumbar", "0 – negligible"),
    LEVEL_1("1 – måttlig", "1 – moderate"),
    LEVEL_2("2 – betydande", "2 – considerable"),
    LEVEL_3("3 – allvarlig", "3 – serious"),
    IN_USE("I drift", "In use"),
    NAME_MISSING(
            "Skriv systemets namn, högst 120 tecken.",
            "Write the system's name, at most 120 characters."),
    NAME_TAKEN("Ett annat system heter redan så.", "Another system already has that name."),
    OWNER_ELSEWHERE(
            "Välj någon i din enhet eller under den: din roll gäller där.",
            "Choose somebody in your unit or below it: that is where your role holds."),
    OWNER_MISSING("Välj vem som äger systemet.", "Choose who owns the system."),
    KLASS_MISSING("Välj 0, 1, 2 eller 3.", "Choose 0, 1, 2 or 3."),
    TOO_LONG(
            "Texten är för lång: högst 20 000 tecken.",
            "The text is too long: at most 20,000 characters."),
    SAVED("Systemet är sparat.", "The system is saved.");

    private final String sv;
    private final String en;

    InventoryText(String sv, String en) {
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
