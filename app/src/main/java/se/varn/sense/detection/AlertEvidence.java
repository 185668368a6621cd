package se.varn.sense.detection;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.records.Cards;
import se.varn.sense.intake.EventRef;
import se.varn.sense.intake.StoredEvent;
import se.varn.sense.intake.StoredEvents;
import se.varn.sigma.Matcher;
import se.varn.sigma.Rule;
import se.varn.sigma.RuleSet;

/** Why an alert is there: its rule's tree, its events, and what happened near them. */
@Service
public class AlertEvidence {
    private static final Duration NEAR = Duration.ofMinutes(5);
    private static final int MOST_NEAR = 30;
    private static final Matcher EXPLAINER = Matcher.compile(RuleSet.EMPTY);

    private final AlertStore store;
    private final RuleStore rules;
    private final StoredEvents events;
    private final Cards cards;

    AlertEvidence(AlertStore store, RuleStore rules, StoredEvents events, Cards cards) {
        this.store = store;
        this.rules = rules;
        this.events = events;
        this.cards = cards;
    }

    /** The evidence, shown on one of the alert's first events (from 0). */
    public Evidence of(Actor actor, AlertRow alert, int wanted) {
        if (!actor.may(Permission.ALERT_READ)) {
            throw new IllegalArgumentException("asked for the evidence of an alert not to be read");
        }
        List<Evidence.Occasion> occasions = store.occasions(alert.id());
        int shown = wanted >= 0 && wanted < occasions.size() ? wanted : 0;
        Optional<StoredEvent> event =
                occasions.isEmpty() ? Optional.empty() : find(occasions.get(shown));
        String source = rules.text(store.ruleSha256(alert.id())).orElse("");
        boolean readsLogs = actor.may(Permission.LOG_READ);
        Optional<Rule> rule =
                RuleSet.parse(alert.ruleId(), source).rules().stream()
                        .filter(one -> one.id().equals(alert.ruleId()))
                        .findFirst();
        return new Evidence(
                rule.map(Evidence.About::of).orElse(null),
                shown,
                rule.isPresent() && event.isPresent()
                        ? EXPLAINER.explain(rule.get(), event.get().event())
                        : null,
                readsLogs ? event.orElse(null) : null,
                readsLogs
                        ? event.map(e -> events.around(actor, e, NEAR, MOST_NEAR)).orElse(List.of())
                        : List.of(),
                occasions,
                history(actor, alert.id()),
                source);
    }

    /** What was written about an incident is for those who may read it. */
    private List<Triage> history(Actor actor, UUID alert) {
        List<Triage> steps = store.history(alert);
        Set<UUID> incidents =
                steps.stream()
                        .map(Triage::incident)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Set<UUID> visible = cards.of(actor, incidents).keySet();
        return steps.stream()
                .map(step ->
                        step.incident() == null || visible.contains(step.incident())
                                ? step
                                : step.withoutIncident())
                .toList();
    }

    /** What a rule saw is shown to all who read alerts, the event itself to fewer. */
    private Optional<StoredEvent> find(Evidence.Occasion at) {
        return events.find(Actor.system(), new EventRef(at.importId(), at.frame(), at.index()));
    }
}
