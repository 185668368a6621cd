package se.varn.foundation.administration.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import se.varn.foundation.text.Message;

/** What a column of a file can be, and the headings by which it is guessed. */
public enum ImportField implements Message {
    EMPLOYEE_NO(
            Subject.PEOPLE,
            false,
            "Anställningsnummer",
            "Employee number",
            "anstnr, anstnummer, anst.nr, personnr internt, employeeid, employee id, employee no,"
                    + " id"),
    EMAIL(
            Subject.PEOPLE,
            true,
            "E-post",
            "Mail",
            "epost, mejl, e-postadress, epostadress, email, e-mail, mailadress"),
    GIVEN(
            Subject.PEOPLE,
            true,
            "Förnamn",
            "Given name",
            "tilltalsnamn, givenname, first name, firstname"),
    FAMILY(Subject.PEOPLE, true, "Efternamn", "Family name", "surname, last name, lastname, sn"),
    USERNAME(
            Subject.PEOPLE,
            false,
            "Användarnamn",
            "User name",
            "signatur, användarid, userid, login, samaccountname, username"),
    TITLE(Subject.PEOPLE, true, "Befattning", "Title", "titel, yrke, roll, job title, position"),
    UNIT(
            Subject.PEOPLE,
            true,
            "Enhet",
            "Unit",
            "enhetskod, organisation, orgenhet, avdelning, kostnadsställe, department, unit code"),
    LAST_DAY(
            Subject.PEOPLE,
            false,
            "Sista arbetsdag",
            "Last working day",
            "slutdatum, t.o.m., tom, anställd tom, slutar, end date, enddate"),
    PROTECTED(
            Subject.PEOPLE,
            false,
            "Skyddade personuppgifter",
            "Protected personal data",
            "skyddad, skyddad identitet, sekretessmarkering, sekretess, protected"),
    CODE(
            Subject.UNITS,
            false,
            "Kod",
            "Code",
            "enhetskod, orgkod, organisationskod, kostnadsställe, unit code, id"),
    SHORT(Subject.UNITS, false, "Kortnamn", "Short name", "förkortning, short, abbreviation"),
    NAME(Subject.UNITS, true, "Namn", "Name", "enhet, enhetsnamn, benämning, unit, unit name"),
    PARENT(
            Subject.UNITS,
            true,
            "Hör till",
            "Belongs to",
            "överordnad, överordnad enhet, överordnad kod, parent, parent code"),
    MANAGER(
            Subject.UNITS,
            false,
            "Chef",
            "Manager",
            "enhetschef, chef anställningsnummer, chefens e-post, manager id");

    private final Subject subject;
    private final boolean required;
    private final String sv;
    private final String en;
    private final Set<String> headings;

    ImportField(Subject subject, boolean required, String sv, String en, String others) {
        this.subject = subject;
        this.required = required;
        this.sv = sv;
        this.en = en;
        this.headings =
                Arrays.stream((sv + "," + en + "," + others).split(",", -1))
                        .map(ImportField::plain)
                        .collect(Collectors.toSet());
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    public Subject subject() {
        return subject;
    }

    /** Whether a new record cannot do without it. */
    public boolean required() {
        return required;
    }

    /** The column that seems to be this; empty when none does. */
    String guess(List<String> header) {
        return header.stream()
                .filter(name -> headings.contains(plain(name)))
                .findFirst()
                .orElse("");
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
