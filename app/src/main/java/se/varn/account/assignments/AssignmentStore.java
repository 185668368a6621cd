package se.varn.account.assignments;

import static se.varn.account.assignments.jooq.Tables.ASSIGNMENT;
import static se.varn.account.assignments.jooq.Tables.CHAPTER;
import static se.varn.account.assignments.jooq.Tables.FROZEN;
import static se.varn.account.assignments.jooq.Tables.POINT;
import static se.varn.account.assignments.jooq.Tables.REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.foundation.organisation.view.People;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.shell.Words;

@Component
class AssignmentStore {
    static final Map<String, Field<?>> SORTS =
            Map.of(
                    "number",
                    ASSIGNMENT.NUMBER,
                    "title",
                    ASSIGNMENT.TITLE.collate("sv-x-icu"),
                    "due",
                    ASSIGNMENT.DUE,
                    "responsible",
                    People.fullName("r_").collate("sv-x-icu"));
    private static final Field<String> NAME = People.fullName("r_").as("responsible_name");
    private static final Field<UUID> DRAFT =
            DSL.field(DSL.select(REPORT.ID).from(REPORT).where(REPORT.ASSIGNMENT.eq(ASSIGNMENT.ID)))
                    .as("draft");
    private static final Field<Integer> FROZEN_VERSION =
            DSL.field(
                            DSL.select(DSL.max(FROZEN.VERSION))
                                    .from(FROZEN)
                                    .join(REPORT)
                                    .on(REPORT.ID.eq(FROZEN.REPORT))
                                    .where(REPORT.ASSIGNMENT.eq(ASSIGNMENT.ID)))
                    .as("frozen_version");

    private final DSLContext db;

    AssignmentStore(DSLContext db) {
        this.db = db;
    }

    void insert(AssignmentId id, String number, SaveAssignment c, UUID by, Instant now) {
        db.insertInto(ASSIGNMENT)
                .set(ASSIGNMENT.ID, id.value())
                .set(ASSIGNMENT.NUMBER, number)
                .set(typed(c))
                .set(ASSIGNMENT.CREATED_AT, now)
                .set(ASSIGNMENT.CREATED_BY, by)
                .set(ASSIGNMENT.VERSION, 1)
                .execute();
    }

