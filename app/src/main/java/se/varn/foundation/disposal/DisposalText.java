package se.varn.foundation.disposal;

import se.varn.foundation.text.Message;

/** Words of disposal. */
public enum DisposalText implements Message {
    DISPOSAL("Gallring", "Disposal"),
    RULE("Gallringsregel", "Rule of disposal"),
    RUN("Gallring", "Disposal"),
    RULES("Regler", "Rules"),
    RUNS("Gallringar", "Disposals"),
    RULES_NONE(
            "Ingen regel är införd. Utan regel gallras ingenting.",
            "There is no rule. Without one nothing is disposed of."),
    RUNS_NONE("Ingenting har gallrats.", "Nothing has been disposed of."),
    NEW("Ny regel", "New rule"),
    TITLE("Vad regeln gäller", "What the rule is about"),
    KIND("Slag av handling", "Kind of record"),
    MONTHS("Månader efter att handlingen avslutats", "Months after the record was closed"),
    MONTHS_SHORT("{0} månader efter avslut", "{0} months after closing"),
    GROUND_KIND("Grund", "Ground"),
    GROUND("Vilken föreskrift eller vilket beslut", "Which regulation or decision"),
    GROUND_HELP(
            "En statlig myndighet får bara gallra med stöd av föreskrift eller beslut (arkivlagen 10 § och Riksarkivets föreskrifter; låt myndighetens jurist bekräfta).",
            "A state agency disposes of records only by regulation or decision (the Archives Act 10 § and the National Archives' regulations; have the agency's lawyer confirm)."),
    DECIDED_BY("Beslutad av", "Decided by"),
    DECIDED_ON("Beslutad den", "Decided on"),
    DECIDED("{0}, {1} {2}", "{0}, {1} {2}"),
    ENDED("Upphörd", "Ended"),
    END("Upphäv regeln", "End the rule"),
    ENDED_NOTICE("Regeln är upphävd.", "The rule has ended."),
    MADE("Regeln är införd.", "The rule is made."),
    PREVIEW("Vad skulle gallras?", "What would go?"),
    PREVIEW_HELP(
            "Handlingar som avslutades före {0}. Ingenting ändras av att du tittar.",
            "Records that were closed before {0}. Looking changes nothing."),
    GOES("Gallras", "Goes"),
    STAYS("Står kvar", "Stays"),
    GOES_COUNT("{0} gallras", "{0} go"),
    STAYS_COUNT("{0} står kvar", "{0} stay"),
    NOT_SEEN(
            "{0} handlingar med begränsad läskrets som du inte hör till är inte med.",
            "{0} restricted records whose circle you are not in are not included."),
    NOTHING("Ingenting är gammalt nog.", "Nothing is old enough."),
    MORE("Bara de {0} äldsta tas med åt gången.", "Only the {0} oldest are taken at a time."),
    NUMBER("Nummer", "Number"),
    CLOSED("Avslutad", "Closed"),
    CLOSED_BEFORE("Avslutad före", "Closed before"),
    OUTCOME("Utfall", "Outcome"),
    WHY("Varför", "Why"),
    PREPARE("Förbered gallring", "Prepare the disposal"),
    PREPARED(
            "Gallringen väntar på att någon annan godkänner den.",
            "The disposal waits for somebody else to approve it."),
    PREPARED_BY("Förberedd av {0} {1}", "Prepared by {0} {1}"),
    APPROVED_BY("Godkänd av {0} {1}", "Approved by {0} {1}"),
    FINISHED("Klar {0}", "Done {0}"),
    APPROVE("Godkänn och gallra", "Approve and dispose"),
    APPROVE_HELP(
            "{0} handlingar förstörs: raderna, deras historik, bilagor, kopplingar och det som skrivits i spårloggen om dem. Det går inte att ångra. Säkerhetskopior behåller dem tills de skrivs över.",
            "{0} records are destroyed: the rows, their history, attachments, links and what was typed of them in the audit trail. It cannot be undone. Backups keep them until overwritten."),
    APPROVED("Gallringen genomförs.", "The disposal is being carried out."),
    WITHDRAW("Dra tillbaka", "Withdraw"),
    WITHDRAW_WHY("Varför dras den tillbaka?", "Why is it withdrawn?"),
    WITHDRAWN("Gallringen är tillbakadragen.", "The disposal is withdrawn."),
    JOB("Gallring {0}", "Disposal {0}"),
    JOB_DONE("{0} gallrade, {1} står kvar.", "{0} disposed of, {1} stay."),
    OPEN_JOB("Följ jobbet", "Follow the job"),
    ENTRY("Post {0} i spårloggen", "Entry {0} of the audit trail"),
    ENTRIES("I spårloggen", "In the audit trail"),
    ENTRIES_HELP(
            "Varje gallrad handling har en post med regeln, antalet rader och kontrollsumman av vad som gick. Kedjan håller fortfarande.",
            "Each record disposed of has an entry with the rule, the number of rows and the digest of what went. The chain still holds."),
    TITLE_MISSING(
            "Skriv vad regeln gäller, högst 200 tecken.",
            "Say what the rule is about, at most 200 characters."),
    KIND_MISSING("Välj slag av handling.", "Choose a kind of record."),
    MONTHS_MISSING("Skriv ett antal månader, 1–1200.", "Write a number of months, 1–1200."),
    GROUND_KIND_MISSING("Välj grund.", "Choose the ground."),
    GROUND_MISSING(
            "Skriv vilken föreskrift eller vilket beslut, högst 300 tecken.",
            "Say which regulation or decision, at most 300 characters."),
    DECIDED_BY_MISSING(
            "Skriv vem som beslutade, högst 200 tecken.",
            "Say who decided, at most 200 characters."),
    DECIDED_ON_MISSING(
            "Skriv en dag som ÅÅÅÅ-MM-DD, inte senare än i dag.",
            "Write a day as YYYY-MM-DD, not later than today."),
    WHY_MISSING("Skriv varför, högst 500 tecken.", "Say why, at most 500 characters."),
    NOTHING_GOES("Ingenting skulle gallras.", "Nothing would go."),
    ALREADY("En gallring med regeln väntar redan.", "A disposal by this rule waits already."),
    SAME_PERSON(
            "Den som förberett gallringen får inte godkänna den.",
            "Whoever prepared the disposal may not approve it."),
    HIDDEN_FROM_YOU(
            "Någon av handlingarna har begränsad läskrets som du inte hör till.",
            "One of the records is restricted and you are not in its circle."),
    OPENED_AGAIN("Inte längre avslutad, eller borta", "No longer closed, or gone"),
    NOT_APPROVED("Gallringen är inte godkänd.", "The disposal is not approved."),
    STOPPED("Gallringen avbröts innan turen kom hit", "The disposal was stopped before its turn"),
    FAULT(
            "Kunde inte tas bort; felet står i serverns logg",
            "Could not be taken away; the fault is in the server's log"),
    TASK_APPROVE("Godkänn gallringen", "Approve the disposal");

    private final String sv;
    private final String en;

    DisposalText(String sv, String en) {
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
