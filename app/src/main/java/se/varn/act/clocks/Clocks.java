package se.varn.act.clocks;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.act.clocks.jooq.tables.records.ClockRecord;
import se.varn.act.clocks.jooq.tables.records.SubjectRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

/**
 * Legal clocks: following their subject's instants, and what people say of them. A clock is never
 * paused.
 */
@Service
public class Clocks {
    private static final int LONGEST = 20_000;

    private final ClockStore store;
    private final SubjectStore subjects;
    private final WarningStore warnings;
    private final Winding winding;
    private final LawBook law;
    private final Audit audit;
    private final Clock time;

    Clocks(
            ClockStore store,
            SubjectStore subjects,
            WarningStore warnings,
            Winding winding,
            LawBook law,
            Audit audit,
            Clock time) {
        this.store = store;
        this.subjects = subjects;
        this.warnings = warnings;
        this.winding = winding;
        this.law = law;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Follows what a subject's own room knows now: starts clocks, starts them anew from corrected
     * instants, and leaves those whose rule no longer applies. Part of the caller's command, which
     * has decided that the actor may; the same facts again change nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void update(Actor actor, Subject subject) {
        Optional<SubjectRecord> before = subjects.find(subject.ref().id());
        boolean changed = subjects.put(subject);
        boolean anew =
                before.filter(b ->
                                !Objects.equals(b.getCircle(), subject.circle())
                                        || !b.getNumber().equals(subject.number()))
                        .isPresent();
        boolean written = winding.wind(actor.person(), subject.ref().id(), null, anew);
        if (changed && !written) {
            audit.append(
                    actor.person(),
                    "clocks.follow",
                    subject.ref(),
                    null,
                    Map.of("tracks", String.join(",", subject.tracks())));
        }
    }

    /**
     * Registers a report that has been sent. It meets every clock of its regime that asks for its
     * kind.
     */
    @Transactional
    public Outcome<ClockId> registerSent(Actor actor, RegisterReport command) {
        Optional<ClockRecord> found = deciding(actor, command.clock());
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        ClockRecord clock = found.get();
        if (clock.getVersion() != command.version() || !isOpen(clock)) {
            return new Outcome.Conflict<>();
        }
        Regimes regimes = law.today();
        Rule rule = regimes.rule(new RuleId(clock.getRule()));
        SubjectRecord subject = subjects.find(clock.getSubject()).orElseThrow();
        List<FieldError> errors = check(command, clock, rule, subject);
        Instant sentAt = command.sentAt();
        if (!errors.isEmpty() || sentAt == null) {
            return new Outcome.Invalid<>(errors);
        }
        ReportKind kind =
                command.ongoing()
                        ? rule.insteadWhileOngoing().orElse(rule.report())
                        : rule.report();
        Message receiver =
                regimes.receiver(rule, Times.day(sentAt))
                        .<Message>map(Authority.Period::name)
                        .orElse(Message.of(rule.receiver(), rule.receiver()));
        UUID report = UUID.randomUUID();
        var sending =
                new SubjectStore.Sending(kind, receiver, sentAt, time.instant(), actor.person());
        subjects.insertReport(report, clock, command, sending);
        winding.wind(actor.person(), clock.getSubject(), clock.getId(), false);
        Map<String, String> typed = new HashMap<>();
        typed.put("report", report.toString());
        typed.put("kind", kind.name());
        typed.put("sentAt", sentAt.toString());
        typed.put("receiverCase", command.receiverCase());
        audit.append(
                actor.person(),
                "clocks.register-sent",
                command.clock().ref(),
                command.lateBecause().isBlank() ? null : command.lateBecause().strip(),
                typed);
        return new Outcome.Done<>(command.clock());
    }

    private List<FieldError> check(
            RegisterReport command, ClockRecord clock, Rule rule, SubjectRecord subject) {
        List<FieldError> errors = new ArrayList<>();
        Instant sentAt = command.sentAt();
        if (sentAt == null) {
            errors.add(new FieldError("sentAt", ClocksText.SENT_AT_MISSING));
        } else {
            checkInstant(sentAt, subject).ifPresent(errors::add);
            if (isLate(clock, sentAt) && command.lateBecause().isBlank()) {
                errors.add(new FieldError("lateBecause", ClocksText.LATE_BECAUSE_MISSING));
            }
        }
        if (command.summary().isBlank() || command.summary().length() > LONGEST) {
            errors.add(new FieldError("summary", ClocksText.SUMMARY_MISSING));
        }
        if (command.receiverCase().length() > 100) {
            errors.add(new FieldError("receiverCase", ClocksText.CASE_TOO_LONG));
        }
        if (command.lateBecause().length() > LONGEST) {
            errors.add(new FieldError("lateBecause", ClocksText.TOO_LONG));
        }
        Instant handled = subject.getHandledAt();
        boolean over = handled != null && sentAt != null && !handled.isAfter(sentAt);
        if (command.ongoing() && (rule.insteadWhileOngoing().isEmpty() || over)) {
            errors.add(new FieldError("ongoing", ClocksText.NOT_ONGOING));
        }
        return errors;
    }

    private Optional<FieldError> checkInstant(Instant sentAt, SubjectRecord subject) {
        if (sentAt.isAfter(time.instant())) {
            return Optional.of(new FieldError("sentAt", ClocksText.SENT_IN_FUTURE));
        }
        Instant noticed = subject.getNoticedAt();
        return noticed != null && sentAt.isBefore(noticed)
                ? Optional.of(
                        new FieldError(
                                "sentAt", ClocksText.SENT_BEFORE_NOTICED, Times.dateTime(noticed)))
                : Optional.empty();
    }

    private static boolean isLate(ClockRecord clock, Instant at) {
        return clock.getPermittedDue() != null
                && new Due(clock.getStatutoryDue(), clock.getPermittedDue(), clock.getWholeDays())
                        .isLate(at);
    }

    private static boolean isOpen(ClockRecord clock) {
        return clock.getSatisfiedBy() == null
                && clock.getNotReportableAt() == null
                && clock.getSupersededAt() == null;
    }

    /** Decides that a clock's rule gives no duty in this case. */
    @Transactional
    public Outcome<ClockId> notReportable(Actor actor, ClockId id, int version, String reason) {
        Optional<ClockRecord> found = deciding(actor, id);
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        ClockRecord clock = found.get();
        if (clock.getVersion() != version || !isOpen(clock)) {
            return new Outcome.Conflict<>();
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return new Outcome.Invalid<>("notReason", ClocksText.NOT_REASON_MISSING);
        }
        Rule rule = law.today().rule(new RuleId(clock.getRule()));
        clock.setNotReportableAt(time.instant());
        clock.setNotReportableBy(actor.person());
        clock.setNotReportableReason(reason.strip());
        clock.setNotReportableCites(rule.mayDecideNot().sv());
        return ended(actor, clock, "clocks.not-reportable", reason.strip());
    }

    /** Takes back a decision not to report, or a report that was registered by mistake. */
    @Transactional
    public Outcome<ClockId> reopen(Actor actor, ClockId id, int version, String reason) {
        Optional<ClockRecord> found = deciding(actor, id);
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        ClockRecord clock = found.get();
        UUID report = clock.getSatisfiedBy();
        if (clock.getVersion() != version
                || (report == null && clock.getNotReportableAt() == null)) {
            return new Outcome.Conflict<>();
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return new Outcome.Invalid<>("reopenReason", ClocksText.REOPEN_REASON_MISSING);
        }
        if (report != null) {
            subjects.withdrawReport(report, reason.strip(), time.instant());
        }
        clock.setNotReportableAt(null);
        clock.setNotReportableBy(null);
        clock.setNotReportableReason(null);
        clock.setNotReportableCites(null);
        return ended(actor, clock, "clocks.reopen", reason.strip());
    }

    /** Says why a report was late, where a corrected instant made it so afterwards. */
    @Transactional
    public Outcome<ClockId> explainLate(Actor actor, ClockId id, int version, String reason) {
        Optional<ClockRecord> found = deciding(actor, id);
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        ClockRecord clock = found.get();
        Instant sent = clock.getSatisfiedAt();
        if (clock.getVersion() != version || sent == null || !isLate(clock, sent)) {
            return new Outcome.Conflict<>();
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return new Outcome.Invalid<>("lateReason", ClocksText.LATE_BECAUSE_MISSING);
        }
        clock.setLateBecause(reason.strip());
        return ended(actor, clock, "clocks.explain-late", reason.strip());
    }

    private Outcome<ClockId> ended(
            Actor actor, ClockRecord clock, String command, @Nullable String reason) {
        clock.setVersion(clock.getVersion() + 1);
        clock.update();
        winding.wind(actor.person(), clock.getSubject(), clock.getId(), false);
        ClockId id = new ClockId(clock.getId());
        SubjectRecord subject = subjects.find(clock.getSubject()).orElseThrow();
        winding.putCard(subject, store.lock(id).orElseThrow(), time.instant());
        audit.append(actor.person(), command, id.ref(), reason, Map.of("rule", clock.getRule()));
        return new Outcome.Done<>(id);
    }

    /**
     * Notes when a high risk to the data subjects was judged, from which the clock waits to start.
     */
    @Transactional
    public Outcome<ClockId> judgeHighRisk(Actor actor, ClockId id, @Nullable Instant at) {
        Optional<ClockRecord> found = deciding(actor, id);
        if (found.isEmpty()
                || !found.get().getTriggerKind().equals(Trigger.HIGH_RISK_JUDGED.name())) {
            return new Outcome.Forbidden<>();
        }
        if (at == null || at.isAfter(time.instant())) {
            return new Outcome.Invalid<>("highRiskAt", ClocksText.HIGH_RISK_MISSING);
        }
        UUID subject = found.get().getSubject();
        subjects.judgeHighRisk(subject, at);
        winding.wind(actor.person(), subject, id.value(), false);
        audit.append(actor.person(), "clocks.judge-high-risk", id.ref(), null, Map.of("at", at));
        return new Outcome.Done<>(id);
    }

    /** Says that a warning has been seen. */
    @Transactional
    public Outcome<ClockId> acknowledge(Actor actor, ClockId id, UUID warning) {
        if (deciding(actor, id).isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        if (!warnings.acknowledge(warning, id.value(), actor.person(), time.instant())) {
            return new Outcome.Conflict<>();
        }
        audit.append(
                actor.person(),
                "clocks.acknowledge",
                id.ref(),
                null,
                Map.of("warning", warning.toString()));
        return new Outcome.Done<>(id);
    }

    /**
     * The clock, if this person decides about it. The data protection officer does not, whatever
     * other roles he or she holds.
     */
    private Optional<ClockRecord> deciding(Actor actor, ClockId id) {
        if (!mayDecide(actor)) {
            return Optional.empty();
        }
        return store.find(actor, id)
                .flatMap(row -> {
                    subjects.lock(row.subject().id());
                    return store.lock(id);
                });
    }

    static boolean mayDecide(Actor actor) {
        return actor.may(Permission.CLOCK_DECIDE)
                && (!actor.roles().contains(Role.DATA_PROTECTION_OFFICER)
                        || actor.is(Actor.SYSTEM));
    }

    /** The clocks of a subject that this person may see, nearest due first. */
    public List<ClockRow> of(Actor actor, UUID subject) {
        return actor.may(Permission.CLOCK_READ) ? store.of(actor, subject) : List.of();
    }
}
