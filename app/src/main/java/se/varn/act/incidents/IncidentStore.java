package se.varn.act.incidents;

import static se.varn.act.incidents.jooq.Tables.INCIDENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SelectSelectStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import se.varn.act.incidents.jooq.tables.records.IncidentRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.organisation.view.People;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.shell.Words;

@Component
class IncidentStore {
    private static final Field<Integer> LEVEL =
            DSL.choose(INCIDENT.LEVEL).when("CRISIS", 3).when("CRITICAL_INCIDENT", 2).otherwise(1);
    private static final Field<Integer> SEVERITY =
            DSL.choose(INCIDENT.SEVERITY)
                    .when("CRITICAL", 4)
                    .when("HIGH", 3)
                    .when("MEDIUM", 2)
                    .when("LOW", 1)
                    .otherwise(0);
    private static final Field<Integer> STAGE =
            DSL.choose(INCIDENT.STAGE)
                    .when("REPORTED", 1)
                    .when("INFORMATION_COLLECTED", 2)
                    .when("FAULT_SOURCE_IDENTIFIED", 3)
                    .when("FAULT_SOURCE_REMEDIED", 4)
                    .otherwise(5);
    static final Map<String, Field<?>> SORTS =
            Map.of(
                    "number",
                    INCIDENT.NUMBER,
                    "title",
                    INCIDENT.TITLE.collate("sv-x-icu"),
                    "level",
                    LEVEL,
                    "stage",
                    STAGE,
                    "severity",
                    SEVERITY,
                    "kind",
                    INCIDENT.KIND,
                    "lead",
                    People.fullName("lead_").collate("sv-x-icu"),
                    "noticed",
                    INCIDENT.NOTICED_AT,
                    "created",
                    INCIDENT.CREATED_AT);
    private static final Condition OPEN = INCIDENT.STAGE.ne(Stage.EFFECT_VERIFIED.name());
    private final DSLContext db;

    IncidentStore(DSLContext db) {
        this.db = db;
    }

    IncidentRecord fresh() {
        return db.newRecord(INCIDENT);
    }

    /** A record whatever its circle: facades ask {@link IncidentBook} instead. */
    Optional<IncidentRecord> find(IncidentId id) {
        return db.selectFrom(INCIDENT).where(INCIDENT.ID.eq(id.value())).fetchOptional();
    }

