package se.varn.foundation.administration.imports;

import se.varn.foundation.administration.OrganisationText;
import se.varn.foundation.text.Message;

/** What can be wrong with a row. */
public enum FaultText implements Message {
    KEY_EMPTY(
            "Saknas, så raden kan inte kännas igen. Fyll i den.",
            "Is missing, so the row cannot be known again. Fill it in."),
    SHIFTED(
            "Raden har fler värden än det finns rubriker, så inget av den läses. Sätt text med skiljetecken inom citattecken.",
            "The row has more values than there are headings, so nothing of it is read. Put text with separators within quotation marks."),
    LINE_WRONG("Skriv 1–100 tecken.", "Write 1–100 characters."),
    USERNAME_WRONG(OrganisationText.USERNAME_WRONG),
    USERNAME_TAKEN(
            "{0} finns redan hos någon annan. Ange ett annat användarnamn i en egen kolumn.",
            "Somebody else has {0} already. Give another user name in a column of its own."),
    EMAIL_WRONG(OrganisationText.EMAIL_WRONG),
    CODE_WRONG(OrganisationText.CODE_WRONG),
    CODE_TAKEN(OrganisationText.CODE_TAKEN),
    SHORT_WRONG(
            "Skriv 1–12 tecken, eller välj en egen kolumn för kortnamn.",
            "Write 1–12 characters, or choose a column of its own for the short name."),
    SHORT_TAKEN(OrganisationText.SHORT_TAKEN),
    PERSONAL_NUMBER(
            "Innehåller ett personnummer eller samordningsnummer och sparas inte. Använd"
                    + " anställningsnummer.",
            "Holds a personal identity or coordination number and is not kept. Use the employee"
                    + " number."),
    UNREADABLE(
            "Innehåller tecken som inte gick att läsa. Välj en annan teckenkodning eller rätta"
                    + " filen.",
            "Holds characters that could not be read. Choose another encoding or mend the file."),
    DAY_WRONG("{0} är ingen dag. Skriv som 2026-10-14.", "{0} is no day. Write as 2026-10-14."),
    UNIT_UNKNOWN(
            "Det finns ingen öppen enhet med koden, kortnamnet eller namnet {0}. Läs in enheterna"
                    + " först, eller rätta raden.",
            "There is no open unit with the code, short name or name {0}. Take in the units first,"
                    + " or mend the row."),
    UNIT_AMBIGUOUS(
            "Flera enheter heter {0}. Ange kod eller kortnamn.",
            "Several units are called {0}. Give the code or the short name."),
    DUPLICATE(
            "Finns på raderna {0}. Ingen av dem tas emot, eftersom det inte går att veta vilken som"
                    + " gäller.",
            "Is on rows {0}. None of them is taken, since there is no knowing which holds."),
    SAME_RECORD(
            "Raderna {0} gäller samma post i Värn. Ingen av dem tas emot.",
            "Rows {0} are about the same record in Värn. None of them is taken."),
    SEVERAL_HAVE(
            "Flera i registret har {0}. Rätta dem i Värn först.",
            "Several in the register have {0}. Mend them in Värn first."),
    SOMEBODY_ELSES(
            "{0} finns hos {1}, som har en annan nyckel. Rätta filen eller personen i Värn.",
            "{1}, who has another key, has {0}. Mend the file or the person in Värn."),
    PROGRAM(
            "{0} är ett program och hanteras som tjänstekonto.",
            "{0} is a program and is handled as a service account."),
    HAS_LEFT(
            "Har slutat enligt Värn. Är personen tillbaka, säg det först på personens sida.",
            "Has left according to Värn. If the person is back, say so on the person's page"
                    + " first."),
    NOT_ONESELF(OrganisationText.NOT_ONESELF),
    LAST_ADMINISTRATOR(OrganisationText.LAST_ADMINISTRATOR),
    CHANGED_MEANWHILE(
            "Ändrades av någon annan efter granskningen och skrevs inte över. Läs in filen igen.",
            "Was changed by somebody else after the preview and was not written over. Send the file"
                    + " again."),
    PARENT_MISSING(
            "Ange vilken enhet den hör till. Bara myndigheten själv hör inte till någon.",
            "Say which unit it belongs to. Only the agency itself belongs to none."),
    PARENT_UNKNOWN(
            "Enheten {0} finns varken i filen eller i Värn.",
            "There is no unit {0} in the file or in Värn."),
    PARENT_REFUSED(
            "Enheten {0} på rad {1} tas inte emot, och finns inte i Värn. Rätta den raden först.",
            "Unit {0} on row {1} is refused and is not in Värn. Mend that row first."),
    LOOP(
            "Enheterna hör till varandra i en ring: {0}. Rätta en av raderna.",
            "The units belong to each other in a ring: {0}. Mend one of the rows."),
    MANAGER_UNKNOWN(
            "Ingen som arbetar här har anställningsnumret eller adressen {0}. Läs in medarbetarna"
                    + " först, eller lämna tomt.",
            "Nobody who works here has the employee number or address {0}. Take in the people"
                    + " first, or leave empty."),
    UNIT_IN_USE(
            "Saknas i filen, men {0} medarbetare och {1} öppna enheter finns kvar i den. Flytta dem"
                    + " först.",
            "Is not in the file, but {0} people and {1} open units are left in it. Move them"
                    + " first."),
    CLOSED(
            "Är stängd i Värn. Öppna den först på enhetens sida.",
            "Is closed in Värn. Open it on the unit's page first.");

    private final String sv;
    private final String en;

    FaultText(String sv, String en) {
        this.sv = sv;
        this.en = en;
    }

    FaultText(Message same) {
        this(same.sv(), same.en());
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
