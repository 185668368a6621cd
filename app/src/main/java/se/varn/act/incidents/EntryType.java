package se.varn.act.incidents;

import se.varn.foundation.text.Message;

/** What an entry of the timeline tells. {@code {0}} and {@code {1}} are from and to. */
public enum EntryType implements Message {
    REPORTED("Rapporterad", "Reported", "chat", "plain"),
    OPENED("Öppnad", "Opened", "plus", "plain"),
    NOTE("", "", "pen", "plain"),
    UPDATE("Meddelande till den som anmälde", "Message to the reporter", "chat", "info"),
    STAGE("{1}", "{1}", "check", "ok"),
    FACTS("Nya uppgifter", "New information", "pen", "plain"),
    SENT_BACK(
            "Åtgärden räckte inte: tillbaka till {1}",
            "The remedy was not enough: back to {1}", "swap", "warn"),
    RAISED("Upptrappad från {0} till {1}", "Raised from {0} to {1}", "up", "danger"),
    LOWERED("Nedtrappad från {0} till {1}", "Lowered from {0} to {1}", "down", "info"),
    SEVERITY("Allvarlighet {1}", "Severity {1}", "pen", "plain"),
    KNOWN("Kännedom", "Known", "clock", "warn"),
    JUDGED("Bedömd rapporteringspliktig", "Judged reportable", "flag", "warn"),
    JUDGED_NOT("Bedömd inte rapporteringspliktig", "Judged not reportable", "flag", "plain"),
    ATTACHED("Kopplad", "Attached", "bolt", "plain"),
    FILE_ADDED("Bilaga tillagd", "Attachment added", "clip", "plain"),
    FILE_REMOVED("Bilaga borttagen", "Attachment removed", "clip", "warn"),
    SYSTEM("Berört system", "Affected system", "server", "plain"),
    PARTICIPANT("Deltagare", "Participant", "people", "plain"),
    LEAD("Incidentledare", "Incident manager", "person", "plain"),
    TASK("Ny uppgift", "New task", "check", "plain"),
    TASK_DONE("Uppgift klar", "Task done", "okc", "ok"),
    RESTRICTED("Läskretsen är begränsad", "Readers restricted", "lock", "warn"),
    PUBLISHED("Störningen är publicerad", "Disturbance published", "globe", "info"),
    WITHDRAWN("Publiceringen är avslutad", "Publication ended", "globe", "plain"),
    DUPLICATE("Dubblett", "Duplicate", "link", "plain"),
    CONFIRMED(
            "Den som anmälde bekräftar att felet är borta",
            "The reporter confirms that the fault is gone",
            "okc",
            "ok");

    private final String sv;
    private final String en;
    private final String icon;
    private final String tone;

    EntryType(String sv, String en, String icon, String tone) {
        this.sv = sv;
        this.en = en;
        this.icon = icon;
        this.tone = tone;
    }

    public String icon() {
        return icon;
    }

    public String tone() {
        return tone;
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
