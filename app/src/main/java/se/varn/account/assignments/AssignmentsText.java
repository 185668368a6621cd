package se.varn.account.assignments;

import se.varn.foundation.text.Message;

/** Words of the pages of assignments. */
public enum AssignmentsText implements Message {
    HOLDS_EVIDENCE("Underlag i {0}", "Evidence in {0}"),
    HOLDS_SUPPORT("En mening i en återrapport vilar på den", "A sentence of a report rests on it"),
    ASSIGNMENTS("Återrapporter", "Reports to Government"),
    ASSIGNMENT("Uppdrag", "Assignment"),
    NEW("Nytt uppdrag", "New assignment"),
    NONE("Inga uppdrag motsvarar urvalet.", "No assignments match the selection."),
    TITLE("Uppdraget i korthet", "The assignment in short"),
    SOURCE("Källa", "Source"),
    SOURCE_HELP(
            "Till exempel: Regleringsbrev för budgetåret 2026, uppdrag 4.",
            "For example: appropriation directions for 2026, assignment 4."),
    REGISTRATION("Diarienummer", "Registration number"),
    DUE("Lämnas senast", "Due"),
    DUE_ON("lämnas {0}", "due {0}"),
    DUE_HELP("ÅÅÅÅ-MM-DD", "YYYY-MM-DD"),
    RESPONSIBLE("Ansvarig", "Responsible"),
    STATUS("Läge", "State"),
    POINTS("Uppdragspunkter", "Points of the assignment"),
    POINTS_HELP(
            "En punkt per rad, ordagrant. Börja raden med punktens nummer: ”4.2 Myndigheten ska …”.",
            "One point per line, word by word. Begin the line with its number: “4.2 The agency shall …”."),
    POINT("Uppdragspunkt {0}", "Point {0}"),
    DECISION("Beslut om svaret", "Decision on the answer"),
    DECISION_HELP(
            "Namn och titel. Kan fyllas i när svaret ska beslutas.",
            "Name and title. May be filled in when the answer is to be decided."),
    DECISION_MAKER("Beslutsfattare", "Decided by"),
    RAPPORTEUR("Föredragande", "Presented by"),
    PARTICIPANTS("Övriga i den slutliga handläggningen", "Others in the final handling"),
    DISSENT("Avvikande mening", "Dissent"),
    NOT_STATED("Inte angivet", "Not stated"),
    EDIT("Ändra", "Change"),
    REPORT("Rapporten", "The report"),
    OPEN_REPORT("Öppna rapporten", "Open the report"),
    START_REPORT("Börja rapporten", "Start the report"),
    START_HELP(
            "Perioden är den tid som rapportens siffror räknas över. Datasnittet blir nu och kan flyttas fram.",
            "The period is the time that the report's figures are counted over. The data cut is now, and can be moved forward."),
    FIRST_DAY("Periodens första dag", "First day of the period"),
    LAST_DAY("Periodens sista dag", "Last day of the period"),
    VERSIONS("Frysta versioner", "Frozen versions"),
    VERSION("Version {0}", "Version {0}"),
    NO_VERSIONS("Ingen version är fryst ännu.", "No version is frozen yet."),
    CREATED("Uppdraget är registrerat.", "The assignment is registered."),
    CHANGED("Uppdraget är ändrat.", "The assignment is changed."),
    TITLE_MISSING(
            "Skriv vad uppdraget gäller, högst 200 tecken.",
            "Say what the assignment is about, at most 200 characters."),
    SOURCE_MISSING(
            "Skriv var uppdraget står, högst 300 tecken.",
            "Say where the assignment is given, at most 300 characters."),
    DUE_MISSING("Skriv en dag som ÅÅÅÅ-MM-DD.", "Write a day as YYYY-MM-DD."),
    RESPONSIBLE_MISSING("Välj vem som ansvarar.", "Choose who is responsible."),
    POINTS_MISSING(
            "Skriv minst en punkt, högst 20 000 tecken tillsammans.",
            "Write at least one point, at most 20,000 characters together."),
    POINT_ANSWERED(
            "En punkt som ett kapitel svarar på kan inte tas bort. Behåll dess nummer.",
            "A point that a chapter answers cannot be removed. Keep its number."),
    TOO_LONG(
            "Texten är för lång: högst {0} tecken.",
            "The text is too long: at most {0} characters."),
    TASK_ANSWER("Svara på uppdraget", "Answer the assignment"),
    USED_IN("Redovisad i återrapport", "Accounted for in a report");

    private final String sv;
    private final String en;

    AssignmentsText(String sv, String en) {
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
