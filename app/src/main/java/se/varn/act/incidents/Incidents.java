package se.varn.act.incidents;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.act.incidents.jooq.tables.records.IncidentRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.links.Links;
import se.varn.foundation.links.Relation;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.know.inventory.Inventory;
import se.varn.know.inventory.SystemId;
import se.varn.know.inventory.SystemRow;

/** Incidents as those who handle them see them: opening, attaching, lists. */
@Service
public class Incidents {
    private static final int MOST_OPEN = 200;
    private final IncidentStore store;
    private final IncidentBook book;
    private final IncidentDiary diary;
    private final Links links;
    private final Inventory inventory;
    private final Clock clock;

    Incidents(
            IncidentStore store,
            IncidentBook book,
            IncidentDiary diary,
            Links links,
            Inventory inventory,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.diary = diary;
        this.links = links;
        this.inventory = inventory;
        this.clock = clock;
    }

    /** Opens an incident: from the desk, or from an alert. */
    @Transactional
    public Outcome<IncidentId> open(Actor actor, OpenIncident command) {
        if (!actor.may(Permission.INCIDENT_WORK)) {
            return new Outcome.Forbidden<>();
        }
        List<FieldError> errors = check(command);
        List<SystemRow> systems = inventory.systems(command.systems());
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        Instant now = clock.instant();
        IncidentId id = new IncidentId(UUID.randomUUID());
        RecordRef raisedFrom = command.raisedFrom();
        IncidentRecord incident = store.fresh();
        incident.setId(id.value());
        incident.setNumber(book.nextNumber());
        incident.setTitle(command.title().strip());
        incident.setWhatHappened(command.whatHappened().strip());
        incident.setKind(command.kind().name());
        incident.setSeverity(command.severity().name());
        incident.setSeverityJudged(true);
        incident.setLevel(Level.INCIDENT.name());
        incident.setHighestLevel(Level.INCIDENT.name());
        incident.setStage(Stage.REPORTED.name());
        incident.setOrigin((raisedFrom == null ? Origin.DESK : Origin.SOC).name());
        incident.setPersonalData(
                (command.kind() == Kind.PERSONAL_DATA ? Known.YES : Known.UNKNOWN).name());
        incident.setContact("");
        incident.setPlace("");
        incident.setTracks("");
        incident.setNoticedAt(command.noticedAt());
        incident.setKnownAt(now);
        incident.setCreatedAt(now);
        incident.setCreatedBy(actor.person());
        incident.setVersion(1);
        if (actor.may(Permission.INCIDENT_LEAD) && !actor.is(Actor.SYSTEM)) {
            incident.setLead(actor.person());
        }
        incident.insert();
        if (raisedFrom != null) {
            links.tie(actor.person(), id.ref(), Relation.RAISED_FROM, raisedFrom);
        }
        systems.forEach(s ->
                links.tie(
                        actor.person(),
                        id.ref(),
                        Relation.AFFECTS,
                        new RecordRef(SystemId.KIND, s.id())));
        book.write(
                actor,
                id.value(),
                IncidentBook.Line.of(EntryType.OPENED, incident.getWhatHappened()));
        book.close(
                actor,
                "open",
                incident,
                null,
                Map.of("number", incident.getNumber(), "title", incident.getTitle()));
        return new Outcome.Done<>(id);
    }

    private List<FieldError> check(OpenIncident command) {
        List<FieldError> errors = new ArrayList<>();
        if (command.title().isBlank() || command.title().length() > 200) {
            errors.add(new FieldError("title", IncidentsText.TITLE_MISSING));
        }
        if (command.whatHappened().isBlank()) {
            errors.add(new FieldError("whatHappened", IncidentsText.TEXT_MISSING));
        } else if (command.whatHappened().length() > 20_000) {
            errors.add(new FieldError("whatHappened", IncidentsText.TOO_LONG));
        }
        if (command.noticedAt().isAfter(clock.instant())) {
            errors.add(new FieldError("noticedAt", IncidentsText.FUTURE));
        }
        return errors;
    }

    /** Ties another record that gave rise to an incident, such as one more alert. */
    @Transactional
    public Outcome<IncidentId> attach(Actor actor, IncidentId id, RecordRef record, String note) {
        Optional<IncidentRecord> found = book.hold(actor, Permission.INCIDENT_WORK, id);
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        if (note.length() > 20_000) {
            return new Outcome.Invalid<>("note", IncidentsText.TOO_LONG);
        }
        links.tie(actor.person(), id.ref(), Relation.RAISED_FROM, record);
        book.write(actor, id.value(), IncidentBook.Line.of(EntryType.ATTACHED, note));
        book.close(
                actor,
                "attach",
                found.get(),
                note,
                Map.of("kind", record.kind(), "record", record.id()));
        return new Outcome.Done<>(id);
    }

    /** Open incidents this person may see, the highest level and severity first; at most 200. */
    public List<IncidentRow> openOnes(Actor actor) {
        return actor.may(Permission.INCIDENT_READ) ? store.open(actor, MOST_OPEN) : List.of();
    }

    /** How many open incidents this person may see. */
    public int openCount(Actor actor) {
        return actor.may(Permission.INCIDENT_READ) ? store.openCount(actor) : 0;
    }

    /** Open incidents that this person leads. */
    public List<IncidentRow> ledBy(Actor actor) {
        return actor.may(Permission.INCIDENT_READ) ? store.ledBy(actor) : List.of();
    }

    /** Open incidents that nobody leads, for those who may. */
    public List<IncidentRow> withoutLead(Actor actor) {
        return actor.may(Permission.INCIDENT_LEAD) ? store.withoutLead(actor) : List.of();
    }

    /** Remedied incidents whose effect this person is to verify. */
    public List<IncidentRow> toVerify(Actor actor) {
        return actor.may(Permission.INCIDENT_VERIFY) ? store.toVerify(actor) : List.of();
    }

    /** This person's undone tasks in incidents. */
    public List<IncidentTask> tasksOf(Actor actor) {
        return actor.may(Permission.INCIDENT_READ) ? diary.tasksOf(actor) : List.of();
    }

    /**
     * A list; filters: {@code q}, {@code stage} (or "open"), {@code level}, {@code severity},
     * {@code kind}, {@code mine}. Restricted ones only for their circle.
     */
    public Listing<IncidentRow> list(Actor actor, ListQuery query) {
        if (!actor.may(Permission.INCIDENT_READ)) {
            return new Listing<>(List.of(), 0, query);
        }
        return store.list(actor, query, query.size());
    }

    /** Every row of the same list, for its export. */
    public List<IncidentRow> all(Actor actor, ListQuery query, int most) {
        if (!actor.may(Permission.INCIDENT_READ)) {
            return List.of();
        }
        return store.list(actor, query, most).rows();
    }
}
