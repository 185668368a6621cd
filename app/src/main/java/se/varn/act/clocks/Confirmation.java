package se.varn.act.clocks;

import java.time.Instant;

/** What the lawyer said of a rule. */
public record Confirmation(
        RuleId rule,
        LawFact fact,
        String value,
        String registrationNumber,
        String note,
        String by,
        Instant at) {}
