package se.varn.act.clocks;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.text.Times;

/** The dated rules about reporting, and what the agency's lawyer says of them. */
@Service
public class Law {
    private final LawBook book;
    private final SubjectStore subjects;
    private final Winding winding;
    private final Audit audit;
    private final Clock time;

    Law(LawBook book, SubjectStore subjects, Winding winding, Audit audit, Clock time) {
        this.book = book;
        this.subjects = subjects;
        this.winding = winding;
        this.audit = audit;
        this.time = time;
    }

    /** Every rule, in the order of the regimes. */
    public List<LawRow> rows() {
        Regimes regimes = book.today();
        Map<RuleId, List<Confirmation>> said =
                book.said().stream().collect(Collectors.groupingBy(Confirmation::rule));
        LocalDate today = Times.day(time.instant());
        List<LawRow> rows = new ArrayList<>();
        for (Regime regime : regimes.all()) {
            for (Rule rule : regime.rules()) {
                rows.add(
                        new LawRow(
                                regime,
                                rule,
                                regimes.receiver(rule, today),
                                Starting.words(rule, regimes),
                                said.getOrDefault(rule.id(), List.of())));
            }
        }
        return rows;
    }

    public Optional<LawRow> row(String rule) {
        return rows().stream().filter(r -> r.rule().id().value().equals(rule)).findFirst();
    }

    /** Rules in force on a day that are not confirmed. */
    public List<Rule> unconfirmed(LocalDate day) {
        return book.today().all().stream()
                .flatMap(regime -> regime.rules().stream())
                .filter(rule -> !rule.appliedAsLaw() && rule.inForce().holds(day))
                .toList();
    }

    /**
     * The agency's lawyer confirms or corrects a rule. The clocks of every subject that is not over
     * follow in the same transaction.
     */
    @Transactional
    public Outcome<RuleId> confirm(Actor actor, ConfirmLaw command) {
        if (!actor.may(Permission.LAW_CONFIRM)) {
            return new Outcome.Forbidden<>();
        }
        book.hold();
        Optional<Rule> rule = book.today().find(command.rule());
        if (rule.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        List<FieldError> errors = check(command, rule.get());
        LawFact fact = command.fact();
        if (!errors.isEmpty() || fact == null) {
            return new Outcome.Invalid<>(errors);
        }
        List<UUID> going = subjects.lockGoing();
        UUID id = UUID.randomUUID();
        book.say(id, command, fact, actor.person(), time.instant());
        going.forEach(subject -> winding.wind(actor.person(), subject, null, false));
        audit.append(
                actor.person(),
                "clocks.confirm-law",
                new RecordRef("law-confirmation", id),
                command.note().isBlank() ? null : command.note().strip(),
                Map.of(
                        "rule",
                        command.rule().value(),
                        "fact",
                        fact.name(),
                        "value",
                        command.value(),
                        "registrationNumber",
                        command.registrationNumber()));
        return new Outcome.Done<>(command.rule());
    }

    private static List<FieldError> check(ConfirmLaw command, Rule rule) {
        List<FieldError> errors = new ArrayList<>();
        LawFact fact = command.fact();
        String value = command.value().strip();
        if (fact == null) {
            errors.add(new FieldError("fact", ClocksText.FACT_MISSING));
        } else if (fact != LawFact.RULE && value.isEmpty()) {
            errors.add(new FieldError("value", ClocksText.VALUE_MISSING));
        } else {
            try {
                rule.corrected(fact, value);
            } catch (IllegalArgumentException | DateTimeException e) {
                errors.add(new FieldError("value", valueWrong(fact)));
            }
        }
        if (command.registrationNumber().isBlank() || command.registrationNumber().length() > 100) {
            errors.add(new FieldError("registrationNumber", ClocksText.REGISTRATION_MISSING));
        }
        if (value.length() > 500 || command.note().length() > 20_000) {
            errors.add(new FieldError("value", ClocksText.TOO_LONG));
        }
        return errors;
    }

    private static ClocksText valueWrong(LawFact fact) {
        return fact == LawFact.TERM ? ClocksText.TERM_WRONG : ClocksText.DAY_WRONG;
    }
}
