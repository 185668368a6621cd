package se.varn.act.clocks;

import org.jspecify.annotations.Nullable;

/**
 * What the lawyer says of a rule, as it was typed.
 *
 * @param value the corrected value; empty when the rule is confirmed as it stands
 * @param registrationNumber of the document where the question was examined
 */
public record ConfirmLaw(
        RuleId rule,
        @Nullable LawFact fact,
        String value,
        String registrationNumber,
        String note) {}
