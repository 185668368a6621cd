package se.varn.act.clocks;

import se.varn.foundation.text.Message;

/** Words of the pages of legal clocks. */
public enum ClocksText implements Message {
    CLOCKS("Klockor", "Clocks"),
    LEGAL_CLOCKS("Lagens klockor", "Legal clocks"),
    CLOCK("Klocka", "Clock"),
    ALL_CLOCKS("Alla klockor", "All clocks"),
    LAW("Vad lagen säger", "What the law says"),
    NONE("Inga klockor motsvarar urvalet.", "No clocks match the selection."),
    NONE_RUNNING("Inga klockor går just nu.", "No clocks are running now."),
    STATE("Läge", "State"),
    TO_SEND("Att skicka", "To send"),
    RUNNING_ONES("Går", "Running"),
    OVERDUE_ONES("Försenade", "Overdue"),
    SATISFIED_ONES("Uppfyllda", "Met"),
    SATISFIED_TODAY("Uppfyllda i dag", "Met today"),
    TRACK("Spår", "Track"),
    SUBJECT("Gäller", "Concerns"),
    COUNT_RUNNING("{0} går", "{0} running"),
    COUNT_OVERDUE("{0} försenade", "{0} overdue"),
    COUNT_TODAY("{0} uppfyllda i dag", "{0} met today"),
    NAME("Rapport", "Report"),
    REGIME("Regelverk", "Law"),
    PROVISION("Lagrum", "Provision"),
    TERM("Tid", "Term"),
    STARTED("Startade", "Started"),
    STARTS("Räknas från", "Counts from"),
    STATUTORY("Lagens tidsgräns", "Statutory end"),
    PERMITTED("Får lämnas till", "Permitted until"),
    PERMITTED_HELP(
            "Dagen är ingen arbetsdag. Lag (1930:173) om beräkning av lagstadgad tid 2 § flyttar den.",
            "That day is no working day. Act (1930:173) on statutory terms, section 2, moves it."),
    UNTIL_DAY("till och med {0}", "until the end of {0}"),
    SATISFIED_AT("Skickad", "Sent"),
    LATE("För sent", "Late"),
    HOLDS("Klockan {0} går", "Clock {0} runs"),
    YES("Ja", "Yes"),
    NO("Nej", "No"),
    LATE_BECAUSE("Skäl till förseningen", "Reason for the delay"),
    NOT_REPORTABLE_REASON("Skäl att inte rapportera", "Reason not to report"),
    LEFT_OF("kvar av {0}", "left of {0}"),
    OVER_DUE("över tidsgränsen", "past the due time"),
    BEFORE_DUE("före tidsgränsen", "before the due time"),
    AFTER_DUE("efter tidsgränsen", "after the due time"),
    SINCE("sedan start", "since the start"),
    SENT_DIGITS("Skickad", "Sent"),
    NO_FIGURE("lagen anger ingen tid i siffror", "the law gives no figure"),
    ENDED_DIGITS("Avslutad", "Ended"),
    ENDED_UNDER("ingen rapport skickas", "no report is sent"),
    NOT_STARTED_UNDER("väntar på sin start", "waits for its start"),
    EXTENDED_UNDER("kvar av förlängd tid", "left of the extended time"),
    SENT_THEN("skickad {0}", "sent {0}"),
    BY_DAY("senast {0}", "by {0}"),
    STARTS_NOTICED("startar när händelsen har upptäckts", "starts when the event has been noticed"),
    STARTS_KNOWN("startar när myndigheten får kännedom", "starts when the agency gets to know"),
    STARTS_JUDGED(
            "startar när händelsen har bedömts som rapporteringspliktig",
            "starts when the event has been judged reportable"),
    STARTS_HIGH_RISK(
            "startar när hög risk för de registrerade har bedömts",
            "starts when a high risk to the data subjects has been judged"),
    STARTS_HANDLED(
            "startar när incidenten är hanterad", "starts when the incident has been handled"),
    STARTS_SENT("startar när anmälan har skickats", "starts when the notification has been sent"),
    STARTS_WHEN_SENT("startar när detta har skickats: {0}", "starts when this has been sent: {0}"),
    STARTS_AFTER_HANDLING(
            "startar när incidenten är hanterad, om den pågick då slutrapporten annars skulle ha lämnats",
            "starts when the incident has been handled, if it went on when the final report would have been due"),
    RESTRICTED("Begränsad läskrets", "Restricted readers"),
    OPEN_SHORT("Öppna", "Open"),
    REGISTER_SHORT("Registrera", "Register"),
    REPORT_FOR("rapport", "report"),
    REGISTER("Registrera skickad rapport", "Register a sent report"),
    REGISTER_HELP(
            "Rapporten skickas i mottagarens egen kanal. Här registreras att det är gjort.",
            "The report is sent through the receiver's own channel. Here you register that it was."),
    RECEIVER("Mottagare", "Receiver"),
    CHANNEL("Kanal", "Channel"),
    SENT_AT("När skickades den?", "When was it sent?"),
    TIME_HELP("ÅÅÅÅ-MM-DD TT.MM, svensk tid", "YYYY-MM-DD HH.MM, Swedish time"),
    RECEIVER_CASE("Mottagarens ärendenummer", "The receiver's case number"),
    RECEIVER_CASE_HELP(
            "Lämna tomt om det inte är känt ännu.", "Leave empty if it is not known yet."),
    SUMMARY("Vad innehöll rapporten?", "What did the report say?"),
    SUMMARY_HELP(
            "Kort, utan personuppgifter och utan säkerhetsskyddsklassificerade uppgifter.",
            "Briefly, without personal data and without classified information."),
    LATE_HELP(
            "Krävs om rapporten skickades efter {0}.",
            "Required if the report was sent after {0}."),
    ONGOING(
            "Incidenten pågår: en lägesrapport skickades i stället för slutrapport",
            "The incident goes on: a progress report was sent instead of a final one"),
    NOT_REPORTABLE_TITLE("Bedöm som ej rapporteringspliktig", "Judge as not reportable"),
    NOT_REPORTABLE_BUTTON("Besluta: ej rapporteringspliktig", "Decide: not reportable"),
    NOT_REASON("Varför behöver den inte rapporteras?", "Why does it not have to be reported?"),
    WHO_DECIDES("Vem som får besluta", "Who may decide"),
    DECIDED_BY("Beslutat av {0} {1}", "Decided by {0} {1}"),
    REOPEN("Öppna på nytt", "Reopen"),
    REOPEN_TITLE("Ta tillbaka", "Take back"),
    REOPEN_HELP(
            "Tar tillbaka beslutet, eller rapporten om den registrerades av misstag. Det som stod kvarstår i historiken.",
            "Takes back the decision, or the report if it was registered by mistake. What stood remains in the history."),
    REOPEN_REASON("Varför öppnas den på nytt?", "Why is it reopened?"),
    EXPLAIN("Ange skäl till förseningen", "Give the reason for the delay"),
    EXPLAIN_HELP(
            "En rättad tidpunkt gjorde att rapporten räknas som sen.",
            "A corrected instant made the report late."),
    HIGH_RISK("Hög risk är bedömd", "High risk has been judged"),
    HIGH_RISK_AT("När bedömdes risken som hög?", "When was the risk judged high?"),
    WARNINGS("Varningar", "Warnings"),
    WARN_PASSED("Tidsgränsen passerad", "Due time passed"),
    WARN_PERCENT("{0} % av tiden har gått", "{0} % of the time has gone"),
    WARN_HOURS("{0} timmar före tidsgränsen", "{0} hours before the due time"),
    WARN_PLANNED("Planerad", "Planned"),
    WARN_SENT("Skickad {0}", "Sent {0}"),
    WARN_SEEN("Kvitterad av {0} {1}", "Acknowledged by {0} {1}"),
    ACKNOWLEDGE("Kvittera", "Acknowledge"),
    REPORTS("Skickade rapporter", "Sent reports"),
    REPORT_LINE("{0} till {1}", "{0} to {1}"),
    REGISTERED_BY("Registrerad av {0} {1}", "Registered by {0} {1}"),
    CASE("Ärendenummer {0}", "Case number {0}"),
    WITHDRAWN("Återtagen {0}", "Withdrawn {0}"),
    WITHDRAWAL("Återtagande", "Withdrawal"),
    HISTORY("Historik", "History"),
    NOTE("Att tänka på", "Note"),
    SOURCE("Källa", "Source"),
    VERIFIED("läst {0}", "read {0}"),
    CERTAINTY("Hur säkert det är", "How sure it is"),
    NOT_LAW(
            "Uppgiften är inte bekräftad och visas inte som lag.",
            "This is not confirmed and is not shown as law."),
    MAY_APPLY(
            "Kan också gälla, men är inte bekräftat av myndighetens jurist:",
            "May also apply, but is not confirmed by the agency's lawyer:"),
    LAW_INTRO(
            "Reglerna är daterade uppgifter med källa. Bara det som är bekräftat räknas som lag och startar klockor.",
            "The rules are dated facts with their source. Only what is confirmed counts as law and starts clocks."),
    LAW_CONFIRMED("Bekräftade regler", "Confirmed rules"),
    LAW_UNCONFIRMED("Ej bekräftat – tillämpas inte", "Not confirmed – not applied"),
    STATED("uppges: {0}", "stated: {0}"),
    RULE("Regel", "Rule"),
    IN_FORCE("I kraft", "In force"),
    IN_FORCE_FROM("från {0}", "from {0}"),
    IN_FORCE_TO("till {0}", "to {0}"),
    IN_FORCE_NOW("tills vidare", "until further notice"),
    SAID("{0}: {1} (dnr {2}, {3})", "{0}: {1} (reg. no. {2}, {3})"),
    SAID_RULE("Bekräftad av {0} (dnr {1}, {2})", "Confirmed by {0} (reg. no. {1}, {2})"),
    CONFIRM_TITLE("Bekräfta eller rätta en regel", "Confirm or correct a rule"),
    CONFIRM_BUTTON("Spara bedömningen", "Save the assessment"),
    FACT("Vad gäller?", "What holds?"),
    VALUE("Rätt värde", "Right value"),
    VALUE_HELP(
            "Behövs vid rättelse. Tid skrivs ”72 hours”, ”14 days”, ”4 weeks” eller ”1 month”; dag skrivs ÅÅÅÅ-MM-DD.",
            "Needed for a correction. A term is written “72 hours”, “14 days”, “4 weeks” or “1 month”; a day YYYY-MM-DD."),
    REGISTRATION("Diarienummer", "Registration number"),
    REGISTRATION_HELP(
            "Numret på handlingen där frågan är utredd.",
            "The number of the document where the question was examined."),
    LAW_NOTE("Anteckning", "Note"),
    LAW_NOTICE("Bedömningen är sparad.", "The assessment is saved."),
    REGISTERED_NOTICE("Rapporten är registrerad.", "The report is registered."),
    DECIDED_NOTICE("Beslutet är sparat.", "The decision is saved."),
    REOPENED_NOTICE("Klockan är öppnad på nytt.", "The clock is reopened."),
    SAVED_NOTICE("Sparat.", "Saved."),
    ACKNOWLEDGED_NOTICE("Varningen är kvitterad.", "The warning is acknowledged."),
    SENT_AT_MISSING(
            "Skriv när rapporten skickades, som ÅÅÅÅ-MM-DD TT.MM.",
            "Write when the report was sent, as YYYY-MM-DD HH.MM."),
    SENT_IN_FUTURE("Tidpunkten har inte varit ännu.", "That time has not come yet."),
    SENT_BEFORE_NOTICED(
            "Rapporten kan inte ha skickats innan händelsen upptäcktes {0}.",
            "The report cannot have been sent before the event was noticed {0}."),
    SUMMARY_MISSING("Skriv kort vad rapporten innehöll.", "Say briefly what the report contained."),
    LATE_BECAUSE_MISSING(
            "Rapporten kom efter tidsgränsen: skriv varför.",
            "The report came after the due time: say why."),
    CASE_TOO_LONG("Högst 100 tecken.", "At most 100 characters."),
    TOO_LONG("Texten är för lång.", "The text is too long."),
    NOT_ONGOING(
            "En lägesrapport räcker bara medan incidenten pågår. Registrera en slutrapport.",
            "A progress report suffices only while the incident goes on. Register a final report."),
    NOT_REASON_MISSING(
            "Skriv varför den inte behöver rapporteras.",
            "Say why it does not have to be reported."),
    REOPEN_REASON_MISSING("Skriv varför den öppnas på nytt.", "Say why it is reopened."),
    HIGH_RISK_MISSING(
            "Skriv när risken bedömdes som hög, som ÅÅÅÅ-MM-DD TT.MM, inte i framtiden.",
            "Write when the risk was judged high, as YYYY-MM-DD HH.MM, not in the future."),
    FACT_MISSING("Välj vad som gäller.", "Choose what holds."),
    VALUE_MISSING("Skriv det rätta värdet.", "Write the right value."),
    TERM_WRONG(
            "Skriv tiden som ”72 hours”, ”14 days”, ”4 weeks” eller ”1 month”.",
            "Write the term as “72 hours”, “14 days”, “4 weeks” or “1 month”."),
    DAY_WRONG(
            "Skriv dagen som ÅÅÅÅ-MM-DD; den sista får inte ligga före den första.",
            "Write the day as YYYY-MM-DD; the last must not be before the first."),
    REGISTRATION_MISSING(
            "Skriv handlingens diarienummer.", "Write the document's registration number."),
    TASK_SEND("Skicka i tid: {0}", "Send in time: {0}"),
    TASK_LATE("Skicka, tiden är ute: {0}", "Send, time is up: {0}"),
    TASK_LAW("Bekräfta eller rätta regler i kraft", "Confirm or correct rules in force"),
    NOTICE_WARNING("Tiden rinner för {0}", "Time is running out for {0}"),
    NOTICE_PASSED("Tidsgränsen har passerats för {0}", "The due time has passed for {0}");

    private final String sv;
    private final String en;

    ClocksText(String sv, String en) {
        this.sv = sv;
        this.en = en;
    }

    /** This text with its {@code {0}} filled in, in both languages. */
    Message with(Message argument) {
        return Message.of(sv.replace("{0}", argument.sv()), en.replace("{0}", argument.en()));
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
