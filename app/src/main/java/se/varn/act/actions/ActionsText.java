package se.varn.act.actions;

import se.varn.foundation.text.Message;

/** Words of the pages of measures. */
public enum ActionsText implements Message {
    ACTIONS("Åtgärder", "Measures"),
    ACTION("Åtgärd", "Measure"),
    NEW("Ny åtgärd", "New measure"),
    NONE("Inga åtgärder motsvarar urvalet.", "No measures match the selection."),
    NONE_YET("Inga åtgärder ännu.", "No measures yet."),
    TITLE("Vad ska göras?", "What is to be done?"),
    DESCRIPTION("Beskrivning", "Description"),
    OWNER("Ägare", "Owner"),
    UNIT("Enhet", "Unit"),
    DUE("Klart senast", "Due"),
    DUE_HELP("ÅÅÅÅ-MM-DD", "YYYY-MM-DD"),
    EXPECTED("Förväntad effekt", "Expected effect"),
    EXPECTED_HELP(
            "Skriv så att den går att mäta, till exempel: ”inga lyckade inloggningar från spärrade konton under 30 dygn”.",
            "Write it so that it can be measured, such as: “no successful sign-in from blocked accounts during 30 days”."),
    AREA("Område", "Area"),
    STATUS("Läge", "State"),
    CREATED("Skapad", "Created"),
    VERIFIED_AT("Verifierad", "Verified"),
    OVERDUE("Försenade", "Overdue"),
    MINE("Mina", "Mine"),
    OPEN_ONES("Öppna", "Open"),
    REMEDIES("Åtgärdar", "Remedies"),
    DONE_BY("Utförd av {0} {1}", "Done by {0} {1}"),
    VERIFIED_BY("Effekten bedömd av {0} {1}", "Effect judged by {0} {1}"),
    MEASURED_OVER("Mätt över", "Measured over"),
    FINISH("Markera som utförd", "Mark as done"),
    CONFIRM_EFFECT("Effekten är verifierad", "The effect is verified"),
    REFUTE_EFFECT("Effekten uteblev", "There was no effect"),
    CANCEL("Avbryt åtgärden", "Cancel the measure"),
    NOTE_FINISH("Vad gjordes?", "What was done?"),
    NOTE_EFFECT(
            "Vad mättes, och vad blev utfallet?", "What was measured, and what was the result?"),
    NOTE_CANCEL("Varför avbryts den?", "Why is it cancelled?"),
    WINDOW("Över vilken tid?", "Over what time?"),
    WINDOW_HELP(
            "Till exempel: 14 oktober–13 november 2026.",
            "For example: 14 October–13 November 2026."),
    TITLE_MISSING(
            "Skriv vad som ska göras, högst 200 tecken.",
            "Say what is to be done, at most 200 characters."),
    EFFECT_MISSING("Skriv vilken effekt som väntas.", "Say what effect is expected."),
    DUE_MISSING("Skriv en dag som ÅÅÅÅ-MM-DD.", "Write a day as YYYY-MM-DD."),
    DUE_PAST("Dagen har redan passerat.", "That day has already passed."),
    OWNER_ELSEWHERE(
            "Välj någon i din enhet eller under den: din roll gäller där.",
            "Choose somebody in your unit or below it: that is where your role holds."),
    OWNER_MISSING("Välj vem som äger åtgärden.", "Choose who owns the measure."),
    AREA_MISSING("Välj område.", "Choose an area."),
    NOTE_MISSING("Beskriv det med några ord.", "Describe it in a few words."),
    WINDOW_MISSING(
            "Skriv över vilken tid effekten mättes.",
            "Say over what time the effect was measured."),
    WORDING("Allmänt hållen lydelse", "General wording"),
    WORDING_HELP(
            "Så kan åtgärden nämnas i en offentlig text, utan detaljer som kan utnyttjas. Återrapporten använder den.",
            "How the measure may be mentioned in a public text, without details that can be exploited. The report to Government uses it."),
    WORDING_LONG(
            "Lydelsen är för lång: högst 2 000 tecken.",
            "The wording is too long: at most 2,000 characters."),
    WORDED("Lydelsen är sparad.", "The wording is saved."),
    TOO_LONG(
            "Texten är för lång: högst 20 000 tecken.",
            "The text is too long: at most 20,000 characters."),
    RESTRICTED("Begränsad läskrets", "Restricted readers"),
    CREATED_NOTICE("Åtgärden är skapad.", "The measure is created."),
    STEP_NOTICE("Åtgärden är nu: {0}.", "The measure is now: {0}."),
    TEAM("Mina medarbetares", "My staff's"),
    TOLD("Försenad: {0} fick veta det {1}", "Overdue: {0} was told {1}"),
    TOLD_NOBODY("chefen för informationssäkerhet (CISO)", "the chief information security officer"),
    NOTICE_OVERDUE("Åtgärden {0} är försenad", "Measure {0} is overdue"),
    NOTICE_UNDER(
            "Åtgärden {0}, som en av dina medarbetare äger, är försenad",
            "Measure {0}, which one of your staff owns, is overdue"),
    HOLDS("Åtgärden {0} pågår", "Measure {0} goes on"),
    TASK_OVERDUE("Försenad åtgärd hos {0}", "Overdue measure of {0}"),
    TASK_DO("Genomför åtgärden", "Carry out the measure"),
    TASK_VERIFY("Verifiera åtgärdens effekt", "Verify the measure's effect");

    private final String sv;
    private final String en;

    ActionsText(String sv, String en) {
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
