package se.varn.sense.detection.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.Boxes;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;
import se.varn.logs.Field;
import se.varn.sense.detection.AlertEvidence;
import se.varn.sense.detection.AlertId;
import se.varn.sense.detection.AlertRow;
import se.varn.sense.detection.Alerts;
import se.varn.sense.detection.AlertsText;
import se.varn.sense.detection.Dismissal;
import se.varn.sense.detection.EventSummary;
import se.varn.sense.detection.Evidence;
import se.varn.sense.detection.Rules;
import se.varn.sense.intake.Intake;
import se.varn.sense.intake.StoredEvent;

/** Puts together what the queue shows. */
@Component
class AlertViews {
    private static final int MOST_RELATED = 8;

    private final Alerts alerts;
    private final AlertEvidence evidence;
    private final Rules rules;
    private final Intake intake;
    private final Cards cards;
    private final Boxes boxes;

    AlertViews(
            Alerts alerts,
            AlertEvidence evidence,
            Rules rules,
            Intake intake,
            Cards cards,
            Boxes boxes) {
        this.alerts = alerts;
        this.evidence = evidence;
        this.rules = rules;
        this.intake = intake;
        this.cards = cards;
        this.boxes = boxes;
    }

    /** The queue with an alert beside it; empty when that alert is not there for this person. */
    Optional<AlertPages.Queue> queue(
            Actor actor,
            Language language,
            ListQuery query,
            @Nullable AlertId id,
            int event,
            Form form) {
        Listing<AlertRow> listing = alerts.list(actor, query, query.size());
        Optional<AlertRow> row =
                id == null ? listing.rows().stream().findFirst() : alerts.find(actor, id);
        if (id != null && row.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> incidents =
                java.util.stream.Stream.concat(listing.rows().stream(), row.stream())
                        .map(AlertRow::incident)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Map<UUID, Card> tied = cards.of(actor, incidents);
        String link = query.atPage(query.page());
        return Optional.of(
                new AlertPages.Queue(
                        listing,
                        alerts.counts(actor),
                        tied,
                        row.map(r -> one(actor, language, r, event, form, tied)).orElse(null),
                        id != null,
                        link.substring(link.indexOf('?') + 1)));
    }

    private AlertPages.OneAlert one(
            Actor actor,
            Language language,
            AlertRow row,
            int wanted,
            Form form,
            Map<UUID, Card> tied) {
        Evidence found = evidence.of(actor, row, wanted);
        StoredEvent event = found.event();
        Set<String> matched = Set.copyOf(RawView.fields(found.why()));
        boolean triages = actor.may(Permission.ALERT_TRIAGE);
        return new AlertPages.OneAlert(
                row,
                found,
                event == null ? List.of() : RawView.of(event.event(), found.why()),
                event == null
                        ? List.of()
                        : event.event().fields().stream().map(f -> line(f, matched)).toList(),
                found.around().stream()
                        .map(e ->
                                new AlertPages.Near(
                                        e.at(),
                                        EventSummary.of(e.event()),
                                        event != null && e.ref().equals(event.ref())))
                        .toList(),
                alerts.related(actor, row, MOST_RELATED),
                rules.pageOf(actor, row.ruleId()).map(id -> "/rules/" + id).orElse(null),
                row.incident() == null ? null : tied.get(row.incident()),
                Optional.ofNullable(intake.byIds(actor, Set.of(row.importId())).get(row.importId()))
                        .map(i -> i.source() + ", " + i.fileName())
                        .orElse(null),
                form,
                triages ? Choice.of(Dismissal.values(), language) : List.of(),
                triages
                        ? alerts.openIncidents(actor).stream()
                                .map(i ->
                                        new Choice(i.id().toString(), i.number() + " " + i.title()))
                                .toList()
                        : List.of(),
                boxes.on(new AlertId(row.id()).ref(), actor, language));
    }

    private static AlertPages.FieldLine line(Field field, Set<String> matched) {
        return new AlertPages.FieldLine(
                field.name(),
                String.valueOf(field.value()),
                matched.contains(field.name().toLowerCase(java.util.Locale.ROOT))
                        || matched.contains(field.path().toLowerCase(java.util.Locale.ROOT)));
    }

    /** The incident that an alert suggests. */
    static Form proposal(AlertRow row, java.time.Instant now, Language language) {
        String title = row.ruleTitle() + (row.host().isEmpty() ? "" : ", " + row.host());
        return Form.of(
                Map.of(
                        "title", title.length() > 200 ? title.substring(0, 200) : title,
                        "whatHappened",
                                AlertsText.WHAT_DEFAULT.in(
                                        language,
                                        row.ruleTitle(),
                                        row.count(),
                                        row.concerns(),
                                        Times.dateTime(row.firstSeen()),
                                        Times.dateTime(row.lastSeen()),
                                        row.number()),
                        "noticedAt", Times.dateTime(now),
                        "kind", "IT",
                        "severity", row.level().name()));
    }

    Optional<UUID> uuid(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
