package se.varn.act.incidents;

import static se.varn.act.incidents.jooq.Tables.ENTRY;
import static se.varn.act.incidents.jooq.Tables.INCIDENT;
import static se.varn.act.incidents.jooq.Tables.PARTICIPANT;
import static se.varn.act.incidents.jooq.Tables.TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.act.incidents.jooq.tables.records.EntryRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.organisation.view.People;
import se.varn.foundation.text.Message;

/** What hangs on an incident: timeline, tasks, participants, likely duplicates. */
@Component
class IncidentDiary {
    private final DSLContext db;

    IncidentDiary(DSLContext db) {
        this.db = db;
    }

    /**
     * The timeline, newest first, with corrections folded into what they correct. An incident that
     * this one is a duplicate of, and that the reader may not see, is not named.
     */
    List<IncidentEntry> entries(Actor reader, UUID incident) {
        List<Record> rows =
                db.select(ENTRY.asterisk(), People.fullName("by_"))
                        .from(ENTRY)
                        .leftJoin(People.as("by_"))
                        .on(People.id("by_").eq(ENTRY.BY))
                        .where(ENTRY.INCIDENT.eq(incident))
                        .orderBy(ENTRY.AT.desc(), ENTRY.WRITTEN_AT.desc(), ENTRY.ID)
                        .fetch(r -> r);
        Map<UUID, List<Record>> corrections = new HashMap<>();
        rows.stream()
                .filter(r -> r.get(ENTRY.CORRECTS) != null)
                .sorted(java.util.Comparator.comparing(r -> r.get(ENTRY.WRITTEN_AT)))
                .forEach(r ->
                        corrections
                                .computeIfAbsent(r.get(ENTRY.CORRECTS), x -> new ArrayList<>())
                                .add(r));
        Set<String> hidden = hidden(reader, rows);
        return rows.stream()
                .filter(r -> r.get(ENTRY.CORRECTS) == null)
                .map(r -> entry(r, corrections.getOrDefault(r.get(ENTRY.ID), List.of())))
                .map(e -> hidden.contains(e.text()) ? e.unnamed() : e)
                .toList();
    }

    /** The numbers among the lines on duplicates that the reader may not meet. */
    private Set<String> hidden(Actor reader, List<Record> rows) {
        Set<String> named =
                rows.stream()
                        .filter(r -> r.get(ENTRY.TYPE).equals(EntryType.DUPLICATE.name()))
                        .map(r -> r.get(ENTRY.TEXT))
                        .collect(Collectors.toSet());
        return named.isEmpty()
                ? named
                : db.select(INCIDENT.NUMBER)
                        .from(INCIDENT)
                        .where(INCIDENT.NUMBER.in(named))
                        .andNot(reader.sees(INCIDENT.CIRCLE))
                        .fetchSet(INCIDENT.NUMBER);
    }

    private static IncidentEntry entry(Record r, List<Record> corrections) {
        EntryType type = EntryType.valueOf(r.get(ENTRY.TYPE));
        Record newest = corrections.isEmpty() ? r : corrections.getLast();
        IncidentEntry.@Nullable Correction correction = null;
        if (!corrections.isEmpty()) {
            String why = newest.get(ENTRY.WHY);
            correction =
                    new IncidentEntry.Correction(
                            corrections.size() > 1
                                    ? corrections.get(corrections.size() - 2).get(ENTRY.TEXT)
                                    : r.get(ENTRY.TEXT),
                            why == null ? "" : why,
                            name(newest),
                            newest.get(ENTRY.WRITTEN_AT));
        }
        return new IncidentEntry(
                r.get(ENTRY.ID),
                r.get(ENTRY.AT),
                type,
                word(type, r.get(ENTRY.FROM_CODE)),
                word(type, r.get(ENTRY.TO_CODE)),
                newest.get(ENTRY.TEXT),
                r.get(ENTRY.PUBLISHED),
                name(r),
                correction);
    }

    private static String name(Record r) {
        String name = r.get(People.fullName("by_"));
        return name == null ? "Värn" : name;
    }

    private static @Nullable Message word(EntryType type, @Nullable String code) {
        if (code == null) {
            return null;
        }
        return switch (type) {
            case RAISED, LOWERED -> Level.valueOf(code);
            case SEVERITY -> Severity.valueOf(code);
            default -> Stage.valueOf(code);
        };
    }

    Optional<EntryRecord> entry(UUID incident, UUID id) {
        return db.selectFrom(ENTRY)
                .where(ENTRY.ID.eq(id).and(ENTRY.INCIDENT.eq(incident)))
                .fetchOptional();
    }

    void addTask(
            UUID incident, String title, UUID who, @Nullable LocalDate due, UUID by, Instant now) {
        db.insertInto(TASK)
                .set(TASK.ID, UUID.randomUUID())
                .set(TASK.INCIDENT, incident)
                .set(TASK.TITLE, title.strip())
                .set(TASK.WHO, who)
                .set(TASK.DUE, due)
                .set(TASK.CREATED_AT, now)
                .set(TASK.CREATED_BY, by)
                .execute();
    }

