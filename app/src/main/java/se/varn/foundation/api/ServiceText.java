package se.varn.foundation.api;

import se.varn.foundation.text.Message;

/** Words of the pages of service accounts. */
public enum ServiceText implements Message {
    SERVICES("Tjänstekonton", "Service accounts"),
    SERVICE("Tjänstekonto", "Service account"),
    SERVICES_HELP(
            "Ett tjänstekonto är till för ett program som inte är någons. Det har roller som andra, någon som svarar för det, och kan inte logga in.",
            "A service account is for a program that is nobody’s. It has roles like others, somebody who answers for it, and cannot sign in."),
    NONE("Inga tjänstekonton ännu.", "No service accounts yet."),
    NEW("Nytt tjänstekonto", "New service account"),
    GIVEN("Program", "Program"),
    TITLE("Tjänstekonto", "Service account"),
    NAME("Programmets namn", "The program’s name"),
    PURPOSE("Vad gör det i Värn?", "What does it do in Värn?"),
    RESPONSIBLE("Ansvarig", "Answers for it"),
    RESPONSIBLE_HELP("Får kontots e-post.", "Gets the account’s mail."),
    ROLES("Roller", "Roles"),
    ROLES_NONE("Bara det som alla medarbetare får", "Only what every employee may"),
    REASON("Varför?", "Why?"),
    REASON_HELP("Till exempel beslutets nummer.", "Such as the decision’s number."),
    OPEN("Öppna kontot", "Open the account"),
    OPENED("Kontot är öppnat.", "The account is open."),
    CLOSE("Stäng kontot", "Close the account"),
    CLOSE_HELP(
            "Dess nycklar slutar gälla genast. Det kan inte öppnas igen.",
            "Its keys end at once. It cannot be opened again."),
    CLOSED("Stängt", "Closed"),
    CLOSED_NOTICE("Kontot är stängt.", "The account is closed."),
    IN_USE("Öppet", "Open"),
    CHANGE_ROLES("Ge eller avsluta roller", "Grant or end roles"),
    NAME_MISSING("Skriv ett namn, högst 60 tecken.", "Write a name, at most 60 characters."),
    NAME_TAKEN("Det finns redan ett konto med namnet.", "There is an account of that name."),
    PURPOSE_MISSING(
            "Skriv vad programmet gör, högst 1 000 tecken.",
            "Say what the program does, at most 1,000 characters."),
    RESPONSIBLE_MISSING("Välj vem som svarar för det.", "Choose who answers for it."),
    NO_ADMINISTRATOR(
            "Ett program kan inte vara administratör.", "A program cannot be an administrator."),
    EXCLUDED(
            "Programmet kan inte få rollen {0}: {1} är {2}, som inte får förenas med den.",
            "The program cannot get the role {0}: {1} is {2}, which must not be combined with it."),
    REASON_MISSING("Skriv varför, högst 1 000 tecken.", "Say why, at most 1,000 characters.");

    private final String sv;
    private final String en;

    ServiceText(String sv, String en) {
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
