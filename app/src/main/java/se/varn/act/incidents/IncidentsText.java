package se.varn.act.incidents;

import se.varn.foundation.text.Message;

/**
 * Words of incidents on the pages of those who handle them, and what is wrong with what was typed.
 */
public enum IncidentsText implements Message {
    INCIDENTS("Incidenter", "Incidents"),
    INCIDENT("Incident", "Incident"),
    NEW("Ny incident", "New incident"),
    NONE("Inga incidenter motsvarar urvalet.", "No incidents match the selection."),
    TITLE("Rubrik", "Title"),
    AS_IT_STANDS("Slag, nivå, allvarlighet och steg", "Kind, level, severity and stage"),
    TIMELINE_TEXT("Tidslinje, text", "Timeline, text"),
    TIMELINE_BEFORE("Tidslinje, före rättelse", "Timeline, before a correction"),
    JUDGED_IN_WORDS("Bedömning", "Judgement"),
    TASK_IN_WORDS("Uppgift", "Task"),
    PUBLISHED_TEXT("Offentlig text", "Public text"),
    LEVEL("Nivå", "Level"),
    SEVERITY("Allvarlighet", "Severity"),
    STAGE("Steg", "Stage"),
    KIND("Slag", "Kind"),
    LEAD("Incidentledare", "Incident manager"),
    NO_LEAD("Ingen utsedd", "None appointed"),
    OPENED("Öppnad", "Opened"),
    NOTICED("Märkt", "Noticed"),
    OPEN_ONES("Öppna", "Open"),
    LED_BY_ME("Leds av mig", "Led by me"),
    NOT_JUDGED("ej bedömd", "not judged"),
    RESTRICTED("Begränsad läskrets: {0} personer", "Restricted to {0} people"),
    PERSONAL_DATA("Personuppgifter berörs", "Personal data affected"),
    PERSONAL_DATA_UNKNOWN(
            "Oklart om personuppgifter berörs", "Unclear whether personal data are affected"),
    OPENED_AT("öppnad {0}", "opened {0}"),
    NEXT_STEP("Nästa steg", "Next step"),
    NEXT_STEP_TO("Nästa steg: {0}", "Next step: {0}"),
    PROCESS("Steg i processen", "Steps of the process"),
    DONE("Klart", "Done"),
    NOW("Pågår", "Now"),
    LEFT("Återstår", "Remains"),
    SINCE("sedan {0}", "since {0}"),
    NEXT("nästa steg", "next step"),
    BY_OTHER("av annan än åtgärdaren", "by other than the remedier"),
    TIMELINE("Tidslinje", "Timeline"),
    NEWEST_FIRST("senaste först · {0} händelser", "newest first · {0} events"),
    CORRECTED("Rättad av {0} {1}. Skäl: {2}", "Corrected by {0} {1}. Reason: {2}"),
    CORRECT("Rätta", "Correct"),
    CORRECTION("Rätta en uppgift i tidslinjen", "Correct something in the timeline"),
    CORRECTION_OF("Vad ska rättas?", "What is to be corrected?"),
    CORRECT_TEXT("Rätt uppgift", "Correct wording"),
    WRITE_NOTE("Skriv anteckning", "Write a note"),
    NOTE("Anteckning", "Note"),
    ADD_NOTE("Lägg till i tidslinjen", "Add to the timeline"),
    TO_REPORTER("Den som anmälde får läsa den", "The reporter may read it"),
    TODAY("I dag, {0}", "Today, {0}"),
    YESTERDAY("I går, {0}", "Yesterday, {0}"),
    MUST("Krävs: {0}", "Required: {0}"),
    MAY("Kan anges, eller lämnas okänt: {0}", "May be given, or left unknown: {0}"),
    REQUIREMENTS("{0} av {1} krav uppfyllda", "{0} of {1} requirements met"),
    STAGE_DONE("{0}: klart {1}", "{0}: done {1}"),
    SYSTEMS_GIVEN("Berörda system angivna: {0}", "Affected systems given: {0}"),
    SYSTEMS_LACK(
            "Inga berörda system angivna. De kan anges när de är kända.",
            "No affected systems given. They can be given when they are known."),
    OTHER_VERIFIER(
            "Vid allvarlighet Hög och Kritisk verifierar någon annan än den som åtgärdade",
            "At severity High and Critical somebody other than the remedier verifies"),
    UPDATE("Ändra eller lägg till uppgifter", "Change or add information"),
    IDENTIFY_AGAIN("Ange annan felkälla", "Name another fault source"),
    NOT_YOURS(
            "Nästa steg tas av någon annan: din roll får läsa, eller så har du själv åtgärdat och effekten ska verifieras av en annan.",
            "Somebody else takes the next step: your role may read, or you remedied it yourself and another is to verify the effect."),
    CLOSED(
            "Incidenten är avslutad: effekten är verifierad.",
            "The incident is closed: the effect is verified."),
    TIME_HELP("ÅÅÅÅ-MM-DD TT.MM, svensk tid", "YYYY-MM-DD HH.MM, Swedish time"),
    TIME_UNKNOWN_HELP(
            "ÅÅÅÅ-MM-DD TT.MM, svensk tid. Lämna tomt om det inte är känt.",
            "YYYY-MM-DD HH.MM, Swedish time. Leave empty when it is not known."),
    COUNT_HELP(
            "Uppskattat antal. Lämna tomt om det inte är känt.",
            "An estimate. Leave empty when it is not known."),
    EXPECTED_HELP(
            "Skriv så att den går att mäta, till exempel: ”0 uppslag utanför egen enhet under 7 dygn”.",
            "Write it so that it can be measured, such as: “0 look-ups outside the own unit during 7 days”."),
    WINDOW_HELP("Till exempel: 14–21 oktober 2026", "For example: 14–21 October 2026"),
    KNOWN_SO_FAR("Uppgifter", "What is known"),
    NOTHING_YET("Inget ifyllt ännu.", "Nothing filled in yet."),
    WHAT_HAPPENED("Vad har hänt?", "What happened?"),
    REPORTED_BY("Anmäld av", "Reported by"),
    CONTACT("Nås på", "Reached at"),
    PLACE("Var", "Where"),
    ORIGIN("Kom från", "Came from"),
    PERSONS("Personuppgifter", "Personal data"),
    ACTIONS("Åtgärder", "Measures"),
    NEW_ACTION("Ny åtgärd", "New measure"),
    ACTIONS_NONE("Inga åtgärder än.", "No measures yet."),
    SYSTEMS("Berörda system", "Affected systems"),
    ADD_SYSTEM("Lägg till system", "Add a system"),
    SYSTEMS_NONE("Inga angivna.", "None given."),
    SYSTEM("System", "System"),
    KLASS("K-R-T", "C-I-A"),
    PARTICIPANTS("Deltagare", "Participants"),
    PARTICIPANTS_NONE("Ingen inkallad.", "Nobody called in."),
    CALL_IN("Kalla in", "Call in"),
    PERSON("Person", "Person"),
    DUTY("Uppgift i incidenten", "Part in the incident"),
    DUPLICATES("Liknande öppna incidenter", "Similar open incidents"),
    SIMILARITY("{0} % lika · gemensamt: {1}", "{0} % alike · in common: {1}"),
    IS_DUPLICATE("Samma händelse", "Same event"),
    TASKS("Uppgifter att göra", "Tasks"),
    TASKS_NONE("Inga uppgifter.", "No tasks."),
    ADD_TASK("Ny uppgift", "New task"),
    TASK("Vad ska göras?", "What is to be done?"),
    WHO("Vem", "Who"),
    DUE("Senast", "Due"),
    FINISH("Klar", "Done"),
    LEADING("Leda incidenten", "Leading the incident"),
    LEVEL_CHANGE("Ändra nivå", "Change level"),
    REASON("Skäl", "Reason"),
    DESCRIBE("Rubrik, slag, allvarlighet och ledare", "Title, kind, severity and manager"),
    JUDGEMENT("Kännedom och rapporteringsplikt", "Knowledge and duty to report"),
    NOTICED_AT("Märktes", "Was noticed"),
    KNOWN_AT("Kännedom", "Became known"),
    KNOWN_HELP(
            "När myndigheten fick kännedom. ÅÅÅÅ-MM-DD TT.MM, svensk tid.",
            "When the agency came to know. YYYY-MM-DD HH.MM, Swedish time."),
    JUDGE_NOW("Bedömning", "Judgement"),
    JUDGE_LATER("Bedöm senare", "Judge later"),
    JUDGE_YES("Rapporteringspliktig enligt det som kryssats", "Reportable along what is ticked"),
    JUDGE_NO("Inte rapporteringspliktig", "Not reportable"),
    TRACKS("Enligt", "Along"),
    JUDGED_BY("Bedömd {0} av {1}: {2}", "Judged {0} by {1}: {2}"),
    RESTRICT("Begränsa läskretsen", "Restrict the readers"),
    RESTRICT_HELP(
            "Bara du, incidentledaren, deltagarna och krisledaren får sedan läsa. Varje läsning antecknas.",
            "Only you, the incident manager, the participants and the crisis manager may then read. Each reading is noted."),
    GROUND("Grund", "Ground"),
    GROUND_HELP(
            "Till exempel en bestämmelse i offentlighets- och sekretesslagen.",
            "Such as a provision of the Public Access to Information and Secrecy Act."),
    PUBLISH("Publicera som störning", "Publish as a disturbance"),
    PUBLISH_HELP(
            "Alla medarbetare får läsa texten. Lämna tomt för att avsluta publiceringen.",
            "Everybody at the agency may read the text. Leave empty to end the publication."),
    PUBLIC_TEXT("Text till alla medarbetare", "Text to everybody"),
    PUBLISHED_SINCE("Publicerad {0}", "Published {0}"),
    NUMBERS_CONFIRM("Spara ändå: numret behövs här", "Save anyway: the number is needed here"),
    SAVED("Sparat.", "Saved."),
    OPENED_NOTICE("Incidenten är öppnad.", "The incident is opened."),
    STEP_NOTICE("Incidenten är nu: {0}.", "The incident is now: {0}."),
    LEVEL_NOTICE("Nivån är nu: {0}.", "The level is now: {0}."),
    NOTICE_NEW("Ny anmälan {0}", "New report {0}"),
    NOTICE_RAISED("{0} har trappats upp", "{0} has been raised"),
    NOTICE_LEAD(
            "Det har hänt något i {0} som du leder", "Something happened in {0}, which you lead"),
    NOTICE_VERIFY("Verifiera effekten i {0}", "Verify the effect in {0}"),
    NOTICE_TASK("Du har fått en uppgift i {0}", "You have been given a task in {0}"),
    NOTICE_CALLED("Du är inkallad till {0}", "You are called in to {0}"),
    TASK_LEAD("Led incidenten vidare", "Lead the incident on"),
    TASK_DO("Uppgift i incident", "Task in an incident"),
    TASK_VERIFY("Verifiera effekten", "Verify the effect"),
    TASK_NEW("Nyrapporterad, ingen leder", "Newly reported, nobody leads"),
    TITLE_MISSING("Skriv en rubrik, högst 200 tecken.", "Write a title, at most 200 characters."),
    TEXT_MISSING(
            "Beskriv det med några ord (högst 20 000 tecken).",
            "Describe it in a few words (at most 20,000 characters)."),
    TOO_LONG(
            "Texten är för lång: högst 20 000 tecken.",
            "The text is too long: at most 20,000 characters."),
    FUTURE("Tiden har inte inträffat än.", "That time has not come yet."),
    REASON_MISSING("Skriv skälet.", "Write the reason."),
    TIME_WRONG("Skriv tiden som ÅÅÅÅ-MM-DD TT.MM.", "Write the time as YYYY-MM-DD HH.MM."),
    DAY_WRONG("Skriv dagen som ÅÅÅÅ-MM-DD.", "Write the day as YYYY-MM-DD."),
    COUNT_WRONG("Skriv ett heltal, eller lämna tomt.", "Write a whole number, or leave it empty."),
    PERSON_MISSING("Välj en person.", "Choose a person."),
    PERSON_MAY_NOT_READ(
            "Den personen får inte läsa ärendet. Kalla in personen först, eller välj någon annan.",
            "That person may not read the incident. Call the person in first, or choose somebody else."),
    FAULT_MISSING(
            "Välj slag av felkälla; okänd går bra.",
            "Choose a kind of fault source; unknown will do."),
    KIND_MISSING("Välj slag av incident.", "Choose a kind of incident."),
    SEVERITY_MISSING("Välj allvarlighet.", "Choose a severity."),
    SYSTEM_MISSING("Välj ett system.", "Choose a system."),
    TRACK_MISSING(
            "Kryssa för enligt vad den är rapporteringspliktig.",
            "Tick along what it is reportable."),
    GROUND_MISSING(
            "Skriv på vilken grund, högst 200 tecken.",
            "Say on what ground, at most 200 characters."),
    SEVERITY_BY_OTHER(
            "Du har åtgärdat felkällan. Att sänka allvarlighetsgraden så att samma person kan verifiera effekten gör någon annan.",
            "You remedied the fault source. Somebody else lowers the severity to where the same person may verify the effect."),
    VERIFIER_MAY_NOT(
            "Den personen får inte verifiera effekten av den här incidenten.",
            "That person may not verify the effect of this incident."),
    VERIFIER_IS_REMEDIER(
            "Vid den här allvarligheten verifierar någon annan än den som åtgärdar.",
            "At this severity somebody other than the remedier verifies."),
    NUMBERS_FOUND(
            "Texten ser ut att innehålla ett personnummer eller samordningsnummer. Ta bort det, eller bekräfta att det behövs.",
            "The text seems to hold a personal identity number or coordination number. Take it out, or confirm that it is needed."),
    NUMBERS_NOT_PUBLIC(
            "Texten ser ut att innehålla ett personnummer. Ta bort det: alla får läsa texten.",
            "The text seems to hold a personal identity number. Take it out: everybody may read the text.");

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
