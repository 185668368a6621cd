package se.varn.act.clocks;

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

    Rule confirmedHere() {
        Provenance here =
                new Provenance(
                        Certainty.CONFIRMED_HERE, provenance.source(), provenance.verified());
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
                provenance.certainty().appliedAsLaw() ? provenance : here,
                warnings,
                mayDecideNot,
                note);
    }
}
