package se.varn.foundation.administration;

import se.varn.foundation.text.Message;

/** Words of people, roles, the audit trail and accessibility. */
public enum AdministrationText implements Message {
    PEOPLE("Medarbetare", "People"),
    PEOPLE_NONE("Ingen stämmer med urvalet.", "Nobody matches."),
    NAME("Namn", "Name"),
    TITLE("Befattning", "Title"),
    UNIT("Enhet", "Unit"),
    UNITS("Enheter", "Units"),
    USERNAME("Användarnamn", "User name"),
    EMAIL("E-post", "Mail"),
    HAS_LEFT("Har slutat", "Has left"),
    SHOW_LEFT("Har slutat", "Have left"),
    MANAGER("Chef: {0}", "Manager: {0}"),
    COUNT("{0} medarbetare", "{0} people"),
    ROLE("Roll", "Role"),
    ROLES("Roller", "Roles"),
    ROLES_HELD("Roller och uppdrag", "Roles held"),
    ROLES_NONE("Inga roller utöver medarbetare.", "No roles beside employee."),
    GRANT("Ge en roll", "Grant a role"),
    GRANT_UNIT_HELP(
            "För en enhet gäller rollen åtgärder och system som hör till enheten eller under den, och inget annat. Det mesta tar en roll för hela myndigheten.",
            "For a unit the role is about measures and systems that belong to it or below it, and nothing else. Most things take a role for the whole agency."),
    GRANT_SUBMIT("Ge rollen", "Grant the role"),
    GRANTED("Rollen är given.", "The role is granted."),
    FIRST_DAY("Första dag", "First day"),
    LAST_DAY("Sista dag", "Last day"),
    LAST_DAY_HELP("Lämna tomt för tills vidare.", "Leave empty for until further notice."),
    DAY_HELP("Som 2026-10-14.", "As 2026-10-14."),
    UNTIL_FURTHER("tills vidare", "until further notice"),
    REASON("Skäl", "Reason"),
    REASON_HELP("Till exempel beslutets nummer.", "Such as the decision's number."),
    ROLE_MISSING("Välj en roll.", "Choose a role."),
    DAY_WRONG("Skriv dagen som 2026-10-14.", "Write the day as 2026-10-14."),
    END("Avsluta en roll", "End a role"),
    END_SUBMIT("Avsluta rollen", "End the role"),
    END_WHICH("Roll att avsluta", "Role to end"),
    END_WHICH_MISSING("Välj den roll som ska avslutas.", "Choose the role that is to end."),
    ENDED("Rollens sista dag är satt.", "The role's last day is set."),
    LINK_MAKE("Skapa länk för nytt lösenord", "Make a link for a new password"),
    LINK_TITLE("Länk för nytt lösenord", "Link for a new password"),
    LINK("Länk", "Link"),
    MATRIX("Vad varje roll får göra", "What each role may do"),
    MATRIX_HELP(
            "Visar hur systemet är byggt just nu. Den som inte har en roll som är markerad på raden nekas. Om du får läsa ett visst ärende beror också på ärendet.",
            "Shows the system as it is built now. Whoever has no role marked on the row is refused. Whether you may read a certain record also depends on the record."),
    PERMISSION("Får", "May"),
    EXCLUDES("Roller som inte får förenas", "Roles that must not be combined"),
    EXCLUDES_ONE("{0} får inte förenas med", "{0} must not be combined with"),
    HOLDERS("Innehavare i dag", "Holders today"),
    AUDIT("Spårlogg", "Audit trail"),
    AUDIT_NONE("Inga poster stämmer med urvalet.", "No entries match."),
    ENTRY("Post", "Entry"),
    WHO("Vem", "Who"),
    SYSTEM("Värn", "Värn"),
    COMMAND("Kommando", "Command"),
    RECORD("Gäller", "Concerns"),
    BODY("Det som skrevs", "What was typed"),
    ERASED("Gallrat efter beslut", "Erased by decision"),
    HIDDEN(
            "Gäller ett skyddat ärende som du inte får läsa",
            "Concerns a restricted record that you may not read"),
    FROM("Från och med dag", "From day"),
    UNTIL("Till och med dag", "To day"),
    PERSON("Person", "Person"),
    EVERYBODY("Alla", "Everybody"),
    OLDER("Äldre poster", "Older entries"),
    NEWEST("Nyaste posterna", "Newest entries"),
    VERIFY("Kontrollera kedjan", "Verify the chain"),
    VERIFIED("Kontroll av kedjan", "Verification of the chain"),
    HOLDS("Kedjan håller", "The chain holds"),
    BROKEN("Kedjan är bruten", "The chain is broken"),
    HOLDS_HELP(
            "Alla {0} poster är oförändrade, i ordning och utan luckor, och varje rads tidigare lydelser stämmer.",
            "All {0} entries are unaltered, in order and without gaps, and each row's earlier versions agree."),
    BROKEN_HELP(
            "Något har ändrats vid sidan av systemet. Spara felen nedan, rör inte databasen, och kalla på den som ansvarar för säkerheten.",
            "Something was altered beside the system. Keep the faults below, leave the database alone, and call whoever answers for security."),
    CHECKPOINTS(
            "{0} förseglade kontrollpunkter på servern jämfördes med kedjan.",
            "{0} sealed checkpoints on the server were compared with the chain."),
    HEAD("Kedjans slut", "Head of the chain"),
    DISPOSED("Borttaget genom beslut", "Gone by decisions"),
    DISPOSED_HELP(
            "Gallring och radering: kedjan säger vad som är borta och varför, och håller.",
            "Disposal and erasure: the chain says what is gone and why, and holds."),
    DISPOSED_LINE(
            "Post {0}, {1}: det som skrevs i {2} poster och {3} radversioner.",
            "Entry {0}, {1}: what was typed in {2} entries, and {3} row versions."),
    FAULTS("Fel", "Faults"),
    ACCESSIBILITY("Tillgänglighet i Värn", "Accessibility of Värn"),
    A_WHO("{0} står bakom den här webbplatsen.", "{0} is behind this site."),
    A_WHO_TEXT(
            "Vi vill att alla ska kunna använda systemet, oavsett behov. Här står hur det uppfyller lagen (2018:1937) om tillgänglighet till digital offentlig service, vad som brister och hur du säger till.",
            "We want everyone to be able to use the system, whatever their needs. This page says how it meets the Swedish act (2018:1937) on accessibility of digital public services, what falls short and how to tell us."),
    A_LEVEL("Hur tillgängligt systemet är", "How accessible the system is"),
    A_LEVEL_TEXT(
            "Sidorna är byggda för att uppfylla WCAG 2.1 nivå AA (EN 301 549). De fungerar med bara tangentbord, utan skript, på smal skärm, i ljust och mörkt utseende och med förstoring till 400 procent.",
            "The pages are built to meet WCAG 2.1 level AA (EN 301 549). They work with the keyboard alone, without scripts, on a narrow screen, in light and dark appearance and magnified to 400 per cent."),
    A_HOW("Hur det har prövats", "How it was tested"),
    A_HOW_TEXT(
            "Varje version prövas av ett verktyg (axe) som går igenom sidorna. Det hittar inte allt: prövning med skärmläsare och av användare görs av myndigheten.",
            "Each version is tested by a tool (axe) that walks through the pages. It does not find everything: testing with screen readers and by users is done by the agency."),
    A_KNOWN("Kända brister", "Known shortcomings"),
    A_KNOWN_TEXT(
            "Breda tabeller rullas i sidled inuti sin ruta. Bilder i diagram har sina värden i en tabell på samma sida.",
            "Wide tables scroll sideways inside their box. Charts have their values in a table on the same page."),
    A_TELL("Säg till om något brister", "Tell us what falls short"),
    A_TELL_TEXT(
            "Skriv till {0}. Berätta vilken sida det gäller och vad som hindrade dig. Vi svarar och rättar det som går.",
            "Write to {0}. Say which page it is about and what hindered you. We answer and mend what can be mended."),
    A_TELL_NOBODY(
            "Tala med myndighetens administratör av systemet. Berätta vilken sida det gäller och vad som hindrade dig.",
            "Talk to the agency's administrator of the system. Say which page it is about and what hindered you."),
    A_AUTHORITY("Tillsyn", "Supervision"),
    A_AUTHORITY_TEXT(
            "Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Är du inte nöjd med hur vi tar hand om din synpunkt kan du anmäla det till Digg.",
            "The Agency for Digital Government (Digg) supervises the act. If you are not content with how we take care of your view, you can report it to Digg."),
    FIRST_LINK(
            "Ingen kan logga in än. Välj administratörens lösenord här, inom ett dygn: {0}",
            "Nobody can sign in yet. Choose the administrator's password here, within a day: {0}");

    private final String sv;
    private final String en;

    AdministrationText(String sv, String en) {
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
