package se.varn.act.clocks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import se.varn.foundation.text.Message;

/**
 * One duty to report, with its term.
 *
 * @param provision the citation, as it is written in a decision
 * @param receiver id of an {@link Authority}
 * @param report the kind that satisfies it
 * @param insteadWhileOngoing the kind that satisfies it while the incident still goes on
 * @param pickedBy the instant whose day decides whether this rule was in force for an incident
 * @param movesPastHolidays whether lag (1930:173) 2 § applies to its end; never for hours
 * @param warnings leads in the order they fall
 * @param mayDecideNot who may decide that nothing is reported
 * @param note an ambiguity or limit that the reader is shown; may be empty
 */
public record Rule(
        RuleId id,
        RegimeId regime,
        Message name,
        String provision,
        String receiver,
        ReportKind report,
        Optional<ReportKind> insteadWhileOngoing,
        Start starts,
        Trigger pickedBy,
        Term term,
        boolean movesPastHolidays,
        InForce inForce,
        Provenance provenance,
        List<Lead> warnings,
        Message mayDecideNot,
        Optional<Message> note) {

    public Rule {
        if (movesPastHolidays
                && (term instanceof Term.Hours || term instanceof Term.WithoutFigure)) {
            throw new IllegalArgumentException(
                    "'movesPastHolidays' can only be true for terms in days, weeks or months; this one is '"
                            + term.wording().en()
                            + "'");
        }
        if (term instanceof Term.WithoutFigure && !warnings.isEmpty()) {
            throw new IllegalArgumentException(
                    "a term without figure has no end to warn before; leave 'warnings' out");
        }
        if (pickedBy == Trigger.NOTIFICATION_SENT || pickedBy == Trigger.INCIDENT_HANDLED) {
            throw new IllegalArgumentException(
                    "'pickedBy' is an instant at the incident's beginning, not " + pickedBy);
        }
    }

    public boolean appliedAsLaw() {
        return provenance.certainty().appliedAsLaw();
    }

    /** Twelve letters that change when anything in the rule does. */
    String version() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Rule confirmedHere() {
        Provenance here =
                new Provenance(
                        Certainty.CONFIRMED_HERE, provenance.source(), provenance.verified());
        return appliedAsLaw() ? this : with(provision, term, movesPastHolidays, inForce, here);
    }

    /**
     * This rule with one value put right by the agency's lawyer, written as in the regimes file.
     * That does not confirm the rest of it.
     */
    Rule corrected(LawFact fact, String value) {
        Provenance here =
                appliedAsLaw()
                        ? new Provenance(
                                Certainty.CONFIRMED_HERE,
                                provenance.source(),
                                provenance.verified())
                        : provenance;
        return switch (fact) {
            case RULE -> confirmedHere();
            case PROVISION -> with(value, term, movesPastHolidays, inForce, here);
            case TERM -> {
                Term right = Term.parse(value);
                boolean hours = right instanceof Term.Hours;
                yield with(provision, right, movesPastHolidays && !hours, inForce, here);
            }
            case IN_FORCE_FROM ->
                    with(
                            provision,
                            term,
                            movesPastHolidays,
                            new InForce(LocalDate.parse(value), inForce.to()),
                            here);
            case IN_FORCE_TO ->
                    with(
                            provision,
                            term,
                            movesPastHolidays,
                            new InForce(inForce.from(), LocalDate.parse(value)),
                            here);
        };
    }

    private Rule with(
            String provision,
            Term term,
            boolean movesPastHolidays,
            InForce inForce,
            Provenance provenance) {
        return new Rule(
                id,
                regime,
                name,
                provision,
                receiver,
                report,
                insteadWhileOngoing,
                starts,
                pickedBy,
                term,
                movesPastHolidays,
                inForce,
                provenance,
                warnings,
                mayDecideNot,
                note);
    }
}
