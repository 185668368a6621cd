package se.varn.foundation.shell;

import se.varn.foundation.text.Message;

/** Words of the page frame, lists and forms. */
public enum ShellText implements Message {
    MY_DAY("Min dag", "My day"),
    SKIP("Hoppa till innehållet", "Skip to content"),
    MENU("Meny", "Menu"),
    MAIN_MENU("Huvudmeny", "Main menu"),
    SEARCH_ALL("Sök i allt du får läsa", "Search everything you may read"),
    SEARCH_HINT("Sök ärende, system, person …", "Search record, system, person …"),
    SEARCH("Sök", "Search"),
    SEARCH_TITLE("Sökresultat", "Search results"),
    SEARCH_COUNT("{0} träffar för ”{1}”", "{0} hits for “{1}”"),
    SEARCH_NONE(
            "Inget du får läsa innehåller ”{0}”. Pröva ett annat ord eller början av ett nummer.",
            "Nothing you may read contains “{0}”. Try another word, or the beginning of a number."),
    OPEN_COUNT("öppna", "open"),
    NOTICES("olästa aviseringar", "unread notices"),
    APPEARANCE("Utseende", "Appearance"),
    APPEARANCE_AUTO("Utseende: följer systemet", "Appearance: follows the system"),
    APPEARANCE_LIGHT("Utseende: ljust", "Appearance: light"),
    APPEARANCE_DARK("Utseende: mörkt", "Appearance: dark"),
    OTHER_LANGUAGE("In English", "På svenska"),
    SIGN_OUT("Logga ut", "Sign out"),
    SIGN_IN("Logga in", "Sign in"),
    USERNAME("Användarnamn", "User name"),
    PASSWORD("Lösenord", "Password"),
    SIGN_IN_FAILED(
            "Namnet och lösenordet stämmer inte, eller så är inloggningen pausad i fem minuter"
                    + " efter flera försök.",
            "The name and the password do not match, or sign-in is paused for five minutes after"
                    + " several tries."),
    SIGN_IN_AGAIN(
            "Logga in igen för att fortsätta. Det du skrev finns kvar om du går tillbaka.",
            "Sign in again to go on. What you typed is still there if you go back."),
    DEMO_TITLE("Exempelmyndighetens medarbetare", "The example agency's people"),
    DEMO_HELP(
            "Detta är en påhittad myndighet. Välj vem du vill vara; rollen bestämmer vad du ser.",
            "This is a fictional agency. Choose who to be; the role decides what you see."),
    DEMO_SIGN_IN("Logga in som {0}", "Sign in as {0}"),
    SET_PASSWORD("Välj lösenord", "Choose a password"),
    SET_PASSWORD_FOR("Lösenord för {0}", "Password for {0}"),
    SET_PASSWORD_HELP(
            "Minst 14 tecken. Flera ord efter varandra går bra. Du loggas ut överallt där du är"
                    + " inloggad.",
            "At least 14 characters. Several words in a row are fine. You are signed out"
                    + " everywhere."),
    PASSWORD_SET(
            "Lösenordet är valt. Logga in med det; ditt användarnamn är {0}.",
            "The password is set. Sign in with it; your user name is {0}."),
    LINK_SPENT(
            "Länken gäller inte längre: den är använd, för gammal eller ersatt av en ny. Be"
                    + " administratören om en ny.",
            "The link no longer holds: it was used, is too old or was replaced by a new one. Ask"
                    + " the administrator for a new one."),
    NOT_FOUND("Sidan finns inte", "There is no such page"),
    NOT_FOUND_HELP(
            "Den finns inte, eller så är den inte öppen för dig. Gå till startsidan eller sök.",
            "It does not exist, or it is not open to you. Go to the start page, or search."),
    FORBIDDEN("Du har inte behörighet", "You are not permitted"),
    FORBIDDEN_HELP(
            "Din roll får inte göra detta. Den som leder arbetet kan göra det, eller be"
                    + " administratören om rollen.",
            "Your role may not do this. Whoever leads the work can, or ask the administrator for"
                    + " the role."),
    EXPIRED("Formuläret är för gammalt", "The form is too old"),
    EXPIRED_HELP(
            "Sidan har stått öppen för länge, eller öppnades före en ny inloggning. Gå tillbaka,"
                    + " ladda om och skicka igen. Inget sparades.",
            "The page was open too long, or was opened before a new sign-in. Go back, reload and"
                    + " send again. Nothing was saved."),
    FAULT("Något gick fel", "Something went wrong"),
    FAULT_HELP(
            "Inget sparades. Försök igen; om det händer igen, anmäl det med felkoden {0}.",
            "Nothing was saved. Try again; if it happens again, report it with the fault code"
                    + " {0}."),
    TOO_LARGE("Filen är för stor", "The file is too large"),
    TOO_LARGE_HELP(
            "Den största fil som tas emot i webbläsaren är {0} MB. Använd ./varn import för"
                    + " större.",
            "The largest file taken in the browser is {0} MB. Use ./varn import for larger ones."),
    TO_START("Till startsidan", "To the start page"),
    CONFLICT("Någon annan hann före", "Somebody else was first"),
    CONFLICT_HELP(
            "Ärendet ändrades medan du skrev, så det du skickade är inte sparat. Öppna det igen, se"
                    + " vad som ändrats, och gör om.",
            "The record was changed while you wrote, so what you sent is not saved. Open it again,"
                    + " see what changed, and redo."),
    CONFLICT_AGAIN(
            "Någon annan ändrade ärendet medan du skrev, så det du skickade är inte sparat. Sidan"
                    + " visar läget nu. Se vad som ändrats och skicka igen om det fortfarande stämmer.",
            "Somebody else changed the record while you wrote, so what you sent is not saved. The"
                    + " page shows how it is now. See what changed, and send again if it still holds."),
    CONFLICT_TYPED("Det du skrev", "What you wrote"),
    CONFLICT_COPY(
            "Det finns bara kvar på den här sidan. Kopiera det du behöver.",
            "It is kept on this page only. Copy what you need."),
    OPEN_AGAIN("Öppna det igen", "Open it again"),
    REQUIRED("(krävs)", "(required)"),
    FORM_ERRORS("Rätta det här för att gå vidare", "Mend this to go on"),
    CHOOSE("Välj …", "Choose …"),
    NAME_SOMEBODY(
            "Skriv ett namn eller användarnamn och välj bland förslagen.",
            "Type a name or user name and choose among the suggestions."),
    FILTER("Filtrera", "Filter"),
    CLEAR_FILTER("Rensa", "Clear"),
    ALL("Alla", "All"),
    EXPORT("Hämta", "Download"),
    PREVIOUS("Föregående", "Previous"),
    NEXT("Nästa", "Next"),
    PAGE_OF("Sida {0} av {1}", "Page {0} of {1}"),
    OWN_SIGN_IN("Din inloggning", "Your sign-in"),
    SESSIONS("Här är du inloggad", "Where you are signed in"),
    SESSIONS_HELP(
            "En inloggning upphör efter åtta timmar utan användning och tolv timmar efter att den"
                    + " började. Känner du inte igen en, avsluta den och be administratören om ett nytt"
                    + " lösenord.",
            "A session ends after eight hours without use, and twelve hours after it began. If you do"
                    + " not know one, end it and ask the administrator for a new password."),
    SESSION_BROWSER("Webbläsare", "Browser"),
    SESSION_WAY("Inloggad med", "Signed in by"),
    SESSION_BEGAN("Började", "Began"),
    SESSION_USED("Senast använd", "Last used"),
    SESSION_HERE("den här", "this one"),
    SESSION_END("Avsluta", "End"),
    SESSION_END_WHICH("Avsluta inloggningen i {0} från {1}", "End the session in {0} from {1}"),
    SESSIONS_END_OTHERS("Avsluta alla andra", "End all others"),
    SESSIONS_ENDED("Avslutade inloggningar: {0}.", "Sessions ended: {0}."),
    FACTOR("Inloggning i två steg", "Sign-in in two steps"),
    FACTOR_ENROL("Skaffa inloggning i två steg", "Get sign-in in two steps"),
    FACTOR_DEMANDED(
            "Din roll kräver det. Det tar en minut, och behövs bara första gången.",
            "Your role demands it. It takes a minute, and is needed only the first time."),
    FACTOR_HELP(
            "Vid inloggning skriver du lösenordet och sedan en kod från en app i telefonen.",
            "At sign-in you write the password and then a code from an app on your phone."),
    FACTOR_SINCE(
            "På sedan {0}. {1} reservkoder är kvar.", "On since {0}. {1} recovery codes are left."),
    FACTOR_NONE("Av.", "Off."),
    FACTOR_REPLACE("Byt app eller telefon", "Change app or phone"),
    FACTOR_APP(
            "1. Öppna en autentiseringsapp i telefonen, till exempel den som myndigheten har"
                    + " bestämt, och lägg till ett konto.",
            "1. Open an authenticator app on your phone, such as the one your agency has decided"
                    + " on, and add an account."),
    FACTOR_SCAN("2. Rikta kameran mot rutan.", "2. Point the camera at the square."),
    FACTOR_SQUARE("Fyrkantig kod att läsa med appen", "Square code to read with the app"),
    FACTOR_TYPE(
            "Går det inte, skriv nyckeln för hand:",
            "If that does not work, write the key by hand:"),
    FACTOR_CODE("3. Skriv koden som appen visar", "3. Write the code that the app shows"),
    FACTOR_CODE_HELP("Sex siffror, nya varje halvminut.", "Six digits, new every half minute."),
    FACTOR_ON("Slå på", "Turn on"),
    CODE_TITLE("Skriv koden", "Write the code"),
    CODE_LABEL("Kod från appen, eller en reservkod", "Code from the app, or a recovery code"),
    CODE_LOST(
            "Har du varken appen eller en reservkod, be en administratör återställa din inloggning"
                    + " i två steg.",
            "If you have neither the app nor a recovery code, ask an administrator to reset your"
                    + " sign-in in two steps."),
    CODE_FAILED(
            "Koden togs inte emot. En kod gäller en gång; vänta på nästa. Efter fem fel är det paus,"
                    + " längre för varje gång.",
            "The code was not taken. A code holds once; wait for the next. After five wrong ones"
                    + " there is a pause, longer each time."),
    CODES_TITLE("Reservkoder", "Recovery codes"),
    CODES_HELP(
            "Skriv ut dem eller skriv av dem och förvara dem som lösenord, inte i telefonen. Var"
                    + " och en gäller en gång om appen är borta. De visas bara nu.",
            "Print them or write them down and keep them as you keep passwords, not on the phone."
                    + " Each holds once if the app is gone. They are shown only now."),
    CODES_NEW("Skapa nya reservkoder", "Make new recovery codes"),
    CODES_ONWARDS("Jag har sparat koderna, gå vidare", "I have kept the codes, go on"),
    PROOF_TITLE("Visa att det är du", "Show that it is you"),
    PROOF_HELP(
            "Det här kan ändra vem som kommer åt vad. Därför frågar Värn igen. Det du skrev är"
                    + " kvar.",
            "This can change who gets at what. So Värn asks again. What you wrote is kept."),
    PROOF_AGENCY(
            "Visa det hos myndighetens inloggning (öppnas i en ny flik)",
            "Show it at the agency's sign-in (opens in a new tab)"),
    PROOF_AGENCY_HELP("Tryck sedan på Fortsätt här.", "Then press Go on here."),
    PROOF_DONE("Klart, det är du", "Done, it is you"),
    PROOF_DONE_HELP(
            "Stäng den här fliken och tryck på Fortsätt i den förra.",
            "Close this tab, and press Go on in the one before."),
    PROOF_FAILED(
            "Det stämde inte. Efter fem fel är det paus, i fem minuter eller längre.",
            "That was not right. After five wrong ones there is a pause, of five minutes or more."),
    PROOF_GO("Fortsätt", "Go on"),
    ROWS("{0} rader", "{0} rows"),
    CRUMBS("Brödsmulor", "Breadcrumbs"),
    SAVE("Spara", "Save"),
    CANCEL("Avbryt", "Cancel"),
    BACK("Tillbaka", "Back"),
    YES("Ja", "Yes"),
    NO("Nej", "No"),
    TASKS("Mina uppgifter", "My tasks"),
    TASKS_NONE("Inget väntar på dig just nu.", "Nothing is waiting for you now."),
    TASK("Uppgift", "Task"),
    TASK_RECORD("Gäller", "Concerns"),
    TASK_PART("Del", "Part"),
    TASK_DUE("Förfaller", "Due"),
    OVERDUE("Försenad", "Overdue"),
    REPORT_EVENT("Rapportera händelse", "Report an event"),
    THREAD("Tråden", "The thread"),
    THREAD_OPEN("Öppna trådvyn", "Open the thread"),
    THREAD_MORE("Öppna hela tråden, {0} till", "Open the whole thread, {0} more"),
    THREAD_HERE("du är här", "you are here"),
    THREAD_OF("Tråden genom {0}", "The thread through {0}"),
    THREAD_HELP(
            "Allt som hänger ihop med {0}, äldst först. Det du inte får läsa visas inte.",
            "Everything that hangs together with {0}, oldest first. What you may not read is not"
                    + " shown."),
    HISTORY("Historik", "History"),
    WHEN("När", "When"),
    WHO("Vem", "Who"),
    KIND("Slag", "Kind"),
    NUMBER("Nummer", "Number"),
    TITLE("Rubrik", "Title"),
    STATE("Läge", "State"),
    RELATION("Samband", "Relation"),
    WEEK("vecka {0} · kl. {1}", "week {0} · {1}"),
    API("API för program", "API for programs"),
    ACCESSIBILITY("Tillgänglighet", "Accessibility"),
    LEAVE_EMPTY("Inget valt", "Nothing chosen");

    private final String sv;
    private final String en;

    ShellText(String sv, String en) {
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
