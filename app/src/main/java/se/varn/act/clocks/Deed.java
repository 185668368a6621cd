package se.varn.act.clocks;

import se.varn.foundation.text.Message;

/** What can happen to a clock: the last part of its entries' commands. */
enum Deed implements Message {
    AWAIT("Upplagd, väntar på sin start", "Set up, waits for its start"),
    START("Startad", "Started"),
    RESTART("Starttiden rättad", "Start corrected"),
    UNSTART("Starttiden borttagen", "Start removed"),
    APPLY("Gäller åter", "Applies again"),
    SUPERSEDE("Gäller inte längre", "No longer applies"),
    SATISFY("Uppfylld av en rapport till samma mottagare", "Met by a report to the same receiver"),
    UNSATISFY("Rapporten gäller inte längre klockan", "The report no longer meets the clock"),
    LAW("Tidsgränsen räknad på nytt", "Due time worked out anew"),
    REGISTER_SENT("Skickad rapport registrerad", "Sent report registered"),
    NOT_REPORTABLE("Bedömd som ej rapporteringspliktig", "Judged not reportable"),
    REOPEN("Öppnad på nytt", "Reopened"),
    EXPLAIN_LATE("Skäl till förseningen angivet", "Reason for the delay given"),
    JUDGE_HIGH_RISK("Hög risk bedömd", "High risk judged"),
    WARN("Varning skickad", "Warning sent"),
    ACKNOWLEDGE("Varning kvitterad", "Warning acknowledged");

    private final String sv;
    private final String en;

    Deed(String sv, String en) {
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
