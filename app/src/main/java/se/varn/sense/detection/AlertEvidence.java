package se.varn.sense.detection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.sense.intake.EventRef;
import se.varn.sense.intake.StoredEvent;
import se.varn.sense.intake.StoredEvents;
import se.varn.sigma.Explanation;
import se.varn.sigma.Matcher;
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

    AlertEvidence(AlertStore store, RuleStore rules, StoredEvents events) {
        this.store = store;
        this.rules = rules;
        this.events = events;
    }

    /** The evidence, shown on one of the alert's first events (from 0). */
    public Evidence of(Actor actor, AlertRow alert, int wanted) {
        List<Evidence.Occasion> occasions = store.occasions(alert.id());
        int shown = wanted >= 0 && wanted < occasions.size() ? wanted : 0;
        Optional<StoredEvent> event =
                occasions.isEmpty() ? Optional.empty() : find(occasions.get(shown));
        String source = rules.text(store.ruleSha256(alert.id())).orElse("");
        boolean readsLogs = actor.may(Permission.LOG_READ);
        return new Evidence(
                shown,
                event.map(e -> why(alert, source, e)).orElse(null),
                readsLogs ? event.orElse(null) : null,
                readsLogs
                        ? event.map(e -> events.around(e, NEAR, MOST_NEAR)).orElse(List.of())
                        : List.of(),
                occasions,
                store.history(alert.id()),
                source);
    }

    private Optional<StoredEvent> find(Evidence.Occasion at) {
        return events.find(new EventRef(at.importId(), at.frame(), at.index()));
    }

    private static @Nullable Explanation why(AlertRow alert, String source, StoredEvent event) {
        return RuleSet.parse(alert.ruleId(), source).rules().stream()
                .filter(rule -> rule.id().equals(alert.ruleId()))
                .findFirst()
                .map(rule -> EXPLAINER.explain(rule, event.event()))
                .orElse(null);
    }
}
