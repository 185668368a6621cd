package se.varn.act.incidents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.act.actions.ActionCircles;
import se.varn.act.incidents.jooq.tables.records.IncidentRecord;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.links.Links;
import se.varn.foundation.links.Relation;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.text.PersonalNumbers;
import se.varn.know.inventory.Inventory;
import se.varn.know.inventory.SystemId;
import se.varn.know.inventory.SystemRow;

/** The work around an incident's steps: notes, tasks, people, judgements, who may read. */
@Service
public class IncidentWork {
    private static final int LONGEST = 20_000;
    private final IncidentStore store;
    private final IncidentBook book;
    private final IncidentDiary diary;
    private final IncidentNews news;
    private final Links links;
    private final ActionCircles measures;
    private final Inventory inventory;
    private final Access access;
    private final Organisation organisation;
    private final Clock clock;

    IncidentWork(
            IncidentStore store,
            IncidentBook book,
            IncidentDiary diary,
            IncidentNews news,
            Links links,
            ActionCircles measures,
            Inventory inventory,
            Access access,
            Organisation organisation,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.diary = diary;
        this.news = news;
        this.links = links;
        this.measures = measures;
        this.inventory = inventory;
        this.access = access;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Adds to the timeline: a note, a message to the reporter, or a correction. */
    @Transactional
    public Outcome<IncidentId> note(Actor actor, AddNote command) {
        Optional<IncidentRecord> found =
                book.hold(actor, Permission.INCIDENT_WORK, command.incident());
        UUID corrected = command.corrects();
        boolean known =
                corrected == null || diary.entry(command.incident().value(), corrected).isPresent();
        if (found.isEmpty() || !known) {
            return new Outcome.Forbidden<>();
        }
        if (command.text().isBlank() || command.text().length() > LONGEST) {
            return new Outcome.Invalid<>("note", IncidentsText.TEXT_MISSING);
        }
        if (corrected != null && command.why().isBlank()) {
            return new Outcome.Invalid<>("why", IncidentsText.REASON_MISSING);
        }
        if (!command.numbersConfirmed() && PersonalNumbers.any(command.text())) {
            return new Outcome.Confirm<>(IncidentsText.NUMBERS_FOUND, List.of());
        }
        EntryType type = command.published() ? EntryType.UPDATE : EntryType.NOTE;
        book.write(
                actor,
                command.incident().value(),
                new IncidentBook.Line(type, null, null, null, command.text(), command.published()),
                corrected,
                corrected == null ? null : command.why().strip());
        if (command.published()) {
            news.message(found.get());
        }
        book.close(
                actor,
                corrected == null ? "note" : "correct",
                found.get(),
                corrected == null ? null : command.why(),
                Map.of("text", command.text()));
        return new Outcome.Done<>(command.incident());
    }

    /** Gives somebody a task. */
    @Transactional
    public Outcome<IncidentId> addTask(
            Actor actor, IncidentId id, String title, @Nullable UUID who, @Nullable LocalDate due) {
        Optional<IncidentRecord> found = book.hold(actor, Permission.INCIDENT_WORK, id);
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        if (title.isBlank() || title.length() > 200) {
            return new Outcome.Invalid<>("task", IncidentsText.TITLE_MISSING);
        }
        Optional<Person> person = person(who);
        if (person.isEmpty()) {
            return new Outcome.Invalid<>("who", IncidentsText.PERSON_MISSING);
        }
        if (!reads(person.get(), found.get().getCircle())) {
            return new Outcome.Invalid<>("who", IncidentsText.PERSON_MAY_NOT_READ);
        }
        diary.addTask(id.value(), title, person.get().id(), due, actor.person(), clock.instant());
        book.write(
                actor,
                id.value(),
                IncidentBook.Line.of(EntryType.TASK, title + " (" + person.get().name() + ")"));
        news.task(found.get(), person.get().id());
        book.close(
                actor, "task", found.get(), null, Map.of("title", title, "who", person.get().id()));
        return new Outcome.Done<>(id);
    }

    /** Says that a task is done. */
    @Transactional
    public Outcome<IncidentId> finishTask(Actor actor, IncidentId id, UUID task) {
        Optional<IncidentRecord> found = book.hold(actor, Permission.INCIDENT_READ, id);
        Optional<IncidentTask> mine =
                diary.tasks(id.value()).stream()
                        .filter(t ->
                                t.id().equals(task)
                                        && (actor.is(t.who())
                                                || actor.may(Permission.INCIDENT_WORK)))
                        .findFirst();
        if (found.isEmpty() || mine.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        if (!diary.finishTask(id.value(), task, actor.person(), clock.instant())) {
            return new Outcome.Conflict<>();
        }
        book.write(
                actor, id.value(), IncidentBook.Line.of(EntryType.TASK_DONE, mine.get().title()));
        book.close(actor, "task_done", found.get(), null, Map.of("task", task));
        return new Outcome.Done<>(id);
    }

    /** Calls somebody in; into a restricted incident that also opens it to him or her. */
    @Transactional
    public Outcome<IncidentId> addParticipant(
            Actor actor, IncidentId id, @Nullable UUID who, String duty) {
        Optional<IncidentRecord> found = book.hold(actor, Permission.INCIDENT_LEAD, id);
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        Optional<Person> person = person(who);
        if (person.isEmpty()) {
            return new Outcome.Invalid<>("participant", IncidentsText.PERSON_MISSING);
        }
        if (!reads(person.get(), null)) {
            return new Outcome.Invalid<>("participant", IncidentsText.PERSON_MAY_NOT_READ);
        }
        if (duty.isBlank() || duty.length() > 200) {
            return new Outcome.Invalid<>("duty", IncidentsText.TEXT_MISSING);
        }
        UUID circle = found.get().getCircle();
        if (circle != null) {
            book.closeOff(found.get());
            access.addReader(actor, circle, person.get().id());
            measures.admit(actor, id.ref(), person.get().id());
        }
        diary.addParticipant(id.value(), person.get().id(), duty, actor.person(), clock.instant());
        book.write(
                actor,
                id.value(),
                IncidentBook.Line.of(EntryType.PARTICIPANT, person.get().name() + ", " + duty));
        news.calledIn(found.get(), person.get().id());
        book.close(actor, "participant", found.get(), null, Map.of("person", person.get().id()));
        return new Outcome.Done<>(id);
    }

    /** Adds an affected system. */
    @Transactional
    public Outcome<IncidentId> addSystem(Actor actor, IncidentId id, @Nullable UUID system) {
        Optional<IncidentRecord> found = book.hold(actor, Permission.INCIDENT_WORK, id);
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        List<SystemRow> rows = system == null ? List.of() : inventory.systems(List.of(system));
        if (rows.isEmpty()) {
            return new Outcome.Invalid<>("system", IncidentsText.SYSTEM_MISSING);
        }
        SystemRow row = rows.getFirst();
        links.tie(
                actor.person(), id.ref(), Relation.AFFECTS, new RecordRef(SystemId.KIND, row.id()));
        book.write(
                actor,
                id.value(),
                IncidentBook.Line.of(EntryType.SYSTEM, row.number() + " " + row.name()));
        book.close(actor, "system", found.get(), null, Map.of("system", row.id()));
        return new Outcome.Done<>(id);
    }

    /** Says that an incident is the same as another. */
    @Transactional
    public Outcome<IncidentId> duplicateOf(Actor actor, IncidentId id, IncidentId other) {
        // In one order whoever asks, so that two who say it of each other do not wait for each
        // other.
        if (id.value().compareTo(other.value()) > 0) {
            book.hold(actor, Permission.INCIDENT_WORK, other);
        }
        Optional<IncidentRecord> found = book.hold(actor, Permission.INCIDENT_WORK, id);
        Optional<IncidentRecord> same = book.hold(actor, Permission.INCIDENT_WORK, other);
        if (found.isEmpty() || same.isEmpty() || id.equals(other)) {
            return new Outcome.Forbidden<>();
        }
        links.tie(actor.person(), id.ref(), Relation.DUPLICATE_OF, other.ref());
        book.write(
                actor,
                id.value(),
                IncidentBook.Line.of(EntryType.DUPLICATE, same.get().getNumber()));
        book.close(actor, "duplicate", found.get(), null, Map.of("of", other.value()));
        return new Outcome.Done<>(id);
    }

    /** Severity, title, kind and who leads. */
    @Transactional
    public Outcome<IncidentId> describe(
            Actor actor,
            IncidentId id,
            int version,
            String title,
            Kind kind,
            Severity severity,
            @Nullable UUID lead) {
        Optional<IncidentRecord> found = book.hold(actor, Permission.INCIDENT_LEAD, id);
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        IncidentRecord incident = found.get();
        if (title.isBlank() || title.length() > 200) {
            return new Outcome.Invalid<>("title", IncidentsText.TITLE_MISSING);
        }
        Optional<Person> leader = person(lead);
        if (lead != null && leader.isEmpty()) {
            return new Outcome.Invalid<>("lead", IncidentsText.PERSON_MISSING);
        }
        if (leader.isPresent() && !reads(leader.get(), incident.getCircle())) {
            return new Outcome.Invalid<>("lead", IncidentsText.PERSON_MAY_NOT_READ);
        }
        String severityBefore = incident.getSeverity();
        if (actor.is(incident.getRemediedBy())
                && Severity.valueOf(severityBefore).needsOtherVerifier()
                && !severity.needsOtherVerifier()) {
            return new Outcome.Invalid<>("severity", IncidentsText.SEVERITY_BY_OTHER);
        }
        UUID leadBefore = incident.getLead();
        incident.setTitle(title.strip());
        incident.setKind(kind.name());
        incident.setSeverity(severity.name());
        incident.setSeverityJudged(true);
        incident.setLead(lead);
        if (!store.save(incident, version)) {
            return new Outcome.Conflict<>();
        }
        if (!severityBefore.equals(severity.name())) {
            book.write(
                    actor,
                    id.value(),
                    new IncidentBook.Line(
                            EntryType.SEVERITY, null, severityBefore, severity.name(), "", false));
        }
        if (leader.isPresent() && !leader.get().id().equals(leadBefore)) {
            book.write(
                    actor, id.value(), IncidentBook.Line.of(EntryType.LEAD, leader.get().name()));
        }
        book.close(
                actor,
                "describe",
                incident,
                null,
                Map.of("title", title, "severity", severity.name(), "kind", kind.name()));
        return new Outcome.Done<>(id);
    }

    private boolean reads(Person person, @Nullable UUID circle) {
        return access.actor(person.id())
                .filter(a -> a.may(Permission.INCIDENT_READ) && a.sees(circle))
                .isPresent();
    }

    private Optional<Person> person(@Nullable UUID id) {
        return Optional.ofNullable(id).flatMap(organisation::person).filter(Person::active);
    }

    /** The facts that legal clocks start from. */
    @Transactional
    public Outcome<IncidentId> judge(Actor actor, Judge command) {
        IncidentId id = command.incident();
        Optional<IncidentRecord> found = book.hold(actor, Permission.INCIDENT_LEAD, id);
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        Instant now = clock.instant();
        for (Instant at : java.util.Arrays.asList(command.noticedAt(), command.knownAt())) {
            if (at != null && at.isAfter(now)) {
                return new Outcome.Invalid<>("known", IncidentsText.FUTURE);
            }
        }
        if (command.judged() && command.why().isBlank()) {
            return new Outcome.Invalid<>("judged_why", IncidentsText.REASON_MISSING);
        }
        IncidentRecord incident = found.get();
        incident.setNoticedAt(command.noticedAt());
        incident.setKnownAt(command.knownAt());
        if (command.judged()) {
            incident.setTracks(
                    command.tracks().stream().map(Track::name).collect(Collectors.joining(" ")));
            incident.setJudgedAt(now);
            incident.setJudgedBy(actor.person());
            incident.setJudgedWhy(command.why().strip());
        }
        if (!store.save(incident, command.version())) {
            return new Outcome.Conflict<>();
        }
        if (command.judged()) {
            EntryType type = command.tracks().isEmpty() ? EntryType.JUDGED_NOT : EntryType.JUDGED;
            book.write(actor, id.value(), IncidentBook.Line.of(type, command.why()));
        } else if (command.knownAt() != null) {
            book.write(
                    actor,
                    id.value(),
                    new IncidentBook.Line(
                            EntryType.KNOWN, command.knownAt(), null, null, "", false));
        }
        book.close(
                actor,
                "judge",
                incident,
                command.why(),
                Map.of("tracks", command.tracks(), "judged", command.judged()));
        return new Outcome.Done<>(id);
    }

    /**
     * Restricts who may read it to the actor, its lead, its participants and the crisis managers.
     */
    @Transactional
    public Outcome<IncidentId> restrict(
            Actor actor, IncidentId id, int version, String ground, String reason) {
        Optional<IncidentRecord> found = book.hold(actor, Permission.INCIDENT_LEAD, id);
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        IncidentRecord incident = found.get();
        if (incident.getCircle() != null || incident.getVersion() != version) {
            return new Outcome.Conflict<>();
        }
        if (ground.isBlank() || ground.length() > 200) {
            return new Outcome.Invalid<>("ground", IncidentsText.GROUND_MISSING);
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return new Outcome.Invalid<>("restrict_reason", IncidentsText.REASON_MISSING);
        }
        book.closeOff(incident);
        Set<UUID> readers = new HashSet<>();
        readers.add(actor.person());
        diary.participants(id.value()).forEach(p -> readers.add(p.person()));
        access.holders(Role.CRISIS_MANAGER).forEach(p -> readers.add(p.id()));
        if (incident.getLead() != null) {
            readers.add(incident.getLead());
        }
        incident.setCircle(access.openCircle(actor, ground.strip(), reason.strip(), readers));
        incident.setRestrictionGround(ground.strip());
        incident.setRestrictionReason(reason.strip());
        if (!store.save(incident, version)) {
            throw new org.springframework.dao.OptimisticLockingFailureException(
                    "restricted by two at once: " + incident.getNumber());
        }
        measures.restrict(actor, id.ref(), incident.getCircle());
        book.write(
                actor,
                id.value(),
                IncidentBook.Line.of(EntryType.RESTRICTED, ground + ". " + reason));
        book.close(actor, "restrict", incident, reason, Map.of("ground", ground));
        return new Outcome.Done<>(id);
    }

    /** Tells the whole agency of a disturbance, or with an empty text ends that. */
    @Transactional
    public Outcome<IncidentId> publish(Actor actor, IncidentId id, int version, String text) {
        Optional<IncidentRecord> found = book.hold(actor, Permission.INCIDENT_LEAD, id);
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        IncidentRecord incident = found.get();
        boolean ends = text.isBlank();
        if (text.length() > 2_000 || (ends && incident.getPublishedAt() == null)) {
            return new Outcome.Invalid<>("public_text", IncidentsText.TEXT_MISSING);
        }
        if (PersonalNumbers.any(text)) {
            return new Outcome.Invalid<>("public_text", IncidentsText.NUMBERS_NOT_PUBLIC);
        }
        incident.setPublicText(ends ? null : text.strip());
        incident.setPublishedAt(ends ? null : clock.instant());
        if (!store.save(incident, version)) {
            return new Outcome.Conflict<>();
        }
        EntryType type = ends ? EntryType.WITHDRAWN : EntryType.PUBLISHED;
        book.write(actor, id.value(), IncidentBook.Line.of(type, text));
        book.close(actor, "publish", incident, null, Map.of("text", text));
        return new Outcome.Done<>(id);
    }
}