    boolean update(AssignmentId id, int version, SaveAssignment c) {
        return db.update(ASSIGNMENT)
                        .set(typed(c))
                        .set(ASSIGNMENT.VERSION, version + 1)
                        .where(ASSIGNMENT.ID.eq(id.value()).and(ASSIGNMENT.VERSION.eq(version)))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, @Nullable Object> typed(SaveAssignment c) {
        Map<Field<?>, @Nullable Object> values = new java.util.HashMap<>();
        values.put(ASSIGNMENT.TITLE, c.title().strip());
        values.put(ASSIGNMENT.SOURCE, c.source().strip());
        values.put(ASSIGNMENT.REGISTRATION_NUMBER, orNull(c.registrationNumber()));
        values.put(ASSIGNMENT.DUE, Objects.requireNonNull(c.due()));
        values.put(ASSIGNMENT.RESPONSIBLE, Objects.requireNonNull(c.responsible()));
        values.put(ASSIGNMENT.DECISION_MAKER, orNull(c.decisionMaker()));
        values.put(ASSIGNMENT.RAPPORTEUR, orNull(c.rapporteur()));
        values.put(ASSIGNMENT.PARTICIPANTS, orNull(c.participants()));
        values.put(ASSIGNMENT.DISSENT, orNull(c.dissent()));
        return values;
    }

    static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    /** Makes the points those that were typed; one whose label stays keeps its id. */
    void points(AssignmentId id, List<Point> points) {
        List<UUID> kept = points.stream().map(Point::id).toList();
        db.deleteFrom(POINT)
                .where(POINT.ASSIGNMENT.eq(id.value()).and(POINT.ID.notIn(kept)))
                .execute();
        for (int i = 0; i < points.size(); i++) {
            Point p = points.get(i);
            db.insertInto(POINT)
                    .set(POINT.ID, p.id())
                    .set(POINT.ASSIGNMENT, id.value())
                    .set(POINT.ORDINAL, i + 1)
                    .set(POINT.LABEL, p.label())
                    .set(POINT.WORDING, p.wording())
                    .onConflict(POINT.ID)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
        }
    }

    /** Whether a point that is no longer there is answered by a chapter of the report. */
    boolean answered(AssignmentId id, List<Point> kept) {
        return db.fetchExists(
                DSL.selectOne()
                        .from(POINT)
                        .join(CHAPTER)
                        .on(CHAPTER.POINT.eq(POINT.ID))
                        .where(POINT.ASSIGNMENT.eq(id.value()))
                        .and(POINT.ID.notIn(kept.stream().map(Point::id).toList())));
    }

    List<Point> points(UUID assignment) {
        return db.selectFrom(POINT)
                .where(POINT.ASSIGNMENT.eq(assignment))
                .orderBy(POINT.ORDINAL)
                .fetch(r -> new Point(r.getId(), r.getLabel(), r.getWording()));
    }

    Optional<AssignmentDetail> find(AssignmentId id) {
        return rows().where(ASSIGNMENT.ID.eq(id.value()))
                .fetchOptional(r ->
                        new AssignmentDetail(
                                row(r),
                                r.get(ASSIGNMENT.DECISION_MAKER),
                                r.get(ASSIGNMENT.RAPPORTEUR),
                                r.get(ASSIGNMENT.PARTICIPANTS),
                                r.get(ASSIGNMENT.DISSENT),
                                r.get(ASSIGNMENT.VERSION),
                                points(id.value())));
    }

    Listing<AssignmentRow> list(ListQuery query, int most) {
        Condition where = DSL.noCondition();
        if (!query.filter("q").isEmpty()) {
            where =
                    Words.within(
                            query.filter("q"),
                            List.of(ASSIGNMENT.TITLE, ASSIGNMENT.NUMBER, ASSIGNMENT.SOURCE));
        }
        Field<?> sort = SORTS.getOrDefault(query.sort(), ASSIGNMENT.DUE);
        List<AssignmentRow> rows =
                rows().where(where)
                        .orderBy(query.descending() ? sort.desc() : sort.asc(), ASSIGNMENT.NUMBER)
                        .limit(most)
                        .offset(most == query.size() ? query.offset() : 0)
                        .fetch(AssignmentStore::row);
        return new Listing<>(rows, db.fetchCount(ASSIGNMENT, where), query);
    }

    /** Those without a frozen answer that are due on or before a day, the nearest first. */
    List<AssignmentRow> unanswered(LocalDate dueBy) {
        return rows().where(ASSIGNMENT.DUE.le(dueBy))
                .andNotExists(
                        DSL.selectOne()
                                .from(FROZEN)
                                .join(REPORT)
                                .on(REPORT.ID.eq(FROZEN.REPORT))
                                .where(REPORT.ASSIGNMENT.eq(ASSIGNMENT.ID)))
                .orderBy(ASSIGNMENT.DUE)
                .limit(20)
                .fetch(AssignmentStore::row);
    }

    private SelectJoinStep<Record> rows() {
        return db.select(List.of(ASSIGNMENT.asterisk(), NAME, DRAFT, FROZEN_VERSION))
                .from(ASSIGNMENT)
                .leftJoin(People.as("r_"))
                .on(People.id("r_").eq(ASSIGNMENT.RESPONSIBLE));
    }

    private static AssignmentRow row(Record r) {
        return new AssignmentRow(
                r.get(ASSIGNMENT.ID),
                r.get(ASSIGNMENT.NUMBER),
                r.get(ASSIGNMENT.TITLE),
                r.get(ASSIGNMENT.SOURCE),
                r.get(ASSIGNMENT.REGISTRATION_NUMBER),
                r.get(ASSIGNMENT.DUE),
                r.get(ASSIGNMENT.RESPONSIBLE),
                Objects.requireNonNullElse(r.get("responsible_name", String.class), ""),
                r.get(ASSIGNMENT.CREATED_AT),
                r.get("draft") != null,
                r.get("frozen_version", Integer.class));
    }
}
