package se.varn.act.clocks;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known about one incident that its clocks are computed from.
 *
 * @param instants when each thing happened; {@link Trigger#NOTIFICATION_SENT} is never here, it
 *     follows from the reports
 * @param notReportable decisions by rule
 */
public record Facts(
        Map<Trigger, Instant> instants,
        List<SentReport> sent,
        Map<RuleId, NotReportable> notReportable) {
    public Facts {
        if (instants.containsKey(Trigger.NOTIFICATION_SENT)) {
            throw new IllegalArgumentException(
                    "when a notification was sent follows from the sent reports");
        }
        instants = Map.copyOf(instants);
        sent = List.copyOf(sent);
        notReportable = Map.copyOf(notReportable);
    }

    public static Facts none() {
        return new Facts(Map.of(), List.of(), Map.of());
    }

    public Facts with(Trigger trigger, Instant at) {
        Map<Trigger, Instant> more = new EnumMap<>(Trigger.class);
        more.putAll(instants);
        more.put(trigger, at);
        return new Facts(more, sent, notReportable);
    }

    public Facts with(SentReport report) {
        return new Facts(
                instants, Stream.concat(sent.stream(), Stream.of(report)).toList(), notReportable);
    }

    public Facts with(RuleId rule, NotReportable decision) {
        Map<RuleId, NotReportable> more = new HashMap<>(notReportable);
        more.put(rule, decision);
        return new Facts(instants, sent, more);
    }

    public Optional<Instant> at(Trigger trigger) {
        return Optional.ofNullable(instants.get(trigger));
    }

    /** The first report of a kind sent under a regime. */
    Optional<SentReport> first(RegimeId regime, ReportKind kind) {
        return sent.stream()
                .filter(r -> r.regime().equals(regime) && r.kind() == kind)
                .min(Comparator.comparing(SentReport::at));
    }
}
