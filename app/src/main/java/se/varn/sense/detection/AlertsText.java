package se.varn.sense.detection;

import se.varn.foundation.text.Message;

/** Words of the pages of alerts. */
public enum AlertsText implements Message {
    ALERTS("Larm", "Alerts"),
    ALERT("Larm", "Alert"),
    SUMMARY("{0} öppna · {1} tagna", "{0} open · {1} taken"),
    OLDEST("äldsta {0}", "oldest {0}"),
    FILTER_LABEL("Filtrera larm", "Filter alerts"),
    SEARCH("Regel, värd, användare eller nummer", "Rule, host, account or number"),
    SHOW_OPEN("Öppna", "Open"),
    SHOW_HIGH("Kritisk och hög", "Critical and high"),
    SHOW_MINE("Mina", "Mine"),
    SHOW_DISMISSED("Avfärdade", "Dismissed"),
    SHOW_ALL("Alla", "All"),
    ONLY_IMPORT("Bara från en inläsning", "Of one import only"),
    ONLY_RULE("Bara en regel", "Of one rule only"),
    QUEUE("Larmkö", "Alert queue"),
    LEVEL("Allvar", "Severity"),
    RULE("Regel", "Rule"),
    CONCERNS("Gäller", "Concerns"),
    HOST("Värd", "Host"),
    ACCOUNT("Användare", "Account"),
    COUNT("Antal", "Count"),
    FIRST("Först", "First"),
    LAST("Senast", "Last"),
    STATUS("Status", "Status"),
    TAKEN_BY("Tagen av", "Taken by"),
    REASON("Skäl", "Reason"),
    NONE("Inga larm motsvarar urvalet.", "No alerts match the selection."),
    NONE_OPEN("Inga öppna larm.", "No open alerts."),
    SHOW_DONE("Visa avslutade", "Show those that are done"),
    CHOOSE("Välj ett larm i kön.", "Choose an alert in the queue."),
    BACK("Till kön", "To the queue"),
    WHY("Varför regeln träffade", "Why the rule matched"),
    EVENT_OF("händelse {0} av {1}", "event {0} of {1}"),
    WHY_GONE(
            "Regeln eller händelsen går inte längre att läsa.",
            "The rule or the event can no longer be read."),
    RULE_SOURCE("Regelns text när den träffade", "The rule’s text when it matched"),
    RAW("Rå händelse", "Raw event"),
    RAW_LOST(
            "Händelsen gick förlorad på disken. Återställ segmentet från säkerhetskopian.",
            "The event was lost on the disk. Restore the segment from the backup."),
    RAW_CLOSED(
            "Råa händelser visas för den som får läsa loggar.",
            "Raw events are shown to those who may read logs."),
    RAW_LINE("rad {0} i {1}", "line {0} of {1}"),
    ALL_FIELDS("Alla fält ({0})", "All fields ({0})"),
    FIELD("Fält", "Field"),
    VALUE("Värde", "Value"),
    NEAR("Grannar", "Neighbours"),
    NEAR_HELP("± 5 min, samma användare eller värd", "± 5 min, same account or host"),
    NEAR_NONE("Inga andra händelser nära i tiden.", "No other events near in time."),
    THIS_EVENT("Den här händelsen", "This event"),
    OTHERS("Larmets händelser", "The alert’s events"),
    OTHERS_FIRST("de första {0} av {1}", "the first {0} of {1}"),
    HARMLESS("Känt ofarligt", "Known to be harmless"),
    TECHNIQUES("Teknik", "Technique"),
    RELATED("Andra larm på samma värd eller konto", "Other alerts on the same host or account"),
    RELATED_HELP("sju dagar före och efter", "seven days before and after"),
    HIDDEN_INCIDENT(
            "Kopplat till en incident med begränsad läsekrets.",
            "Attached to an incident with a restricted circle of readers."),
    HISTORY("Hantering", "Triage"),
    TAKE("Ta larmet", "Take the alert"),
    TAKE_OVER("Ta över", "Take over"),
    RELEASE("Lämna tillbaka", "Give back"),
    REOPEN("Öppna igen", "Open again"),
    DISMISS("Avfärda …", "Dismiss …"),
    DO_DISMISS("Avfärda", "Dismiss"),
    OPEN_INCIDENT("Öppna incident …", "Open an incident …"),
    DO_OPEN("Öppna incidenten", "Open the incident"),
    ATTACH("Koppla …", "Attach …"),
    DO_ATTACH("Koppla", "Attach"),
    TO_INCIDENT("Öppna {0}", "Open {0}"),
    NOTE("Vad bör nästa person veta?", "What should the next person know?"),
    WHICH_INCIDENT("Vilken öppen incident?", "Which open incident?"),
    NO_INCIDENTS("Ingen incident är öppen.", "No incident is open."),
    TITLE("Rubrik", "Title"),
    WHAT_HAPPENED("Vad har hänt?", "What has happened?"),
    NOTICED_AT("Upptäckt", "Noticed"),
    NOTICED_HELP("ÅÅÅÅ-MM-DD TT.MM", "YYYY-MM-DD HH.MM"),
    KIND("Slag", "Kind"),
    SEVERITY("Allvar", "Severity"),
    WHAT_DEFAULT(
            "Regeln ”{0}” träffade på {2}, från {3} till {4}. Antal händelser: {1}. Larm {5}.",
            "The rule “{0}” matched on {2}, from {3} to {4}. Number of events: {1}. Alert {5}."),
    REASON_MISSING("Välj varför larmet avfärdas.", "Choose why the alert is dismissed."),
    INCIDENT_MISSING("Välj en incident.", "Choose an incident."),
    TIME_WRONG("Skriv tiden som ÅÅÅÅ-MM-DD TT.MM.", "Write the time as YYYY-MM-DD HH.MM."),
    KIND_MISSING("Välj slag.", "Choose a kind."),
    SEVERITY_MISSING("Välj allvar.", "Choose a severity."),
    TOO_LONG(
            "Texten är för lång: högst 5 000 tecken.",
            "The text is too long: at most 5,000 characters."),
    STEP_NOTICE("Klart: {0}.", "Done: {0}."),
    OPENED_NOTICE("Incidenten är öppnad ur larmet.", "The incident was opened from the alert."),
    ATTACHED_NOTICE("Larmet är kopplat till incidenten.", "The alert is attached to the incident."),
    GLANCE("Larm värda en blick", "Alerts worth a look"),
    ALL_ALERTS("Alla larm", "All alerts"),
    OF_INCIDENT("Larm", "Alerts"),
    TASK_NEW("Nytt larm att bedöma", "New alert to judge"),
    NOTICE("Kritiskt larm {0}", "Critical alert {0}"),
    JOB("Kör reglerna över en inläsning", "Run the rules over an import"),
    JOB_DONE(
            "{0} händelser genomgångna: {1} träffar, {2} larm.",
            "{0} events looked at: {1} matches, {2} alerts."),
    RUN("Regelkörning", "Rule run"),
    RUN_WAITING("Väntar", "Waiting"),
    RUN_RUNNING("Pågår", "Running"),
    RUN_DONE("Klar", "Done"),
    RUN_FAILED("Misslyckades", "Failed"),
    RUN_PROGRESS("{0} av {1} händelser", "{0} of {1} events"),
    RUN_COUNTS("{0} träffar, {1} larm", "{0} matches, {1} alerts"),
    RUN_ALERTS("Visa larmen", "Show the alerts"),
    RUN_CANCELLED(
            "Jobbet avbröts innan reglerna hade körts över alla händelser.",
            "The job was cancelled before the rules had been run over every event."),
    RUN_REST(
            "Det som hittades finns kvar. {0} händelser är inte genomgångna.",
            "What was found remains. {0} events have not been looked at."),
    RUN_LOST(
            "{0} händelser i {1} delar går inte att läsa från disken, med början vid händelse {2} i blobs/segments/{3}. Resten är genomgången. Återställ filen från säkerhetskopian och kör reglerna igen.",
            "{0} events in {1} pieces cannot be read from the disk, beginning with event {2} in blobs/segments/{3}. The rest has been looked at. Restore the file from the backup and run the rules again."),
    RUN_BACK(
            "Händelser som inte gick att läsa är tillbaka. Kör reglerna igen.",
            "Events that could not be read are back. Run the rules again."),
    RUN_AGAIN("Kör reglerna över resten", "Run the rules over the rest"),
    RUN_AGAIN_HELP(
            "Reglerna körs från den händelse där körningen stannade, och över det som då inte gick att läsa. Inget larm dubbleras.",
            "The rules go on from the event where the run stopped, and over what could not be read then. No alert is doubled."),
    RUN_AGAIN_DONE("Reglerna körs igen.", "The rules are running again."),
    RUN_WHY("Varför körningen stannade", "Why the run stopped"),
    RUN_RELOAD("Ladda om", "Reload"),
    HIDDEN("{0} till som inte stämmer", "{0} more that do not hold"),
    HOLDS("stämmer", "holds"),
    HOLDS_NOT("stämmer inte", "does not hold"),
    ALL_OF("alla", "all"),
    ANY_OF("någon", "any"),
    OF("av", "of"),
    NOT("inte", "not"),
    LOGSOURCE("Loggkälla", "Log source"),
    WAS("var", "was"),
    WAS_MISSING("saknas", "is missing"),
    ANYWHERE("någonstans i händelsen", "anywhere in the event"),
    OP_IS("är", "is"),
    OP_CONTAINS("innehåller", "contains"),
    OP_STARTS("börjar med", "starts with"),
    OP_ENDS("slutar med", "ends with"),
    OP_MATCHES("motsvarar mönstret", "matches the pattern"),
    OP_CIDR("ligger i nätet", "lies in the network"),
    OP_EXISTS("finns", "exists"),
    KEYS_HINT("nästa, föregående när kön är i fokus", "next, previous while the queue has focus"),
    KEY_ATTACH("koppla", "attach"),
    MALWARE(
            "Skadlig kod i en bilaga är satt i karantän (SHA-256 {0}…)",
            "Malware in an attachment is in quarantine (SHA-256 {0}…)"),
    KEY_INCIDENT("öppna incident", "open an incident"),
    KEY_TAKE("ta", "take"),
    KEY_DISMISS("avfärda", "dismiss");

    private final String sv;
    private final String en;

    AlertsText(String sv, String en) {
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
