package se.varn.foundation.administration.imports;

import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** Words of the imports of people and units. */
public enum ImportText implements Message {
    IMPORTS("Inläsning av medarbetare och enheter", "Imports of people and units"),
    IMPORT("Inläsning", "Import"),
    NEW("Läs in en fil", "Take in a file"),
    NONE("Inga inläsningar än.", "No imports yet."),
    SUBJECT("Filen innehåller", "The file holds"),
    FILE("Fil", "File"),
    FILE_HELP(
            "CSV eller XLSX med rubriker på första raden, högst 50 MB och 200 000 rader. Läs in"
                    + " enheter före medarbetare. Inget ändras förrän du har sett vad som skulle hända"
                    + " och godkänt det.",
            "CSV or XLSX with headings in the first row, at most 50 MB and 200,000 rows. Take in"
                    + " units before people. Nothing changes until you have seen what would happen and"
                    + " approved it."),
    SEND("Skicka filen", "Send the file"),
    SENT_BY("Skickad av", "Sent by"),
    SENT_AT("Skickad", "Sent"),
    WITH_MAPPING("Med sparade kolumnval", "With saved columns"),
    NO_MAPPING("Välj kolumner härnäst", "Choose columns next"),
    COLUMNS("Vilken kolumn är vad?", "Which column is what?"),
    COLUMN_NONE("Finns inte i filen", "Not in the file"),
    KEY("Rader känns igen på", "Rows are known by"),
    KEY_HELP(
            "Det som är samma nästa gång filen kommer. Då ändras posten i stället för att läggas"
                    + " till en gång till.",
            "What is the same the next time the file comes. Then the record is changed rather than"
                    + " added once more."),
    COMPLETE(
            "Filen är fullständig: den som saknas har slutat",
            "The file is complete: who is missing has left"),
    COMPLETE_HELP(
            "Medarbetare som saknas förlorar roller och inloggning, och tomma enheter som saknas"
                    + " stängs. Lämna omarkerad för en del av myndigheten.",
            "People who are missing lose roles and sign-in, and empty units that are missing are"
                    + " closed. Leave unmarked for a part of the agency."),
    ENCODING("Teckenkodning", "Encoding"),
    ENCODING_HELP("Gäller bara CSV.", "For CSV only."),
    SAVE_AS("Spara kolumnvalen under ett namn", "Save the columns under a name"),
    SAVE_AS_HELP(
            "För nästa gång. Samma namn skriver över det som var sparat.",
            "For the next time. The same name writes over what was saved."),
    PREVIEW("Granska utan att ändra något", "Preview without changing anything"),
    PREVIEW_AGAIN("Välj kolumner på nytt", "Choose columns anew"),
    PREVIEWED_AT("Granskad", "Previewed"),
    FATE("Utfall", "Fate"),
    ROW("Rad", "Row"),
    WHO("Vem eller vad", "Who or what"),
    WHAT("Vad", "What"),
    ALL_ROWS("Alla", "All"),
    ROWS_NONE("Inga rader stämmer med urvalet.", "No rows match."),
    MISSING_IN_FILE("Saknas i filen", "Not in the file"),
    LEFT_ON("Sista arbetsdag {0}", "Last working day {0}"),
    TAKEN("Genomförd", "Carried out"),
    PROTECTED_ROW(
            "Skyddade personuppgifter: inget av raden har sparats.",
            "Protected personal data: nothing of the row was kept."),
    UNIDENTIFIED(
            "{0} rader kunde inte kännas igen. Därför går det inte att veta vilka som saknas, och"
                    + " ingen tas bort. Rätta raderna och skicka filen igen.",
            "{0} rows could not be recognised. So there is no knowing who is missing, and nobody is"
                    + " removed. Mend the rows and send the file again."),
    RUN("Genomför", "Carry out"),
    RUN_HELP(
            "{0} nya, {1} ändras, {2} slutar eller stängs. Rader som inte tas emot hoppas över.",
            "{0} new, {1} changed, {2} leave or are closed. Refused rows are passed over."),
    RUN_NOTHING("Det finns inget att genomföra.", "There is nothing to carry out."),
    CONFIRM_LEAVERS(
            "Jag har kontrollerat att {0} ska förlora tillträdet",
            "I have checked that {0} are to lose access"),
    CONFIRM_MISSING(
            "Det är många som skulle sluta. Kontrollera listan och markera rutan.",
            "Many would leave. Check the list and mark the box."),
    DROP("Kasta filen", "Drop the file"),
    DROPPED("Filen är kastad.", "The file is dropped."),
    JOB_LINK("Följ arbetet", "Follow the work"),
    RESULT("Resultat", "Result"),
    ONLY_REFUSED("Ladda ned raderna som inte togs emot", "Download the refused rows"),
    JOB_PREVIEW("Granska {0}: {1}", "Preview {0}: {1}"),
    JOB_RUN("Läs in {0}: {1}", "Take in {0}: {1}"),
    PREVIEW_DONE(
            "{0} nya, {1} ändras, {2} oförändrade, {3} slutar eller stängs, {4} tas inte emot."
                    + " Inget är ändrat än.",
            "{0} new, {1} changed, {2} unchanged, {3} leave or are closed, {4} refused. Nothing is"
                    + " changed yet."),
    RUN_DONE(
            "{0} tillagda, {1} ändrade, {2} har slutat eller stängts, {3} togs inte emot.",
            "{0} added, {1} changed, {2} left or were closed, {3} refused."),
    RUN_STOPPED(
            "Stannade efter {0} av {1}. Det som är gjort står kvar; genomför igen för att"
                    + " fortsätta.",
            "Stopped after {0} of {1}. What is done stays; carry out again to go on."),
    REASON("{0}: saknas i filen {1}", "{0}: not in the file {1}"),
    REASON_DAY("{0}: sista arbetsdag {1}", "{0}: last working day {1}"),
    DAY_PASSED("Sista arbetsdagen {0} har passerat", "The last working day {0} has passed"),
    STALE(
            "{0} av posterna har ändrats sedan granskningen. Granska filen igen innan du genomför.",
            "{0} of the records have changed since the preview. Preview the file again before you"
                    + " carry it out."),
    OTHER_RUNS(
            "En annan inläsning genomförs just nu. Vänta tills den är klar.",
            "Another import is being carried out. Wait until it is done."),
    NOT_READY("Inläsningen är inte i det läget längre.", "The import is no longer in that state."),
    NO_LONGER_MAY(
            "Den som startade inläsningen får inte längre ändra medarbetare och enheter.",
            "Whoever started the import may no longer change people and units."),
    SUBJECT_MISSING("Välj vad filen innehåller.", "Choose what the file holds."),
    FILE_MISSING("Välj en fil.", "Choose a file."),
    TOO_LARGE("Filen är större än {0} MB. Dela den.", "The file is larger than {0} MB. Split it."),
    TOO_LARGE_INSIDE(
            "Kalkylbladet är för stort. Spara det som CSV.",
            "The workbook is too large. Save it as CSV."),
    TOO_MANY(
            "Filen har fler än {0} rader. Dela den.", "The file has more than {0} rows. Split it."),
    TOO_WIDE(
            "Rad {0} har fler än {1} kolumner. Är det rätt fil?",
            "Row {0} has more than {1} columns. Is it the right file?"),
    QUOTE_OPEN(
            "På rad {0} börjar ett citattecken som aldrig slutar. Rätta det och skicka filen igen.",
            "On row {0} a quotation mark begins that never ends. Mend it and send the file again."),
    NO_SHEET("Arbetsboken har inget kalkylblad.", "The workbook has no sheet."),
    NOT_XLSX(
            "Arbetsboken går inte att läsa. Öppna den, spara den som XLSX eller CSV utan lösenord"
                    + " och försök igen.",
            "The workbook cannot be read. Open it, save it as XLSX or CSV without a password and"
                    + " try again."),
    OLD_EXCEL(
            "Filen är i ett äldre format eller har lösenord. Spara den som XLSX eller CSV utan"
                    + " lösenord.",
            "The file is in an older format or has a password. Save it as XLSX or CSV without a"
                    + " password."),
    EMPTY("Filen är tom.", "The file is empty."),
    KEY_MISSING("Välj vad raderna känns igen på.", "Choose what rows are known by."),
    COLUMN_MISSING("Välj kolumnen för {0}.", "Choose the column of {0}."),
    COLUMN_GONE(
            "Kolumnen {0} finns inte i filen. Välj en annan.",
            "There is no column {0} in the file. Choose another."),
    COLUMN_TWICE(
            "Kolumnen {0} är vald två gånger. Välj en annan.",
            "The column {0} is chosen twice. Choose another."),
    NAME_LONG("Skriv högst 60 tecken.", "Write at most 60 characters."),
    MAPPING_UNKNOWN(
            "Det finns inga sparade kolumnval med det namnet.",
            "There are no saved columns by that name.");

    private final String sv;
    private final String en;

    ImportText(String sv, String en) {
        this.sv = sv;
        this.en = en;
    }

    /** With its arguments filled in, in both languages. */
    Message filled(Object... arguments) {
        return Message.of(in(Language.SV, arguments), in(Language.EN, arguments));
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
