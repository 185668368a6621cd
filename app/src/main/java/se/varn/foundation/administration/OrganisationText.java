package se.varn.foundation.administration;

import se.varn.foundation.text.Message;

/** Words of the forms by which people and units are kept. */
public enum OrganisationText implements Message {
    PERSON_NEW("Ny medarbetare", "New person"),
    PERSON_EDIT("Ändra uppgifter", "Change details"),
    PERSON_ADDED(
            "Medarbetaren är tillagd. Skapa nu en länk, så att hen kan välja lösenord.",
            "The person is added. Now make a link, so that he or she can choose a password."),
    PERSON_CHANGED("Uppgifterna är ändrade.", "The details are changed."),
    GIVEN("Förnamn", "Given name"),
    FAMILY("Efternamn", "Family name"),
    USERNAME_HELP(
            "Små bokstäver, siffror, punkt och bindestreck, som ada.berg.",
            "Small letters, digits, dots and hyphens, as ada.berg."),
    EMAIL_HELP(
            "Hit går aviseringar: nummer, läge och länk.",
            "Notices go here: number, state and link."),
    LEAVE("Har slutat", "Has left"),
    LEAVE_SUBMIT("Ta bort tillträdet", "Take away access"),
    LEAVE_HELP(
            "Inloggning, sessioner, API-nycklar, länkar och läsning av poster med begränsad"
                    + " läskrets upphör genast, roller i dag, och enheter som personen leder blir utan"
                    + " chef. Det som personen gjort finns kvar.",
            "Sign-in, sessions, API keys, links and reading of restricted records end at once,"
                    + " roles today, and units that the person leads have no manager. What the person"
                    + " did stays."),
    LEFT("Tillträdet är borttaget.", "Access is taken away."),
    RETURN("Är tillbaka", "Is back"),
    RETURN_HELP("Roller och lösenord ges på nytt.", "Roles and password are given anew."),
    RETURNED("Medarbetaren är tillbaka.", "The person is back."),
    MANAGER("Chef", "Manager"),
    MANAGER_HELP(
            "Får veta när en åtgärd i enheten är försenad.",
            "Is told when a measure in the unit is overdue."),
    NO_MANAGER("Ingen chef", "No manager"),
    NO_PASSWORD("Har inte valt lösenord än.", "Has not chosen a password yet."),
    LINK_MAIL("Skapa länk och skicka den med e-post", "Make a link and send it by mail"),
    LINK_PRINT(
            "Skriv ut sidan eller visa den för {0}. Länken visas bara nu, gäller en gång och till"
                    + " {1}. Äldre länkar gäller inte längre.",
            "Print the page or show it to {0}. The link is shown only now, holds once and until"
                    + " {1}. Older links hold no longer."),
    LINK_MAILED(
            "En länk har skickats till {0}. Den gäller en gång och till {1}. Äldre länkar gäller"
                    + " inte längre.",
            "A link was sent to {0}. It holds once and until {1}. Older links hold no longer."),
    LINK_NOT_MAILED(
            "E-posten gick inte fram. Lämna länken på annat sätt.",
            "The mail did not get through. Hand the link over in another way."),
    BACK_TO_PERSON("Tillbaka till {0}", "Back to {0}"),
    UNIT_NEW("Ny enhet", "New unit"),
    CHANGE("Ändra", "Change"),
    UNIT_EDIT("Ändra enheten", "Change the unit"),
    UNIT_ADDED("Enheten är tillagd.", "The unit is added."),
    UNIT_CHANGED("Enheten är ändrad.", "The unit is changed."),
    UNIT_NAME("Enhetens namn", "The unit's name"),
    SHORT("Kortnamn", "Short name"),
    PARENT("Hör till", "Belongs to"),
    PARENT_HELP(
            "Enheten flyttas med allt som hör till den.",
            "The unit moves with everything that belongs to it."),
    CLOSE("Stäng enheten", "Close the unit"),
    CLOSE_HELP(
            "Kan göras när ingen är kvar i den. Det som hänt i enheten finns kvar.",
            "Can be done when nobody is left in it. What happened in the unit stays."),
    CLOSED("Stängd", "Closed"),
    UNIT_WAS_CLOSED("Enheten är stängd.", "The unit is closed."),
    OPEN_AGAIN("Öppna enheten igen", "Open the unit again"),
    OPENED("Enheten är öppen igen.", "The unit is open again."),
    PEOPLE_IN("Medarbetare i enheten", "People in the unit"),
    UNITS_BELOW("Enheter som hör till den", "Units that belong to it"),
    SHOW_CLOSED("Stängda enheter", "Closed units"),
    HISTORY("Ändringar", "Changes"),
    REASON_MISSING("Skriv skälet.", "Write the reason."),
    NOT_ONESELF(
            "Du kan inte ta bort ditt eget tillträde. Be en annan administratör.",
            "You cannot take away your own access. Ask another administrator."),
    LAST_ADMINISTRATOR(
            "Ingen annan är administratör i dag. Ge rollen till någon annan först.",
            "Nobody else is an administrator today. Grant somebody else the role first."),
    UNIT_CLOSED_MEANWHILE(
            "Enheten är stängd. Ändra först vilken enhet medarbetaren hör till.",
            "The unit is closed. First change which unit the person belongs to."),
    GIVEN_WRONG(
            "Skriv förnamnet, högst 100 tecken.", "Write the given name, at most 100 characters."),
    FAMILY_WRONG(
            "Skriv efternamnet, högst 100 tecken.",
            "Write the family name, at most 100 characters."),
    TITLE_WRONG(
            "Skriv befattningen, högst 100 tecken.", "Write the title, at most 100 characters."),
    UNIT_NAME_WRONG(
            "Skriv enhetens namn, högst 100 tecken.",
            "Write the unit's name, at most 100 characters."),
    USERNAME_WRONG(
            "Skriv 2–40 tecken: små bokstäver a–z, siffror, punkt, bindestreck, understreck.",
            "Write 2–40 characters: small letters a–z, digits, dots, hyphens, underscores."),
    USERNAME_TAKEN(
            "Användarnamnet finns redan. Välj ett annat.",
            "The user name is taken. Choose another."),
    EMAIL_WRONG("Skriv adressen som namn@example.se.", "Write the address as name@example.se."),
    UNIT_MISSING("Välj en enhet som är öppen.", "Choose a unit that is open."),
    FACTOR_RESET("Återställ inloggning i två steg", "Reset sign-in in two steps"),
    FACTOR_RESET_HELP(
            "För den som har förlorat både appen och reservkoderna. Kontrollera vem som frågar."
                    + " Sessioner och nycklar upphör, personen får en avisering, och nästa inloggning"
                    + " frågar efter en ny app om rollen kräver det.",
            "For somebody who has lost both the app and the recovery codes. Check who asks."
                    + " Sessions and keys end, the person gets a notice, and the next sign-in asks for"
                    + " a new app if the role demands it."),
    FACTOR_WAS_RESET("Inloggningen i två steg är återställd.", "Sign-in in two steps is reset."),
    FACTOR_NOTICE(
            "Din inloggning i två steg har återställts av en administratör. Var det inte du som bad"
                    + " om det, säg till genast.",
            "Your sign-in in two steps was reset by an administrator. If it was not you who asked,"
                    + " say so at once."),
    SESSIONS_NOTICE(
            "En administratör har avslutat dina inloggningar och nycklar.",
            "An administrator has ended your sessions and keys."),
    GUESSED_NOTICE(
            "Någon har skrivit ditt lösenord rätt och sedan fel kod fem gånger. Var det inte du, be"
                    + " administratören om ett nytt lösenord genast.",
            "Somebody wrote your password right and then a wrong code five times. If it was not you,"
                    + " ask the administrator for a new password at once."),
    SESSIONS_OPEN("Pågående inloggningar", "Open sessions"),
    SESSIONS_NONE("Personen är inte inloggad någonstans.", "The person is signed in nowhere."),
    SESSIONS_HELP(
            "Till exempel när en dator är borta. Alla inloggningar och nycklar upphör; personen får"
                    + " en avisering och kan logga in igen.",
            "Such as when a computer is lost. All sessions and keys end; the person is told, and can"
                    + " sign in again."),
    SESSIONS_END("Avsluta inloggningarna", "End the sessions"),
    SESSIONS_WERE_ENDED("Inloggningarna är avslutade.", "The sessions are ended."),
    IDENTITY("Kopplad till myndighetens inloggning", "Bound to the agency's sign-in"),
    IDENTITY_SINCE("Sedan {0}, som {1} hos {2}.", "Since {0}, as {1} at {2}."),
    IDENTITY_HELP(
            "Ta bort kopplingen när personen har fått ett nytt konto där. Inloggningar och nycklar"
                    + " upphör, personen får en avisering, och nästa inloggning kopplar på nytt.",
            "Remove the tie when the person has got a new account there. Sessions and keys end, the"
                    + " person is told, and the next sign-in binds anew."),
    IDENTITY_RELEASE("Ta bort kopplingen", "Remove the tie"),
    IDENTITY_RELEASED("Kopplingen är borttagen.", "The tie is removed."),
    BOUND_NOTICE(
            "Ett konto i myndighetens inloggning har kopplats till dig. Var det inte du? Säg till"
                    + " servicedesk genast.",
            "An account in the agency's sign-in has been tied to you. Was it not you? Tell the"
                    + " service desk at once."),
    IDENTITY_NOTICE(
            "En administratör har tagit bort din koppling till myndighetens inloggning. Nästa"
                    + " inloggning kopplar på nytt.",
            "An administrator has removed your tie to the agency's sign-in. The next sign-in binds"
                    + " anew."),
    FACTOR_ON_SINCE("På sedan {0}", "On since {0}"),
    EMPLOYEE_NO("Anställningsnummer", "Employee number"),
    EMPLOYEE_NO_HELP(
            "Det som personalsystemet känner personen på. Aldrig ett personnummer.",
            "What the personnel system knows the person by. Never a personal identity number."),
    LAST_WORKING_DAY("Sista arbetsdag", "Last working day"),
    LAST_WORKING_DAY_HELP(
            "Som 2026-10-14. När den dagen är slut upphör tillträdet av sig självt. Lämna tomt för"
                    + " tills vidare.",
            "As 2026-10-14. When that day is over, access ends by itself. Leave empty for until"
                    + " further notice."),
    LAST_DAY_WRONG(
            "Skriv en dag som inte har passerat, som 2026-10-14. Har personen redan slutat, ta bort"
                    + " tillträdet.",
            "Write a day that has not passed, as 2026-10-14. If the person has already left, take"
                    + " away the access."),
    EMPLOYEE_NO_TAKEN(
            "Någon annan har det anställningsnumret.", "Somebody else has that employee number."),
    CODE("Kod", "Code"),
    CODE_HELP(
            "Det som personalsystemet eller ekonomisystemet känner enheten på.",
            "What the personnel or finance system knows the unit by."),
    CODE_WRONG("Skriv högst 40 tecken.", "Write at most 40 characters."),
    CODE_TAKEN("En annan enhet har den koden.", "Another unit has that code."),
    PERSONAL_NUMBER(
            "Innehåller ett personnummer eller samordningsnummer. Använd anställningsnummer.",
            "Holds a personal identity or coordination number. Use the employee number."),
    SHORT_WRONG("Skriv 1–{0} tecken.", "Write 1–{0} characters."),
    SHORT_TAKEN("En annan enhet har det kortnamnet.", "Another unit has that short name."),
    PARENT_MISSING(
            "Välj en öppen enhet som den hör till.", "Choose an open unit that it belongs to."),
    LOOP(
            "En enhet kan inte höra till sig själv eller till en enhet under sig.",
            "A unit cannot belong to itself or to a unit below it."),
    MANAGER_UNKNOWN("Chefen arbetar inte här.", "The manager does not work here."),
    ROOT_STAYS("Myndigheten själv kan inte stängas.", "The agency itself cannot be closed."),
    UNIT_IN_USE(
            "{0} medarbetare och {1} öppna enheter finns kvar. Flytta dem först.",
            "{0} people and {1} open units are left. Move them first."),
    PARENT_CLOSED(
            "Enheten den hör till är stängd. Öppna den först.",
            "The unit it belongs to is closed. Open that first.");

    private final String sv;
    private final String en;

    OrganisationText(String sv, String en) {
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
