package se.varn.act.clocks;

import se.varn.foundation.text.Language;

/** Words of a clock that are put together. */
public final class ClockWords {
    private ClockWords() {}

    /** A warning's lead in words; empty is the permitted end. */
    public static String lead(String lead, Language language) {
        if (lead.isEmpty()) {
            return ClocksText.WARN_PASSED.in(language);
        }
        return switch (Lead.parse(lead)) {
            case Lead.Percent(int percent) -> ClocksText.WARN_PERCENT.in(language, percent);
            case Lead.HoursBefore(int hours) -> ClocksText.WARN_HOURS.in(language, hours);
        };
    }

    /** What the lawyer said of a rule. */
    public static String said(Confirmation c, Language language) {
        String day = se.varn.foundation.text.Times.day(c.at()).toString();
        return c.fact() == LawFact.RULE
                ? ClocksText.SAID_RULE.in(language, c.by(), c.registrationNumber(), day)
                : ClocksText.SAID.in(
                        language, c.fact().in(language), c.value(), c.registrationNumber(), day);
    }
}
