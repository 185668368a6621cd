package se.varn.foundation.access;

import se.varn.foundation.text.Message;

enum AccessText implements Message {
    EXCLUDED(
            "{0} får inte förenas med {1}, som personen redan har. Avsluta den rollen först.",
            "{0} must not be combined with {1}, which the person already has. End that role"
                    + " first."),
    NO_PROGRAM("Ett program kan inte vara administratör.", "A program cannot be an administrator."),
    NOT_BY_PROGRAM(
            "Du kan inte ge ett program rollen {0}: du är {1} och får inte själv ha den.",
            "You cannot grant a program the role {0}: you are {1} and must not hold it yourself."),
    NOT_BY_ANSWERING(
            "Programmet kan inte få rollen {0}: den som svarar för det är {1} och får inte själv ha den.",
            "The program cannot get the role {0}: who answers for it is {1} and must not hold it."),
    NOT_WITH_PROGRAM(
            "{0} får inte förenas med {1}, som ett program har som personen svarar för.",
            "{0} must not be combined with {1}, which a program has that the person answers for."),
    UNIT_UNKNOWN("Enheten finns inte eller är stängd.", "There is no such unit, or it is closed."),
    WHOLE_AGENCY(
            "{0} ges bara för hela myndigheten: inget av det rollen får göra hör till en enhet.",
            "{0} is granted for the whole agency only: nothing that the role may do belongs to a unit."),
    PASSWORD_LENGTH(
            "Lösenordet ska ha minst 14 och högst 200 tecken.",
            "The password must have at least 14 and at most 200 characters."),
    PASSWORD_WEAK(
            "Lösenordet är lätt att gissa: det innehåller ditt namn eller användarnamn, eller"
                    + " upprepar få tecken.",
            "The password is easy to guess: it holds your name or user name, or repeats few"
                    + " characters."),
    REASON_MISSING(
            "Skriv varför rollen ges, till exempel beslutets nummer.",
            "Say why the role is granted, such as the decision's number."),
    END_REASON_MISSING(
            "Skriv varför rollen avslutas, till exempel beslutets nummer.",
            "Say why the role ends, such as the decision's number."),
    LAST_DAY_MISSING("Skriv sista dagen som 2026-10-14.", "Write the last day as 2026-10-14."),
    LAST_ADMINISTRATOR(
            "Ingen annan är administratör i dag. Ge rollen till någon annan först.",
            "Nobody else is an administrator today. Grant somebody else the role first."),
    CODE_WRONG(
            "Koden stämmer inte. Vänta på nästa kod i appen och skriv den. Stämmer ingen,"
                    + " kontrollera att telefonens klocka ställs automatiskt.",
            "The code is not right. Wait for the app's next code and write that. If none is right,"
                    + " check that the phone sets its clock by itself."),
    RESET_REASON_MISSING(
            "Skriv varför, till exempel hur du vet vem som frågar.",
            "Say why, such as how you know who asks."),
    KEY_NAME_MISSING(
            "Ge nyckeln ett namn på högst 60 tecken, till exempel vilken dator den finns i.",
            "Give the key a name of at most 60 characters, such as which computer it is in."),
    KEYS_TOO_MANY(
            "Du har redan {0} nycklar. Ta bort en som du inte använder.",
            "You have {0} keys already. Remove one that you do not use."),
    KEY_NOT_MADE(
            "Nyckeln kunde inte läggas till: webbläsarens svar gick inte att kontrollera, eller så"
                    + " finns den redan. Börja om.",
            "The key could not be added: the browser's answer could not be checked, or it is here"
                    + " already. Begin again."),
    GROUP_MISSING(
            "Skriv gruppens namn så som inloggningstjänsten lämnar det.",
            "Write the group's name as the identity provider gives it."),
    GROUP_TWICE("Gruppen ger redan den rollen där.", "The group gives that role there already."),
    GROUP_EXCLUDED(
            "{0} gavs inte: den får inte förenas med en roll du redan har.",
            "{0} was not given: it must not be combined with a role you have."),
    GROUP_LAST(
            "{0} togs inte bort: ingen annan är administratör.",
            "{0} was not taken away: nobody else is an administrator."),
    IDENTITY_REASON_MISSING(
            "Skriv varför kopplingen tas bort, till exempel ett nytt konto.",
            "Say why the tie is removed, such as a new account."),
    SESSIONS_REASON_MISSING(
            "Skriv varför inloggningarna avslutas, till exempel en borttappad dator.",
            "Say why the sessions end, such as a lost computer."),
    LAST_BEFORE_FIRST("Sista dagen ligger före första dagen.", "The last day is before the first.");

    private final String sv;
    private final String en;

    AccessText(String sv, String en) {
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
