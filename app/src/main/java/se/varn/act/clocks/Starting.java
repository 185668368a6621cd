package se.varn.act.clocks;

import se.varn.foundation.text.Message;

/** What starts a clock, in words. */
final class Starting {
    private Starting() {}

    static Message words(Rule rule, Regimes regimes) {
        Start start = rule.starts();
        if (start.of().isPresent()) {
            Message sent = regimes.rule(start.of().get()).name();
            return ClocksText.STARTS_WHEN_SENT.with(sent);
        }
        return start.ongoingAtDueOf().isPresent()
                ? ClocksText.STARTS_AFTER_HANDLING
                : switch (start.at()) {
                    case NOTICED -> ClocksText.STARTS_NOTICED;
                    case KNOWN -> ClocksText.STARTS_KNOWN;
                    case JUDGED_REPORTABLE -> ClocksText.STARTS_JUDGED;
                    case HIGH_RISK_JUDGED -> ClocksText.STARTS_HIGH_RISK;
                    case INCIDENT_HANDLED -> ClocksText.STARTS_HANDLED;
                    case NOTIFICATION_SENT -> ClocksText.STARTS_SENT;
                };
    }
}