    /** Whether it was still to be done. */
    boolean finishTask(UUID incident, UUID task, UUID by, Instant now) {
        return db.update(TASK)
                        .set(TASK.DONE_AT, now)
                        .set(TASK.DONE_BY, by)
                        .where(
                                TASK.ID
                                        .eq(task)
                                        .and(TASK.INCIDENT.eq(incident))
                                        .and(TASK.DONE_AT.isNull()))
                        .execute()
                == 1;
    }

    List<IncidentTask> tasks(UUID incident) {
        return tasks(TASK.INCIDENT.eq(incident));
    }

    /** Undone tasks of a person in incidents that he or she may see. */
    List<IncidentTask> tasksOf(Actor actor) {
        return tasks(
                TASK.WHO
                        .eq(actor.person())
                        .and(TASK.DONE_AT.isNull())
                        .and(actor.sees(INCIDENT.CIRCLE)));
    }

    private List<IncidentTask> tasks(Condition where) {
        return db.select(TASK.asterisk(), INCIDENT.NUMBER, People.fullName("who_"))
                .from(TASK)
                .join(INCIDENT)
                .on(INCIDENT.ID.eq(TASK.INCIDENT))
                .join(People.as("who_"))
                .on(People.id("who_").eq(TASK.WHO))
                .where(where)
                .orderBy(TASK.DONE_AT.isNotNull(), TASK.DUE.asc().nullsLast(), TASK.CREATED_AT)
                .limit(200)
                .fetch(r ->
                        new IncidentTask(
                                r.get(TASK.ID),
                                r.get(TASK.INCIDENT),
                                r.get(INCIDENT.NUMBER),
                                r.get(TASK.TITLE),
                                r.get(TASK.WHO),
                                r.get(People.fullName("who_")),
                                r.get(TASK.DUE),
                                r.get(TASK.DONE_AT)));
    }

    void addParticipant(UUID incident, UUID person, String duty, UUID by, Instant now) {
        db.insertInto(PARTICIPANT)
                .set(PARTICIPANT.ID, UUID.randomUUID())
                .set(PARTICIPANT.INCIDENT, incident)
                .set(PARTICIPANT.PERSON, person)
                .set(PARTICIPANT.DUTY, duty.strip())
                .set(PARTICIPANT.ADDED_AT, now)
                .set(PARTICIPANT.ADDED_BY, by)
                .onConflict(PARTICIPANT.INCIDENT, PARTICIPANT.PERSON)
                .doUpdate()
                .set(PARTICIPANT.DUTY, duty.strip())
                .execute();
    }

    List<IncidentParticipant> participants(UUID incident) {
        return db.select(PARTICIPANT.PERSON, PARTICIPANT.DUTY, People.fullName("p_"))
                .from(PARTICIPANT)
                .join(People.as("p_"))
                .on(People.id("p_").eq(PARTICIPANT.PERSON))
                .where(PARTICIPANT.INCIDENT.eq(incident))
                .orderBy(PARTICIPANT.ADDED_AT)
                .fetch(r ->
                        new IncidentParticipant(
                                r.get(PARTICIPANT.PERSON),
                                r.get(People.fullName("p_")),
                                initials(r.get(People.fullName("p_"))),
                                r.get(PARTICIPANT.DUTY)));
    }

    private static String initials(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return (name.substring(0, 1) + last.substring(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }

    /** A like incident: its id, share of stems in common, the stems. */
    record Like(UUID id, double similarity, List<String> words) {}

    /*
     * Words are compared as stems of the Swedish dictionary, so that ”kontoret” meets ”kontor”. Only open incidents of
     * the last 90 days are looked at.
     */
    List<Like> like(Actor actor, UUID incident, Instant since) {
        return db.fetch(
                        """
                        with me as (select tsvector_to_array(to_tsvector('swedish', title || ' ' || what_happened)) as words
                                      from incidents.incident where id = {1}),
                        other as (select i.id, array(select unnest(me.words) intersect
                                                     select unnest(tsvector_to_array(to_tsvector('swedish', i.title || ' ' || i.what_happened)))
                                                     order by 1) as shared,
                                         cardinality(me.words) as mine,
                                         cardinality(tsvector_to_array(to_tsvector('swedish', i.title || ' ' || i.what_happened))) as theirs
                                    from incidents.incident i, me
                                   where i.id <> {1} and i.stage <> 'EFFECT_VERIFIED' and i.created_at > {2} and {0}),
                        scored as (select id, shared, cardinality(shared)::float8 / nullif(mine + theirs - cardinality(shared), 0) as score
                                     from other where cardinality(shared) >= 3)
                        select id, score, shared from scored where score >= 0.2 order by score desc limit 5\
                        """,
                        DSL.condition(
                                "({0})",
                                actor.sees(DSL.field(DSL.name("i", "circle"), UUID.class))),
                        DSL.val(incident),
                        DSL.val(since))
                .map(r ->
                        new Like(
                                r.get("id", UUID.class),
                                r.get("score", Double.class),
                                Arrays.asList(r.get("shared", String[].class))));
    }
}
