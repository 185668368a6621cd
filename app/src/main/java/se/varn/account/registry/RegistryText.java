package se.varn.account.registry;

import se.varn.foundation.text.Message;

/** Words of the register. */
public enum RegistryText implements Message {
    REGISTRY("Diarium", "Register"),
    PENDING("Att registrera", "To register"),
    PENDING_LINK("Att registrera ({0})", "To register ({0})"),
    PENDING_HELP(
            "Handlingar som varken har diarienummer eller hålls ordnade genom beslut. Senast nästa arbetsdag är Värns egen gräns; lagen säger ”så snart” (OSL 5 kap. 1 §).",
            "Documents that have no registration number and are not kept in order by a decision. The next working day is Värn's own limit; the law says “as soon as” (OSL 5:1)."),
    PENDING_NONE("Ingenting väntar på att registreras.", "Nothing waits to be registered."),
    NONE("Inga poster motsvarar urvalet.", "No entries match the selection."),
    NUMBER("Diarienummer", "Registration number"),
    WAY("Hur", "How"),
    DATED_ON("Datum", "Date"),
    DATED_ON_LONG(
            "Dag då handlingen kom in, skickades eller upprättades",
            "Day it came in, was sent or was drawn up"),
    COUNTERPART("Avsändare eller mottagare", "Sender or receiver"),
    COUNTERPART_HELP(
            "Lämna tomt när handlingen är upprättad hos myndigheten. Skriv organisation hellre än person.",
            "Leave empty when the document is drawn up at the agency. Rather an organisation than a person."),
    SUBJECT("Vad den rör", "What it is about"),
    SUBJECT_HELP(
            "Kort, så att raden i diariet kan vara offentlig. Inga personnummer.",
            "Short, and such that the entry can be public. No personal identity numbers."),
    RECORD("Handling", "Document"),
    KIND("Slag", "Kind"),
    DUE("Senast", "By"),
    REGISTERED("Registrerad", "Registered"),
    REGISTERED_BY("Registrerad av", "Registered by"),
    LEFT_OUT("Uppgift utelämnad", "Left out"),
    OMITTED_PUBLIC(
            "utelämnas ur det diarium som visas för allmänheten",
            "left out of the register that the public is shown"),
    SERIES("Serie", "Series"),
    SERIES_ALL("Serier och stående beslut", "Series and standing orders"),
    SERIES_NEW("Ny serie", "New series"),
    SERIES_CODE("Beteckning", "Code"),
    SERIES_CODE_HELP(
            "Högst 12 versaler eller siffror. Står före året i varje nummer, till exempel IS 2026/00017-1.",
            "At most 12 capitals or figures. Stands before the year in each number, such as IS 2026/00017-1."),
    SERIES_TITLE("Vad serien är till för", "What the series is for"),
    SERIES_CASES("Ärenden i år", "Cases this year"),
    SERIES_CLOSE("Stäng serien", "Close the series"),
    SERIES_CLOSED("Stängd", "Closed"),
    SERIES_OPENED_NOTICE("Serien är öppnad.", "The series is open."),
    SERIES_CLOSED_NOTICE("Serien är stängd för nya ärenden.", "The series is closed to new cases."),
    SERIES_NONE(
            "Det finns ingen öppen serie. Öppna en först.",
            "There is no open series. Open one first."),
    ORDERS("Stående beslut att hålla ordnade", "Standing orders to keep in order"),
    ORDERS_HELP(
            "Handlingar utan sekretess får hållas ordnade i stället för att registreras, om det utan svårighet går att se om de har kommit in eller upprättats (OSL 5 kap. 1 §, låt myndighetens jurist bekräfta). Handlingar med begränsad läskrets omfattas aldrig.",
            "Documents without secrecy may be kept in order instead of being registered, when one can see without difficulty whether they have come in or been drawn up (OSL 5:1; have the agency's lawyer confirm). Restricted documents are never included."),
    ORDER_NEW("Nytt stående beslut", "New standing order"),
    ORDER_REASON("Hur de hålls ordnade", "How they are kept in order"),
    ORDER_DECISION("Vilket beslut", "Which decision"),
    ORDER_DECISION_HELP(
            "Diarienummer och vem som beslutade.", "Registration number and who decided."),
    ORDER_FIRST("Gäller från och med", "From"),
    ORDER_END("Upphör i dag", "Ends today"),
    ORDER_MADE("Det stående beslutet gäller.", "The standing order holds."),
    ORDER_ENDED("Det stående beslutet har upphört.", "The standing order has ended."),
    ORDERS_NONE("Inga stående beslut.", "No standing orders."),
    REGISTER("Registrera", "Register"),
    REGISTER_TITLE("Registrera handling", "Register a document"),
    REGISTERED_NOTICE("Handlingen är registrerad.", "The document is registered."),
    IN_CASE("I ärende", "In case"),
    IN_CASE_HELP(
            "Ett nummer ur ärendet, till exempel IS 2026/00017-1. Lämna tomt för ett nytt ärende.",
            "A number of the case, such as IS 2026/00017-1. Leave empty for a new case."),
    OMIT("Sekretess i diariet", "Secrecy in the register"),
    OMIT_HELP(
            "Datum, nummer, avsändare eller mottagare och vad handlingen rör ska stå i diariet, men de två senare utelämnas om det behövs för att diariet ska kunna visas (OSL 5 kap. 2 §).",
            "Date, number, sender or receiver and what it is about stand in the register; the last two are left out where needed for the register to be shown (OSL 5:2)."),
    OMIT_COUNTERPART("Utelämna avsändare eller mottagare", "Leave out sender or receiver"),
    OMIT_SUBJECT("Utelämna vad den rör", "Leave out what it is about"),
    OMIT_BECAUSE("Varför", "Why"),
    OMIT_BECAUSE_HELP(
            "Bestämmelse och kort skäl, utan det som är hemligt.",
            "Provision and short reason, without what is secret."),
    RESTRICTED(
            "Handlingen har begränsad läskrets. Den som inte hör till kretsen ser bara datum och nummer.",
            "The document is restricted. Those outside its circle see only date and number."),
    RESTRICTED_MARK("Begränsad läskrets", "Restricted readers"),
    KEEP("Håll ordnad utan nummer", "Keep in order without a number"),
    KEEP_REASON("Varför den inte registreras", "Why it is not registered"),
    KEPT_NOTICE("Handlingen hålls ordnad utan nummer.", "The document is kept in order."),
    KEPT("Hålls ordnad utan nummer", "Kept in order without a number"),
    KEPT_BY_ORDER("Hålls ordnad genom stående beslut", "Kept in order by a standing order"),
    WAITS("Inte registrerad", "Not registered"),
    CORRECT("Rätta posten", "Correct the entry"),
    CORRECT_WHY("Vad var fel?", "What was wrong?"),
    CORRECTED("Posten är rättad.", "The entry is corrected."),
    CASE_OTHERS("Andra handlingar i ärendet", "Other documents of the case"),
    PUBLIC("Som allmänheten ser det", "As the public sees it"),
    PUBLIC_HELP(
            "Så här lämnas diariet ut: uppgifter som har utelämnats och allt om handlingar med begränsad läskrets saknas.",
            "This is how the register is handed out: what is left out, and everything about restricted documents, is missing."),
    OVERDUE("Försenade", "Overdue"),
    YEAR("År", "Year"),
    YEAR_HINT("År, till exempel 2026", "Year, such as 2026"),
    SUBJECT_MISSING(
            "Skriv vad handlingen rör, högst 200 tecken.",
            "Say what the document is about, at most 200 characters."),
    COUNTERPART_LONG("Högst 200 tecken.", "At most 200 characters."),
    PERSONAL_NUMBER(
            "Skriv inget personnummer eller samordningsnummer här.",
            "Write no personal identity or coordination number here."),
    WAY_MISSING("Välj hur handlingen blev allmän.", "Choose how it became official."),
    DATE_MISSING("Skriv en dag som ÅÅÅÅ-MM-DD.", "Write a day as YYYY-MM-DD."),
    DATE_FUTURE("Dagen har inte varit än.", "That day has not been yet."),
    SERIES_MISSING("Välj en serie som är öppen.", "Choose a series that is open."),
    CASE_MISSING("Det numret finns inte i diariet.", "That number is not in the register."),
    OMIT_BECAUSE_MISSING(
            "Skriv varför uppgiften utelämnas, högst 500 tecken.",
            "Say why it is left out, at most 500 characters."),
    ALREADY(
            "Handlingen är redan registrerad eller hålls ordnad.",
            "The document is already registered or kept in order."),
    KEEP_SECRET(
            "En handling med begränsad läskrets ska registreras.",
            "A restricted document has to be registered."),
    REASON_MISSING("Skriv ett skäl, högst 500 tecken.", "Give a reason, at most 500 characters."),
    CODE_WRONG("Högst 12 versaler eller siffror.", "At most 12 capitals or figures."),
    CODE_TAKEN("Beteckningen är redan använd.", "The code is taken."),
    TITLE_MISSING(
            "Skriv vad serien är till för, högst 200 tecken.",
            "Say what the series is for, at most 200 characters."),
    KIND_MISSING("Välj slag av handling.", "Choose a kind of document."),
    DECISION_MISSING(
            "Skriv vilket beslut det vilar på, högst 200 tecken.",
            "Say which decision it rests on, at most 200 characters."),
    KIND_TAKEN(
            "För det slaget gäller redan ett stående beslut.",
            "A standing order already holds for that kind."),
    DELIVERIES("Leverans för bevarande", "Packages for preservation"),
    DELIVERIES_HELP(
            "Ett paket med årets handlingar i en serie: varje handling som PDF och JSON med sina bilagor, och en förteckning med kontrollsummor. Det läses tillbaka innan det är klart. Handlingar med begränsad läskrets som du inte hör till, och handlingar utan text i Värn, är inte med.",
            "A package with a year's documents of a series: each as PDF and JSON with its attachments, and a manifest with digests. It is read back before it is ready. Restricted documents whose circle you are not in, and documents without text in Värn, are not included."),
    DELIVERIES_NONE("Inget paket är beställt.", "No package has been ordered."),
    DELIVERY_ORDER("Beställ paket", "Order a package"),
    DELIVERY_ORDERED("Paketet görs i ordning.", "The package is being made."),
    DELIVERY_HOLDS("{0} handlingar, {1} inte med", "{0} documents, {1} not included"),
    DELIVERY_FETCH("Hämta paketet", "Fetch the package"),
    DELIVERY_FOLLOW("Följ jobbet", "Follow the job"),
    DELIVERY_RECEIVER("Mottagare", "Receiver"),
    DELIVERY_DONE("Överlämnad", "Handed over"),
    DELIVERY_DELIVERED(
            "Paketet är överlämnat och filen borttagen.",
            "The package is handed over and its file removed."),
    DELIVERY_TO("Överlämnad till {0} {1}", "Handed over to {0} {1}"),
    DELIVERY_JOB("Paket för bevarande {0}", "Package for preservation {0}"),
    DELIVERY_MADE("{0} handlingar i paketet.", "{0} documents in the package."),
    DELIVERY_GONE("Den som beställde har slutat.", "Whoever ordered it has left."),
    DELIVERY_STOPPED("Avbrutet.", "Stopped."),
    DELIVERY_NOTHING(
            "Serien har inga handlingar det året.", "The series has no documents that year."),
    DELIVERY_RECEIVER_MISSING(
            "Skriv vem som tog emot, högst 200 tecken.",
            "Say who received it, at most 200 characters."),
    TASK_REGISTER("Registrera handlingar", "Register documents"),
    TASK_COUNT("{0} väntar, {1} för sent", "{0} wait, {1} too late");

    private final String sv;
    private final String en;

    RegistryText(String sv, String en) {
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
