package se.varn.sense.intake;

import se.varn.foundation.text.Message;

/** Words of the pages of logs. */
public enum IntakeText implements Message {
    LOGS("Loggar", "Logs"),
    IMPORT("Logginläsning", "Log import"),
    IMPORTS("Inläsningar", "Imports"),
    STORED("Lagrad", "Stored"),
    IMPORT_FILE("Läs in loggfil", "Import a log file"),
    SOURCES("Källor", "Sources"),
    SOURCE("Källa", "Source"),
    SOURCE_HELP(
            "Myndighetens namn på det som loggar, till exempel ”Domänkontrollanter”. Ett nytt namn blir en ny källa.",
            "What the agency calls the thing that logs, such as “Domain controllers”. A new name makes a new source."),
    FILE("Fil", "File"),
    FILE_HELP(
            "JSON-rader, Windowshändelser som JSON, syslog eller auditrader. Får vara packad med gzip eller zstd. Högst 200 MB; större filer läses in med ./varn import.",
            "JSON lines, Windows events as JSON, syslog or audit lines. May be packed with gzip or zstd. At most 200 MB; larger files are taken in with ./varn import."),
    ENCODING("Teckenkodning för textrader", "Encoding of text lines"),
    ENCODING_HELP(
            "Gäller syslog. JSON är alltid UTF-8. Välj Latin-1 om rader med å, ä och ö vägras.",
            "For syslog. JSON is always UTF-8. Choose Latin-1 if lines with å, ä and ö are refused."),
    PRODUCT("Produkt, med Sigmas ord", "Product, in Sigma’s words"),
    PRODUCT_HELP(
            "Fyll i bara om händelserna inte själva visar vad som skrev dem, till exempel linux eller postgresql.",
            "Only if the events do not tell what wrote them, such as linux or postgresql."),
    DO_IMPORT("Läs in", "Import"),
    DO_AGAIN("Läs in igen", "Import again"),
    DO_PARTIAL("Läs in det som går", "Import what can be read"),
    QUESTION("Fråga innan något läses in", "A question before anything is imported"),
    AGAIN(
            "Filen {0} har redan lästs in som {1}, {2} av {3}. Läses den in igen räknas varje händelse två gånger och larmen kommer på nytt.",
            "The file {0} was already imported as {1}, {2} by {3}. Imported again, each event counts twice and its alerts come anew."),
    DAMAGED(
            "Filen {0} är skadad eller avbruten: efter {1} händelser går den inte att läsa ({2}). Hämta den hellre på nytt. Det som går att läsa kan läsas in, och inläsningen märks som ofullständig.",
            "The file {0} is damaged or cut short: after {1} events it cannot be read ({2}). Better fetch it anew. What can be read may be imported, and the import is marked as incomplete."),
    SOURCE_MISSING(
            "Skriv vilken källa filen kommer från, högst 100 tecken.",
            "Say which source the file comes from, at most 100 characters."),
    PRODUCT_WRONG(
            "Produkten skrivs med högst 50 bokstäver, siffror, punkt, streck och understreck.",
            "The product is written with at most 50 letters, digits, dots, hyphens and underscores."),
    FILE_MISSING(
            "Välj en fil. Har du redan valt en har den lästs in eller tagits bort: titta i listan över inläsningar, eller välj den igen.",
            "Choose a file. If you had chosen one it has been imported or removed: look in the list of imports, or choose it again."),
    TOO_LARGE(
            "Filen {0} packar upp till mer än {1} MB. Inget lästes in. Dela den, eller höj gränsen varn.intake.max-unpacked-mb.",
            "The file {0} unpacks to more than {1} MB. Nothing was imported. Split it, or raise the limit varn.intake.max-unpacked-mb."),
    UNREADABLE(
            "Filen {0} gick inte att läsa, och inget lästes in: {1}",
            "The file {0} could not be read, and nothing was imported: {1}"),
    UNCERTAIN(
            "Databasen slutade svara just när {0} skulle bokföras, så det är inte säkert att filen lästes in. Titta i listan över inläsningar; läs in filen igen om den saknas där.",
            "The database stopped answering just as {0} was to be recorded, so it is not certain that the file was imported. Look in the list of imports; import the file again if it is missing there."),
    EMPTY("Filen {0} har inga rader.", "The file {0} has no lines."),
    IMPORTED(
            "Filen är inläst och ligger på disk. Reglerna körs nu.",
            "The file is imported and on disk. The rules are running now."),
    NONE("Inga inläsningar motsvarar urvalet.", "No imports match the selection."),
    NONE_YET("Inget har lästs in ännu.", "Nothing has been imported yet."),
    AT("Inläst", "Imported"),
    BY("Av", "By"),
    EVENTS("Händelser", "Events"),
    REFUSED("Vägrade rader", "Refused lines"),
    SIZE("Storlek", "Size"),
    DIGEST("SHA-256", "SHA-256"),
    SPAN("Händelserna är från", "The events are from"),
    SPAN_VALUE("{0} till {1}", "{0} to {1}"),
    LINE("Rad", "Line"),
    REASON("Skäl", "Reason"),
    START("Radens början", "How the line begins"),
    REFUSED_NONE("Alla rader blev händelser.", "Every line became an event."),
    REFUSED_FIRST(
            "De första {0} av {1} visas. Resten har räknats men inte sparats.",
            "The first {0} of {1} are shown. The rest are counted but not kept."),
    INCOMPLETE("Ofullständig", "Incomplete"),
    INCOMPLETE_HELP(
            "Filen var skadad och lästes in så långt det gick.",
            "The file was damaged and was imported as far as it could be read."),
    LOST(
            "{0} händelser har gått förlorade på disken sedan inläsningen. Återställ filen i blobs/segments från säkerhetskopian och starta om Värn, eller kör reglerna igen om körningen har stannat.",
            "{0} events have been lost on the disk since the import. Restore the file in blobs/segments from the backup and restart Värn, or run the rules again if their run has stopped."),
    LAST("Senast", "Latest"),
    COUNT("Inläsningar", "Imports");

    private final String sv;
    private final String en;

    IntakeText(String sv, String en) {
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