    /** The same, held until the transaction ends. */
    Optional<IncidentRecord> hold(IncidentId id) {
        return db.selectFrom(INCIDENT)
                .where(INCIDENT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional();
    }

    /** Whether the row still had the version that was on the page; it is one higher afterwards. */
    boolean save(IncidentRecord changed, int version) {
        changed.setVersion(version + 1);
        return db.update(INCIDENT)
                        .set(changed)
                        .where(INCIDENT.ID.eq(changed.getId()).and(INCIDENT.VERSION.eq(version)))
                        .execute()
                == 1;
    }

    Listing<IncidentRow> list(Actor actor, ListQuery query, int most) {
        Condition where = where(actor, query);
        int total = db.fetchCount(INCIDENT, where);
        Field<?> sort = SORTS.getOrDefault(query.sort(), INCIDENT.CREATED_AT);
        List<SortField<?>> order =
                List.of(
                        query.descending() ? sort.desc().nullsLast() : sort.asc(),
                        INCIDENT.NUMBER.desc());
        var page =
                withLead(db.select(INCIDENT.ID))
                        .where(where)
                        .orderBy(order)
                        .limit(most)
                        .offset(most == query.size() ? query.offset() : 0);
        List<IncidentRow> rows =
                rows().where(INCIDENT.ID.in(page)).orderBy(order).fetch(IncidentStore::row);
        return new Listing<>(rows, total, query);
    }

    private static Condition where(Actor actor, ListQuery query) {
        Condition where = actor.sees(INCIDENT.CIRCLE);
        String q = query.filter("q");
        if (!q.isEmpty()) {
            where =
                    where.and(
                            Words.within(
                                    q,
                                    List.of(
                                            INCIDENT.TITLE,
                                            INCIDENT.NUMBER,
                                            INCIDENT.WHAT_HAPPENED)));
        }
        if (query.filter("stage").equals("open")) {
            where = where.and(OPEN);
        } else {
            where = where.and(exactly(INCIDENT.STAGE, query.filter("stage")));
        }
        where =
                where.and(exactly(INCIDENT.LEVEL, query.filter("level")))
                        .and(exactly(INCIDENT.SEVERITY, query.filter("severity")))
                        .and(exactly(INCIDENT.KIND, query.filter("kind")));
        if (!query.filter("mine").isEmpty()) {
            where = where.and(INCIDENT.LEAD.eq(actor.person()));
        }
        return where;
    }

    private static Condition exactly(Field<String> field, String value) {
        return value.isEmpty() ? DSL.noCondition() : field.eq(value);
    }

    /** Open incidents the actor may see, the highest level and severity first. */
    List<IncidentRow> open(Actor actor, int most) {
        return rows().where(OPEN.and(actor.sees(INCIDENT.CIRCLE)))
                .orderBy(LEVEL.desc(), SEVERITY.desc(), INCIDENT.CREATED_AT.desc())
                .limit(most)
                .fetch(IncidentStore::row);
    }

    int openCount(Actor actor) {
        return db.fetchCount(INCIDENT, OPEN.and(actor.sees(INCIDENT.CIRCLE)));
    }

    List<IncidentRow> ledBy(Actor actor) {
        return open(actor, INCIDENT.LEAD.eq(actor.person()));
    }

    List<IncidentRow> withoutLead(Actor actor) {
        return open(actor, INCIDENT.LEAD.isNull().and(INCIDENT.STAGE.eq(Stage.REPORTED.name())));
    }

    List<IncidentRow> toVerify(Actor actor) {
        return open(
                actor,
                INCIDENT.VERIFIER
                        .eq(actor.person())
                        .and(INCIDENT.STAGE.eq(Stage.FAULT_SOURCE_REMEDIED.name())));
    }

    private List<IncidentRow> open(Actor actor, Condition condition) {
        return rows().where(OPEN.and(actor.sees(INCIDENT.CIRCLE)).and(condition))
                .orderBy(LEVEL.desc(), SEVERITY.desc(), INCIDENT.CREATED_AT.desc())
                .limit(30)
                .fetch(IncidentStore::row);
    }

    Optional<IncidentRow> row(UUID id) {
        return rows().where(INCIDENT.ID.eq(id)).fetchOptional(IncidentStore::row);
    }

    private SelectJoinStep<Record> rows() {
        return withLead(
                db.select(List.of(INCIDENT.asterisk(), People.fullName("lead_").as("lead_name"))));
    }

    private static <R extends Record> SelectJoinStep<R> withLead(SelectSelectStep<R> select) {
        return select.from(INCIDENT)
                .leftJoin(People.as("lead_"))
                .on(People.id("lead_").eq(INCIDENT.LEAD));
    }

    private static IncidentRow row(Record r) {
        return new IncidentRow(
                r.get(INCIDENT.ID),
                r.get(INCIDENT.NUMBER),
                r.get(INCIDENT.TITLE),
                Level.valueOf(r.get(INCIDENT.LEVEL)),
                Stage.valueOf(r.get(INCIDENT.STAGE)),
                Severity.valueOf(r.get(INCIDENT.SEVERITY)),
                Kind.valueOf(r.get(INCIDENT.KIND)),
                r.get(INCIDENT.LEAD),
                r.get("lead_name", String.class),
                r.get(INCIDENT.NOTICED_AT),
                r.get(INCIDENT.CREATED_AT),
                r.get(INCIDENT.CIRCLE) != null);
    }
}
