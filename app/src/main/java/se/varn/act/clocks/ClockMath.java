package se.varn.act.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * Idea. A clock is a function of (rule, facts, now); nothing counts down. A report under the rule's regime of the rule's
 * kind satisfies it, whenever sent; else a decision not to report ends it; else it runs from its trigger to its end.
 *
 * A progress report stands in for the final one only when the incident was ongoing both when it was sent and on the
 * statutory day (NIS 2 art. 23.4 e: ongoing "at the time of the submission of the final report"; cybersäkerhetslagen
 * 2:8). When the incident turns out to have been handled before that day, the final report is due on it after all: the
 * reading that asks for the report earlier. For the same reason the clock that counts from the handling starts only when
 * the incident was ongoing on that day.
 */
/** States of legal clocks. Pure: equal arguments give equal answers. */
public final class ClockMath {
    private final Regimes regimes;
    private final ZoneId zone;

    public ClockMath(Regimes regimes, ZoneId zone) {
        this.regimes = regimes;
        this.zone = zone;
    }

    /** Where a rule's clock stands at an instant. */
    public ClockState state(RuleId id, Facts facts, Instant now) {
        Rule rule = regimes.rule(id);
        Optional<Instant> started = started(rule, facts);
        Optional<Due> due = started.flatMap(s -> due(rule, s));
        Optional<SentReport> report = satisfying(rule, due, facts);
        if (report.isPresent()) {
            Duration late = due.map(d -> d.lateBy(report.get().at())).orElse(Duration.ZERO);
            return new ClockState.Satisfied(started, due, report.get(), late);
        }
        NotReportable decision = facts.notReportable().get(id);
        if (decision != null) {
            return new ClockState.Exempt(decision);
        }
        if (started.isEmpty()) {
            return new ClockState.NotStarted(rule.starts());
        }
        if (due.filter(d -> d.isLate(now)).isPresent()) {
            Due passed = due.get();
            return new ClockState.Overdue(started.get(), passed, passed.lateBy(now));
        }
        int percent = due.map(d -> percent(started.get(), d, now)).orElse(0);
        return new ClockState.Running(started.get(), due, percent);
    }

    /** The instant a rule's clock counts from, once it has happened. */
    public Optional<Instant> started(Rule rule, Facts facts) {
        Start start = rule.starts();
        if (start.of().isPresent()) {
            Rule notified = regimes.rule(start.of().get());
            return facts.first(notified.regime(), notified.report()).map(SentReport::at);
        }
        Optional<Instant> at = facts.at(start.at());
        return start.ongoingAtDueOf().isEmpty()
                        || ongoingAtDueOf(start.ongoingAtDueOf().get(), facts)
                ? at
                : Optional.empty();
    }

    public Optional<Due> due(Rule rule, Instant started) {
        return Terms.due(started, rule.term(), rule.movesPastHolidays(), zone);
    }

    /**
     * When to warn about a clock that started at an instant, first warning first; by the statutory
     * end.
     */
    public List<Map.Entry<Lead, Instant>> warnings(Rule rule, Instant started) {
        return due(rule, started).stream()
                .flatMap(due ->
                        rule.warnings().stream()
                                .map(lead -> Map.entry(lead, lead.at(started, due))))
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .toList();
    }

    private Optional<SentReport> satisfying(Rule rule, Optional<Due> due, Facts facts) {
        Optional<SentReport> asked = facts.first(rule.regime(), rule.report());
        Optional<SentReport> instead =
                rule.insteadWhileOngoing()
                        .flatMap(kind -> facts.first(rule.regime(), kind))
                        .filter(r -> ongoingAt(r.at(), facts))
                        .filter(_ ->
                                due.isEmpty() || ongoingOn(due.get().statutoryDay(zone), facts));
        return asked.isPresent() && instead.isPresent()
                ? asked.filter(a -> !a.at().isAfter(instead.get().at())).or(() -> instead)
                : asked.or(() -> instead);
    }

    private boolean ongoingAtDueOf(RuleId id, Facts facts) {
        Rule rule = regimes.rule(id);
        return started(rule, facts)
                .flatMap(s -> due(rule, s))
                .filter(d -> ongoingOn(d.statutoryDay(zone), facts))
                .isPresent();
    }

    private boolean ongoingOn(LocalDate day, Facts facts) {
        return ongoingAt(day.atStartOfDay(zone).toInstant().minusNanos(1), facts);
    }

    private static boolean ongoingAt(Instant at, Facts facts) {
        return facts.at(Trigger.INCIDENT_HANDLED).filter(h -> !h.isAfter(at)).isEmpty();
    }

    private static int percent(Instant started, Due due, Instant now) {
        long whole = Duration.between(started, due.statutory()).toMillis();
        long gone = Duration.between(started, now).toMillis();
        return whole <= 0 ? 100 : Math.clamp(gone * 100 / whole, 0, 100);
    }
}
