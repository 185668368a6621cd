package se.varn.sense.detection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentRow;
import se.varn.act.incidents.Incidents;
import se.varn.act.incidents.OpenIncident;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.sense.detection.jooq.tables.records.AlertRecord;

/** Alerts: the queue, and what analysts do with them. */
@Service
public class Alerts {
    private static final int MOST_NOTE = 5_000;
    private static final Duration NEAR = Duration.ofDays(7);

    private final AlertStore store;
    private final Incidents incidents;
    private final Cards cards;
    private final Audit audit;
    private final Clock clock;

    Alerts(AlertStore store, Incidents incidents, Cards cards, Audit audit, Clock clock) {
        this.store = store;
        this.incidents = incidents;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many there are of each sort, and when the oldest open one came. */
    public record Counts(
            int open,
            int openHigh,
            int mine,
            int fresh,
            int taken,
            int dismissed,
            @Nullable Instant oldest) {}

    /**
     * The queue; filters: {@code show} ("high", "mine", "dismissed", "all"; else the open ones),
     * {@code q}, {@code import}, {@code rule}.
     */
    public Listing<AlertRow> list(Actor actor, ListQuery query, int most) {
        return actor.may(Permission.ALERT_READ)
                ? store.list(actor, query, most)
                : new Listing<>(List.of(), 0, query);
    }

    public Counts counts(Actor actor) {
        return actor.may(Permission.ALERT_READ)
                ? store.counts(actor)
                : new Counts(0, 0, 0, 0, 0, 0, null);
    }

    /** How many nobody has looked at. */
    public int fresh(Actor actor) {
        return actor.may(Permission.ALERT_READ) ? store.fresh() : 0;
    }

    /** New ones that are high or critical, the worst first. */
    public List<AlertRow> worst(Actor actor, int most) {
        return actor.may(Permission.ALERT_READ) ? store.worst(most) : List.of();
    }

    /** Alerts tied to an incident that this person may read, the earliest first. */
    public List<AlertRow> ofIncident(Actor actor, UUID incident) {
        boolean reads =
                actor.may(Permission.ALERT_READ) && !cards.of(actor, List.of(incident)).isEmpty();
        return reads ? store.ofIncident(incident) : List.of();
    }

    /** Other alerts about the same host or account, near in time, the latest first. */
    public List<AlertRow> related(Actor actor, AlertRow alert, int most) {
        return actor.may(Permission.ALERT_READ) ? store.related(alert, NEAR, most) : List.of();
    }

    public Optional<AlertRow> find(Actor actor, AlertId id) {
        return actor.may(Permission.ALERT_READ) ? store.find(id.value()) : Optional.empty();
    }

    /** Takes, gives back or opens again. */
    @Transactional
    public Outcome<AlertStatus> step(Actor actor, AlertId id, AlertStep step, int version) {
        if (step != AlertStep.TAKE && step != AlertStep.RELEASE && step != AlertStep.REOPEN) {
            throw new IllegalArgumentException(step + " has a command of its own");
        }
        return write(actor, id, step, null, "", null, version);
    }

    /** Dismisses, with one of the reasons and what else should be known. */
    @Transactional
    public Outcome<AlertStatus> dismiss(
            Actor actor, AlertId id, @Nullable Dismissal reason, String note, int version) {
        if (!actor.may(Permission.ALERT_TRIAGE)) {
            return new Outcome.Forbidden<>();
        }
        if (reason == null) {
            return new Outcome.Invalid<>("reason", AlertsText.REASON_MISSING);
        }
        if (note.length() > MOST_NOTE) {
            return new Outcome.Invalid<>("note", AlertsText.TOO_LONG);
        }
        return write(actor, id, AlertStep.DISMISS, reason, note.strip(), null, version);
    }

    /** Opens an incident from an alert; {@code command.raisedFrom} is set to the alert. */
    @Transactional
    public Outcome<IncidentId> openIncident(
            Actor actor, AlertId id, OpenIncident command, int version) {
        Outcome<AlertStatus> may = check(actor, id, AlertStep.OPEN_INCIDENT, version);
        if (!(may instanceof Outcome.Done<AlertStatus>)) {
            return refused(may);
        }
        Outcome<IncidentId> opened =
                incidents.open(
                        actor,
                        new OpenIncident(
                                command.title(),
                                command.whatHappened(),
                                command.noticedAt(),
                                command.kind(),
                                command.severity(),
                                id.ref(),
                                command.systems()));
        return linked(actor, id, AlertStep.OPEN_INCIDENT, "", version, opened);
    }

    /** Ties an alert to an incident that is open already. */
    @Transactional
    public Outcome<IncidentId> attach(
            Actor actor, AlertId id, @Nullable IncidentId incident, String note, int version) {
        Outcome<AlertStatus> may = check(actor, id, AlertStep.ATTACH, version);
        if (!(may instanceof Outcome.Done<AlertStatus>)) {
            return refused(may);
        }
        if (incident == null) {
            return new Outcome.Invalid<>("incident", AlertsText.INCIDENT_MISSING);
        }
        AlertRow alert = store.find(id.value()).orElseThrow();
        String told =
                alert.number() + " " + alert.ruleTitle() + (note.isBlank() ? "" : ": " + note);
        Outcome<IncidentId> attached = incidents.attach(actor, incident, id.ref(), told);
        return linked(
                actor,
                id,
                AlertStep.ATTACH,
                restricted(actor, incident) ? "" : note.strip(),
                version,
                attached);
    }

    /** What is written about a restricted incident stays in its own timeline. */
    private boolean restricted(Actor actor, IncidentId incident) {
        Card card = cards.of(actor, List.of(incident.value())).get(incident.value());
        return card == null || card.circle() != null;
    }

    private Outcome<IncidentId> linked(
            Actor actor,
            AlertId id,
            AlertStep step,
            String note,
            int version,
            Outcome<IncidentId> incident) {
        if (!(incident instanceof Outcome.Done<IncidentId>(var incidentId))) {
            return incident;
        }
        Outcome<AlertStatus> written =
                write(actor, id, step, null, note, incidentId.value(), version);
        if (!(written instanceof Outcome.Done<AlertStatus>)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return refused(written);
        }
        return incident;
    }

    private static Outcome<IncidentId> refused(Outcome<AlertStatus> why) {
        return why instanceof Outcome.Forbidden<AlertStatus>
                ? new Outcome.Forbidden<>()
                : new Outcome.Conflict<>();
    }

    /*
     * Whether the step may be taken; done says that it may, and that nobody else takes one until the transaction ends. Every
     * command asks this first: the alert's row is locked before the incident's rows and the chain, so that no two wait for each
     * other.
     */
    private Outcome<AlertStatus> check(Actor actor, AlertId id, AlertStep step, int version) {
        if (!actor.may(Permission.ALERT_TRIAGE)) {
            return new Outcome.Forbidden<>();
        }
        Optional<AlertRecord> found = store.lock(id.value());
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        AlertStatus status = AlertStatus.valueOf(found.get().getStatus());
        boolean stands = step.leaves(status) && found.get().getVersion() == version;
        return stands ? new Outcome.Done<>(status) : new Outcome.Conflict<>();
    }

    private Outcome<AlertStatus> write(
            Actor actor,
            AlertId id,
            AlertStep step,
            @Nullable Dismissal reason,
            String note,
            @Nullable UUID incident,
            int version) {
        Outcome<AlertStatus> may = check(actor, id, step, version);
        if (!(may instanceof Outcome.Done<AlertStatus>)) {
            return may;
        }
        Optional<AlertRecord> after =
                store.step(id.value(), step, reason, incident, version, actor.person());
        if (after.isEmpty()) {
            return new Outcome.Conflict<>();
        }
        Instant now = clock.instant();
        AlertRecord alert = after.get();
        store.insertTriage(
                id.value(), step, reason, note, incident, alert.getVersion(), actor.person(), now);
        cards.put(FoundAlerts.card(alert), FoundAlerts.words(alert));
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("number", alert.getNumber());
        typed.put("to", step.to().name());
        if (reason != null) {
            typed.put("reason", reason.name());
        }
        // An incident may be restricted, now or later: it and what was said to it stand in its own
        // entry.
        audit.append(
                actor.person(),
                "detection." + step.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                id.ref(),
                note.isEmpty() || incident != null ? null : note,
                typed);
        return new Outcome.Done<>(step.to());
    }

    /** Open incidents that an alert may be attached to. */
    public List<IncidentRow> openIncidents(Actor actor) {
        return incidents.openOnes(actor);
    }
}
