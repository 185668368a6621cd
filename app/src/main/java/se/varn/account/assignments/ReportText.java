package se.varn.account.assignments;

import se.varn.foundation.text.Message;

/** Words of the report's editor, its editions and its evidence. */
public enum ReportText implements Message {
    REPORT("Återrapport", "Report"),
    DRAFT("Utkast", "Draft"),
    FROZEN("Fryst", "Frozen"),
    NOT_PUBLISHED_BRIEF("Publiceras ej", "Not published"),
    MAY_BE_SECRET_BRIEF("Sekretess?", "Secret?"),
    CHOOSE_LEVEL("Välj nivå", "Choose level"),
    PUBLIC_EDITION("Visa offentlig utgåva", "Show public edition"),
    PUBLIC_TITLE("Offentlig utgåva", "Public edition"),
    PUBLIC_PREVIEW(
            "Så blir den offentliga utgåvan av utkastet. Text som inte publiceras, kan omfattas av sekretess eller saknar nivå är inte med.",
            "This is the public edition of the draft. Text that is not published, may be secret or lacks a level is left out."),
    OMITTED(
            "[Här utelämnas uppgifter som kan omfattas av sekretess: {0}]",
            "[Information that may be secret is left out here: {0}]"),
    UNPUBLISHED_COUNT(
            "{0} meningar publiceras inte men lämnas ut på begäran.",
            "{0} sentences are not published but are handed out on request."),
    DOWNLOAD("Ladda ned", "Download"),
    DOWNLOAD_INTERNAL("Myndighetens utgåva", "The agency's edition"),
    DOWNLOAD_PUBLIC("Offentlig utgåva", "Public edition"),
    FREEZE_PAGE("Frys underlaget …", "Freeze the evidence …"),
    CUT("Datasnitt", "Data cut"),
    CUT_NUMBER("nr {0} i spårloggen", "no. {0} in the audit trail"),
    CUT_NOW("Flytta datasnittet till nu", "Move the data cut to now"),
    CUT_MOVED("Datasnittet är flyttat till nr {0}.", "The data cut is moved to no. {0}."),
    PERIOD("Period", "Period"),
    SET_PERIOD("Byt period", "Change the period"),
    PERIOD_BAD(
            "Skriv två dagar som ÅÅÅÅ-MM-DD, den första före den sista och högst tio år isär.",
            "Write two days as YYYY-MM-DD, the first before the last and at most ten years apart."),
    FIGURES("{0} siffror", "{0} figures"),
    FIGURES_COUNTED("alla räknade vid snittet", "all counted at the cut"),
    NO_LEVEL("{0} meningar saknar nivå", "{0} sentences lack a level"),
    NO_SUPPORT("{0} meningar saknar underlag", "{0} sentences lack support"),
    BLOCKS("hindrar frysning", "blocks freezing"),
    SAVED("Sparat {0} · {1}", "Saved {0} · {1}"),
    OUTLINE("Disposition", "Outline"),
    READY_OF("{0} av {1} klara", "{0} of {1} ready"),
    READY("Klar", "Ready"),
    BEGUN("Pågår", "Begun"),
    NOT_BEGUN("Ej påbörjad", "Not begun"),
    TEXT_OF("Text, kapitel {0}", "Text, chapter {0}"),
    UNSUPPORTED("Saknar underlag", "Lacks support"),
    STANDPOINT("Bedömning av {0}", "Judgement by {0}"),
    SECRECY(
            "{0}. Bedömt {1} av {2}. Prövas på nytt vid varje begäran.",
            "{0}. Assessed {1} by {2}. Tried anew at each request."),
    PUBLIC_WORDING_IS("Offentlig lydelse: {0}", "Public wording: {0}"),
    RESTS_ON("Underlag: ", "Rests on: "),
    NEW_STATEMENT("Ny mening", "New sentence"),
    NEW_DIAGRAM("Nytt diagram", "New diagram"),
    NEW_SECTION("Nytt avsnitt", "New section"),
    SECTION_TITLE("Avsnittets rubrik", "The section's title"),
    ADD("Lägg till", "Add"),
    EDIT_STATEMENT("Ändra mening {0}", "Change sentence {0}"),
    EDIT("Ändra", "Change"),
    BODY("Text", "Text"),
    BODY_HELP(
            "Siffror står som {incidents.count} och perioden som {period}. Infoga dem med listan nedan."
                    + " Med {incidents.count|incident|incidenter} böjs ordet efter siffran.",
            "Figures stand as {incidents.count} and the period as {period}. Insert them from the list below."
                    + " With {incidents.count|incident|incidenter} the word after it follows the figure."),
    CAPTION("Bildtext", "Caption"),
    CAPTION_HELP(
            "Diagrammet visar alla incidenter i perioden. Skriv till exempel {incidents.by_month?kind=IT} i texten, så visar det bara"
                    + " it-incidenter och texten får deras antal.",
            "The diagram shows all incidents of the period. Write for example {incidents.by_month?kind=IT} in the text, and it"
                    + " shows IT incidents only and the text gets their number."),
    DISCLOSURE("Utlämnande", "Disclosure"),
    PROVISION("Bestämmelse", "Provision"),
    PROVISION_HELP("Till exempel: 18 kap. 8 § OSL.", "For example: OSL 18:8."),
    ASSESSED("Bedömt den", "Assessed on"),
    AGENCY("Myndighet", "Agency"),
    PUBLIC_WORDING("Allmänt hållen offentlig lydelse", "General public wording"),
    PUBLIC_WORDING_HELP(
            "Visas i den offentliga utgåvan i stället för texten ovan.",
            "Shown in the public edition instead of the text above."),
    STANDPOINT_BY("Bedömning: vem står för den?", "Judgement: who stands for it?"),
    STANDPOINT_HELP(
            "Fyll i när meningen är en bedömning och inte en uppgift som går att räkna eller belägga.",
            "Fill in when the sentence is a judgement, not something that can be counted or shown."),
    DOCUMENT("Vilar på ett dokument", "Rests on a document"),
    DOCUMENT_HELP(
            "Diarienummer och titel: EXM 2026/0117, Riktlinje för hantering av it-incidenter.",
            "Registration number and title: EXM 2026/0117, Guideline for handling IT incidents."),
    DOCUMENT_IS("Dokument: {0}", "Document: {0}"),
    SUPPORT("Vilar på dessa ärenden", "Rests on these records"),
    SUPPORT_HELP(
            "Nummer med kommatecken emellan: INC-2026-0009, ÅTG-2026-0031.",
            "Numbers with commas between: INC-2026-0009, ÅTG-2026-0031."),
    FIGURE("Siffra", "Figure"),
    NARROW("Avgränsa: {0}", "Narrow by: {0}"),
    INSERT_FIGURE("Infoga siffra", "Insert figure"),
    INSERTED(
            "Siffran står sist i texten och är inte sparad ännu.",
            "The figure stands last in the text and is not saved yet."),
    MOVE_UP("Flytta upp", "Move up"),
    MOVE_DOWN("Flytta ned", "Move down"),
    REMOVE("Ta bort", "Remove"),
    STATEMENT_SAVED("Meningen är sparad.", "The sentence is saved."),
    STATEMENT_REMOVED("Meningen är borttagen.", "The sentence is removed."),
    SECTION_ADDED("Avsnittet är tillagt.", "The section is added."),
    PERIOD_SET("Perioden är {0}.", "The period is {0}."),
    EVIDENCE("Underlag", "Evidence"),
    FIGURE_OF("siffra {0} av {1}", "figure {0} of {1}"),
    EVIDENCE_NONE(
            "Välj en siffra i texten för att se raderna den räknades från.",
            "Choose a figure in the text to see the rows it was counted from."),
    USED_IN("Används i {0}", "Used in {0}"),
    COUNTS("Räknar", "Counts"),
    COUNTED("Räknad", "Counted"),
    DIGEST("Avtryck", "Digest"),
    NO_ROWS("Inga rader räknades.", "No rows were counted."),
    NOTHING_TO_COUNT(
            "Det finns inget att räkna siffran från i perioden.",
            "There is nothing in the period to count the figure from."),
    ROWS("De {0} raderna", "The {0} rows"),
    ROW("Ärende", "Record"),
    DAY("Dag", "Day"),
    VALUE("Räknat", "Counted"),
    RESTRICTED("{0} med begränsad läskrets", "{0} restricted"),
    NOT_FOR_ROLE("{0} som din roll inte får läsa", "{0} that your role may not read"),
    MORE_ROWS("och {0} till", "and {0} more"),
    UNCHANGED("Inget har ändrats efter snittet.", "Nothing has changed since the cut."),
    CHANGED_AFTER("{0} rader har ändrats efter snittet", "{0} rows have changed since the cut"),
    CHANGES("Visa skillnaden", "Show the difference"),
    ADDED("tillkommen", "added"),
    GONE("räknas inte längre", "no longer counted"),
    CHANGED("ändrad: {0} → {1}", "changed: {0} → {1}"),
    DRAFT_CHAPTER("Skriv utkast till kapitel 5", "Draft chapter 5"),
    DRAFT_CHAPTER_HELP(
            "Fyller kapitlet om it-incidenter med en mall: process, proaktivt lärande och genomförda åtgärder, med siffror ur perioden. Läs igenom och välj nivå för varje mening.",
            "Fills the chapter on IT incidents from a template: process, proactive learning and measures carried out, with the period's figures. Read through it and choose a level for each sentence."),
    CHAPTER_DRAFTED(
            "Utkastet till kapitel {0} är skrivet.", "The draft of chapter {0} is written."),
    CHAPTER_NOT_EMPTY(
            "Kapitlet har redan text. Ta bort den först.",
            "The chapter already has text. Remove it first."),
    EMPTY_CHAPTER("Kapitlet är tomt.", "The chapter is empty."),
    REPORT_STARTED("Rapporten är påbörjad.", "The report is started."),
    BODY_MISSING(
            "Skriv en mening, högst 4 000 tecken.", "Write a sentence, at most 4,000 characters."),
    NOT_THERE(
            "Avsnittet eller meningen finns inte i rapporten.",
            "The section or sentence is not in the report."),
    UNKNOWN_FIGURE(
            "{0} är ingen siffra i katalogen. Infoga den från listan.",
            "{0} is no figure of the catalogue. Insert it from the list."),
    FIGURE_MISSING("Välj en siffra i listan.", "Choose a figure from the list."),
    FILTER_UNFIT("”{0}” kan inte avgränsas med {1}.", "“{0}” cannot be narrowed by {1}."),
    SECRECY_INCOMPLETE(
            "Ange bestämmelse, dag och myndighet för det som kan omfattas av sekretess.",
            "Give provision, day and agency for what may be secret."),
    SUPPORT_UNKNOWN(
            "Inget ärende som du får läsa har numret {0}.",
            "No record that you may read has the number {0}."),
    TITLE_MISSING("Skriv en rubrik, högst 200 tecken.", "Write a title, at most 200 characters."),
    CHART("Diagram", "Diagram"),
    CHART_SUMMARY(
            "Stapeldiagram: incidenter per månad och högsta nivå. Flest i {0} med {1}. Värdena finns i tabellen under.",
            "Bar chart: incidents per month and highest level. Most in {0} with {1}. The values are in the table below."),
    AS_TABLE("Visa som tabell", "Show as a table"),
    MONTH("Månad", "Month"),
    SUM("Summa", "Sum"),
    LEVEL_INCIDENT("Incident", "Incident"),
    LEVEL_CRITICAL("Kritisk incident", "Critical incident"),
    LEVEL_CRISIS("Krisledning", "Crisis management");

    private final String sv;
    private final String en;

    ReportText(String sv, String en) {
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
