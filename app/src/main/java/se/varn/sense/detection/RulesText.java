package se.varn.sense.detection;

import se.varn.foundation.text.Message;

/** Words of the pages of rules. */
public enum RulesText implements Message {
    RULES("Regler", "Rules"),
    RULE("Regel", "Rule"),
    IMPORT("Läs in regler", "Import rules"),
    SHOW_RUNNING("I drift", "Running"),
    SHOW_OFF("Avstängda", "Switched off"),
    SHOW_REMOVED("Utgångna", "Gone"),
    SHOW_ALL("Alla", "All"),
    SHOW_REFUSED("Ej förstådda", "Not understood"),
    LEVEL("Allvar", "Severity"),
    ORIGIN("Samling", "Collection"),
    ORIGIN_HELP(
            "Namnet på det reglerna kommer från, till exempel SigmaHQ. Läser du in samma samling igen jämförs den med det som finns.",
            "What the rules come from, such as SigmaHQ. Import the same collection again and it is compared with what is there."),
    LOGSOURCE("Loggkälla", "Log source"),
    HITS("Träffar", "Hits"),
    LAST_HIT("Senaste träff", "Last hit"),
    CHANGED("Ändrad", "Changed"),
    STATE("Läge", "State"),
    RUNNING("I drift", "Running"),
    OFF("Avstängd", "Switched off"),
    REMOVED("Utgången", "Gone"),
    NONE("Inga regler motsvarar urvalet.", "No rules match the selection."),
    FILE("Fil", "File"),
    FILE_HELP(
            "En Sigmaregel, eller ett ZIP-arkiv med regler. Du får se vad som ändras innan något ändras.",
            "A Sigma rule, or a ZIP archive of rules. You see what changes before anything changes."),
    FILE_MISSING(
            "Välj en fil. Har du redan valt en har den hunnit tas bort; välj den igen.",
            "Choose a file. If you had chosen one it is gone by now; choose it again."),
    ORIGIN_MISSING(
            "Skriv samlingens namn, högst 100 tecken.",
            "Write the collection’s name, at most 100 characters."),
    NO_RULES(
            "Det finns inga Sigmaregler i {0}. Regler ligger i filer som slutar på .yml.",
            "There are no Sigma rules in {0}. Rules lie in files that end in .yml."),
    UNREADABLE(
            "{0} gick inte att läsa, och inget ändrades: {1}",
            "{0} could not be read, and nothing was changed: {1}"),
    DO_PREVIEW("Visa vad som ändras", "Show what changes"),
    PREVIEW("Vad inläsningen ändrar", "What the import changes"),
    PREVIEW_COUNTS(
            "{0} nya, {1} ändrade, {2} utgår, {3} oförändrade, {4} ej förstådda.",
            "{0} new, {1} changed, {2} leave, {3} unchanged, {4} not understood."),
    FRESH("Nya", "New"),
    CHANGED_ONES("Ändrade", "Changed"),
    LEAVING("Utgår: finns inte längre i samlingen", "Leave: no longer in the collection"),
    ELSEWHERE(
            "Finns redan i en annan samling och lämnas som de är",
            "Already in another collection, and left as they are"),
    REFUSED("Ej förstådda", "Not understood"),
    REFUSED_HELP(
            "De körs inte. Resten av samlingen påverkas inte.",
            "They are not run. The rest of the collection is not affected."),
    REFUSED_NONE("Alla regler har förståtts.", "Every rule was understood."),
    MORE("och {0} till", "and {0} more"),
    DO_IMPORT("Läs in reglerna", "Import the rules"),
    NOTHING(
            "Samlingen är redan inläst precis så här.",
            "The collection is already in exactly like this."),
    IMPORTED("{0} nya, {1} ändrade, {2} utgångna regler.", "{0} new, {1} changed, {2} gone rules."),
    LINE("Rad", "Line"),
    WHY("Skäl", "Reason"),
    SOURCE("Regelns text", "The rule’s text"),
    AUTHOR_STATUS("Mognad", "Maturity"),
    TAGS("Märken", "Tags"),
    RULE_ID("Regelns id", "The rule’s id"),
    SWITCH_OFF("Stäng av …", "Switch off …"),
    SWITCH_ON("Sätt i drift …", "Switch on …"),
    DO_OFF("Stäng av", "Switch off"),
    DO_ON("Sätt i drift", "Switch on"),
    REASON("Varför?", "Why?"),
    REASON_HELP(
            "Skälet visas på regeln och följer med i loggen.",
            "The reason is shown with the rule and kept in the trail."),
    REASON_MISSING("Skriv varför, högst 2 000 tecken.", "Say why, at most 2,000 characters."),
    SWITCHED_ON("Regeln är i drift.", "The rule is running."),
    SWITCHED_OFF("Regeln är avstängd.", "The rule is switched off."),
    SHOW_ALERTS("Visa larmen", "Show the alerts"),
    LAST_REASON("Senaste skäl", "Latest reason"),
    DIGEST("SHA-256", "SHA-256");

    private final String sv;
    private final String en;

    RulesText(String sv, String en) {
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
