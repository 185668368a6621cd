package se.varn.act.incidents;

import static se.varn.act.incidents.jooq.Tables.ENTRY;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.act.clocks.Clocks;
import se.varn.act.clocks.Subject;
import se.varn.act.incidents.jooq.tables.records.IncidentRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;

/** What every command of this room begins and ends with. */
@Component
class IncidentBook {
    private final IncidentStore store;
    private final Cards cards;
    private final Clocks clocks;
    private final Audit audit;
    private final DSLContext db;
    private final Clock clock;

    IncidentBook(
            IncidentStore store,
            Cards cards,
            Clocks clocks,
            Audit audit,
            DSLContext db,
            Clock clock) {
        this.store = store;
        this.cards = cards;
        this.clocks = clocks;
        this.audit = audit;
        this.db = db;
        this.clock = clock;
    }

    /**
     * An incident that this actor, with this permission, may touch; empty also when restricted. It
     * is held until the command ends: what one command writes of it is never older than what
     * another has committed meanwhile.
     */
    Optional<IncidentRecord> hold(Actor actor, Permission permission, IncidentId id) {
        return actor.may(permission)
                ? store.hold(id).filter(i -> actor.sees(i.getCircle()))
                : Optional.empty();
    }

    /**
     * Lets those finish who write about a held incident, and nobody begin, before its readers
     * change.
     */
    void closeOff(IncidentRecord held) {
        cards.closeOff(held.getId());
    }

    /** The same for reading. */
    Optional<IncidentRecord> open(Actor actor, Permission permission, IncidentId id) {
        return actor.may(permission)
                ? store.find(id).filter(i -> actor.sees(i.getCircle()))
                : Optional.empty();
    }

    String nextNumber() {
        return cards.nextNumber("INC", clock.instant());
    }

    /** One line of the timeline. */
    record Line(
            EntryType type,
            @Nullable Instant at,
            @Nullable String from,
            @Nullable String to,
            String text,
            boolean published) {
        static Line of(EntryType type, String text) {
            return new Line(type, null, null, null, text, false);
        }
    }

    void write(Actor actor, UUID incident, Line line) {
        write(actor, incident, line, null, null);
    }

    void write(
            Actor actor, UUID incident, Line line, @Nullable UUID corrects, @Nullable String why) {
        Instant now = clock.instant();
        db.insertInto(ENTRY)
                .set(ENTRY.ID, UUID.randomUUID())
                .set(ENTRY.INCIDENT, incident)
                .set(ENTRY.AT, line.at() == null ? now : line.at())
                .set(ENTRY.WRITTEN_AT, now)
                .set(ENTRY.BY, actor.person())
                .set(ENTRY.TYPE, line.type().name())
                .set(ENTRY.FROM_CODE, line.from())
                .set(ENTRY.TO_CODE, line.to())
                .set(ENTRY.TEXT, line.text().strip())
                .set(ENTRY.PUBLISHED, line.published())
                .set(ENTRY.CORRECTS, corrects)
                .set(ENTRY.WHY, why)
                .execute();
    }

    /** The end of a command: card, clocks, audit. */
    void close(
            Actor actor,
            String command,
            IncidentRecord incident,
            @Nullable String reason,
            Map<String, ?> typed) {
        var id = new IncidentId(incident.getId());
        cards.put(card(incident), incident.getWhatHappened());
        clocks.update(actor, subject(incident));
        audit.append(actor.person(), "incidents." + command, id.ref(), reason, typed);
    }

    /*
     * Handled is when the remedy took effect, not when that was verified: a term that is counted from it then ends
     * earlier rather than later.
     */
    private static Subject subject(IncidentRecord incident) {
        return new Subject(
                new IncidentId(incident.getId()).ref(),
                incident.getNumber(),
                incident.getTitle(),
                incident.getCircle(),
                IncidentReading.tracks(incident).stream()
                        .map(Track::name)
                        .collect(Collectors.toSet()),
                incident.getNoticedAt(),
                incident.getKnownAt(),
                incident.getTracks().isEmpty() ? null : incident.getJudgedAt(),
                incident.getRemedyInForceAt());
    }

    /** How an incident shows itself elsewhere. */
    static Card card(IncidentRecord incident) {
        return new Card(
                new IncidentId(incident.getId()).ref(),
                incident.getNumber(),
                incident.getTitle(),
                incident.getStage(),
                "/incidents/" + incident.getId(),
                null,
                incident.getCircle(),
                incident.getCreatedAt());
    }
}
