package se.varn.sense.detection.web;

import se.varn.foundation.text.Message;
import se.varn.sense.detection.AlertsText;

/** What the engine calls a test, in words for people. */
public final class Operators {
    private Operators() {}

    /** The words; a sign such as {@code <=} stands for itself. */
    public static Message words(String operator) {
        return switch (operator.replace(" (case-sensitive)", "")) {
            case "equals", "is" -> AlertsText.OP_IS;
            case "contains" -> AlertsText.OP_CONTAINS;
            case "starts with" -> AlertsText.OP_STARTS;
            case "ends with" -> AlertsText.OP_ENDS;
            case "is like", "matches" -> AlertsText.OP_MATCHES;
            case "in network" -> AlertsText.OP_CIDR;
            case "exists" -> AlertsText.OP_EXISTS;
            default -> Message.of(operator, operator);
        };
    }
}
