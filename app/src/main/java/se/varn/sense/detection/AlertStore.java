package se.varn.sense.detection;

import static se.varn.sense.detection.jooq.Tables.ALERT;
import static se.varn.sense.detection.jooq.Tables.ALERT_EVENT;
import static se.varn.sense.detection.jooq.Tables.TRIAGE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.act.incidents.Severity;
import se.varn.foundation.access.Actor;
import se.varn.foundation.organisation.view.People;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.shell.Words;
import se.varn.sense.detection.jooq.tables.records.AlertRecord;

@Component
class AlertStore {
    private static final Map<String, Field<?>> SORTS =
            Map.of(
                    "number", ALERT.NUMBER,
                    "level", ALERT.GRADE,
                    "rule", ALERT.RULE_TITLE.collate("sv-x-icu"),
                    "concerns", ALERT.HOST.collate("sv-x-icu"),
                    "count", ALERT.COUNT,
                    "first", ALERT.FIRST_SEEN,
                    "last", ALERT.LAST_SEEN,
                    "status", ALERT.STATUS);
    private static final Condition OPEN =
            ALERT.STATUS.in(AlertStatus.NEW.name(), AlertStatus.TAKEN.name());
    private static final Condition WORST =
            ALERT.STATUS.eq(AlertStatus.NEW.name()).and(ALERT.GRADE.ge(3));

    private final DSLContext db;

    AlertStore(DSLContext db) {
        this.db = db;
    }

    Listing<AlertRow> list(Actor actor, ListQuery query, int most) {
        Condition where = where(actor, query);
        int total = db.fetchCount(ALERT, where);
        Field<?> sort = SORTS.getOrDefault(query.sort(), ALERT.GRADE);
        List<SortField<?>> order =
                List.of(
                        query.descending() ? sort.desc() : sort.asc(),
                        ALERT.LAST_SEEN.desc(),
                        ALERT.NUMBER.asc());
        var page =
                db.select(ALERT.ID)
                        .from(ALERT)
                        .where(where)
                        .orderBy(order)
                        .limit(most)
                        .offset(most == query.size() ? query.offset() : 0);
        List<AlertRow> rows = rows().where(ALERT.ID.in(page)).orderBy(order).fetch(AlertStore::row);
        return new Listing<>(rows, total, query);
    }

    private static Condition where(Actor actor, ListQuery query) {
        Condition where =
                switch (query.filter("show")) {
                    case "high" -> OPEN.and(ALERT.GRADE.ge(3));
                    case "mine" -> mine(actor);
                    case "dismissed" -> ALERT.STATUS.eq(AlertStatus.DISMISSED.name());
                    case "all" -> DSL.noCondition();
                    default -> OPEN;
                };
        String q = query.filter("q");
        if (!q.isEmpty()) {
            where =
                    where.and(
                            Words.within(
                                    q,
                                    List.of(
                                            ALERT.RULE_TITLE,
                                            ALERT.HOST,
                                            ALERT.ACCOUNT,
                                            ALERT.NUMBER,
                                            ALERT.RULE_ID)));
        }
        if (!query.filter("import").isEmpty()) {
            where = where.and(ALERT.IMPORT_ID.cast(String.class).eq(query.filter("import")));
        }
        if (!query.filter("rule").isEmpty()) {
            where = where.and(ALERT.RULE_ID.eq(query.filter("rule")));
        }
        return where;
    }

    private static Condition mine(Actor actor) {
        return ALERT.STATUS.eq(AlertStatus.TAKEN.name()).and(ALERT.TAKEN_BY.eq(actor.person()));
    }

    Alerts.Counts counts(Actor actor) {
        Record r =
                java.util.Objects.requireNonNull(
                        db.select(
                                        DSL.count().filterWhere(OPEN),
                                        DSL.count().filterWhere(OPEN.and(ALERT.GRADE.ge(3))),
                                        DSL.count().filterWhere(mine(actor)),
                                        DSL.count()
                                                .filterWhere(
                                                        ALERT.STATUS.eq(AlertStatus.NEW.name())),
                                        DSL.count()
                                                .filterWhere(
                                                        ALERT.STATUS.eq(AlertStatus.TAKEN.name())),
                                        DSL.count()
                                                .filterWhere(
                                                        ALERT.STATUS.eq(
                                                                AlertStatus.DISMISSED.name())),
                                        DSL.min(ALERT.CREATED_AT).filterWhere(OPEN))
                                .from(ALERT)
                                .fetchOne());
        return new Alerts.Counts(
                r.get(0, Integer.class),
                r.get(1, Integer.class),
                r.get(2, Integer.class),
                r.get(3, Integer.class),
                r.get(4, Integer.class),
                r.get(5, Integer.class),
                r.get(6, Instant.class));
    }

    int fresh() {
        return db.fetchCount(ALERT, ALERT.STATUS.eq(AlertStatus.NEW.name()));
    }

    /** New ones that are high or critical, the worst first. */
    List<AlertRow> worst(int most) {
        return rows().where(WORST)
                .orderBy(ALERT.GRADE.desc(), ALERT.LAST_SEEN.desc(), ALERT.NUMBER)
                .limit(most)
                .fetch(AlertStore::row);
    }

    List<AlertRow> ofIncident(UUID incident) {
        return rows().where(ALERT.INCIDENT.eq(incident))
                .orderBy(ALERT.FIRST_SEEN, ALERT.NUMBER)
                .limit(200)
                .fetch(AlertStore::row);
    }

    List<AlertRow> related(AlertRow alert, Duration near, int most) {
        Condition same = DSL.falseCondition();
        if (!alert.host().isEmpty()) {
            same = same.or(ALERT.HOST.eq(alert.host()));
        }
        if (!alert.account().isEmpty()) {
            same = same.or(ALERT.ACCOUNT.eq(alert.account()));
        }
        return rows().where(
                        same.and(ALERT.ID.ne(alert.id()))
                                .and(ALERT.LAST_SEEN.ge(alert.firstSeen().minus(near)))
                                .and(ALERT.FIRST_SEEN.le(alert.lastSeen().plus(near))))
                .orderBy(ALERT.LAST_SEEN.desc(), ALERT.NUMBER)
                .limit(most)
                .fetch(AlertStore::row);
    }

    Optional<AlertRow> find(UUID alert) {
        return rows().where(ALERT.ID.eq(alert)).fetchOptional(AlertStore::row);
    }

    /** The alert, which nobody else changes until the transaction ends. */
    Optional<AlertRecord> lock(UUID alert) {
        return db.selectFrom(ALERT).where(ALERT.ID.eq(alert)).forUpdate().fetchOptional();
    }

    /** The text of the rule as it was when it matched. */
    String ruleSha256(UUID alert) {
        return java.util.Objects.requireNonNull(
                db.select(ALERT.RULE_SHA256)
                        .from(ALERT)
                        .where(ALERT.ID.eq(alert))
                        .fetchOne(ALERT.RULE_SHA256));
    }

    List<Evidence.Occasion> occasions(UUID alert) {
        return db.selectFrom(ALERT_EVENT)
                .where(ALERT_EVENT.ALERT.eq(alert))
                .orderBy(ALERT_EVENT.NO)
                .fetch(r ->
                        new Evidence.Occasion(
                                r.getNo(), r.getAt(), r.getImportId(), r.getFrame(), r.getEvent()));
    }

    List<Triage> history(UUID alert) {
        return db.select(TRIAGE.asterisk(), People.fullName("by_"))
                .from(TRIAGE)
                .leftJoin(People.as("by_"))
                .on(People.id("by_").eq(TRIAGE.BY))
                .where(TRIAGE.ALERT.eq(alert))
                .orderBy(TRIAGE.ALERT_VERSION.desc(), TRIAGE.AT.desc())
                .fetch(r -> {
                    @Nullable String reason = r.get(TRIAGE.REASON);
                    @Nullable String by = r.get(People.fullName("by_"));
                    return new Triage(
                            AlertStep.valueOf(r.get(TRIAGE.STEP)),
                            reason == null ? null : Dismissal.valueOf(reason),
                            r.get(TRIAGE.NOTE),
                            r.get(TRIAGE.INCIDENT),
                            r.get(TRIAGE.AT),
                            by == null ? "Värn" : by);
                });
    }

    /** The alert as it is after the step; empty when it had another version. */
    Optional<AlertRecord> step(
            UUID alert,
            AlertStep step,
            @Nullable Dismissal reason,
            @Nullable UUID incident,
            int version,
            UUID by) {
        return db.update(ALERT)
                .set(ALERT.STATUS, step.to().name())
                .set(ALERT.TAKEN_BY, step.to() == AlertStatus.NEW ? null : by)
                .set(ALERT.DISMISSAL, reason == null ? null : reason.name())
                .set(ALERT.INCIDENT, incident)
                .set(ALERT.VERSION, version + 1)
                .where(ALERT.ID.eq(alert).and(ALERT.VERSION.eq(version)))
                .returning()
                .fetchOptional();
    }

    void insertTriage(
            UUID alert,
            AlertStep step,
            @Nullable Dismissal reason,
            String note,
            @Nullable UUID incident,
            int version,
            UUID by,
            Instant now) {
        db.insertInto(TRIAGE)
                .set(TRIAGE.ID, UUID.randomUUID())
                .set(TRIAGE.ALERT, alert)
                .set(TRIAGE.STEP, step.name())
                .set(TRIAGE.REASON, reason == null ? null : reason.name())
                .set(TRIAGE.NOTE, note)
                .set(TRIAGE.INCIDENT, incident)
                .set(TRIAGE.ALERT_VERSION, version)
                .set(TRIAGE.AT, now)
                .set(TRIAGE.BY, by)
                .execute();
    }

    private SelectJoinStep<Record> rows() {
        return db.select(List.of(ALERT.asterisk(), People.fullName("taken_").as("taken_name")))
                .from(ALERT)
                .leftJoin(People.as("taken_"))
                .on(People.id("taken_").eq(ALERT.TAKEN_BY));
    }

    private static AlertRow row(Record r) {
        @Nullable String dismissal = r.get(ALERT.DISMISSAL);
        return new AlertRow(
                r.get(ALERT.ID),
                r.get(ALERT.NUMBER),
                r.get(ALERT.RULE_ID),
                r.get(ALERT.RULE_TITLE),
                Severity.valueOf(r.get(ALERT.LEVEL)),
                r.get(ALERT.HOST),
                r.get(ALERT.ACCOUNT),
                r.get(ALERT.COUNT),
                r.get(ALERT.FIRST_SEEN),
                r.get(ALERT.LAST_SEEN),
                AlertStatus.valueOf(r.get(ALERT.STATUS)),
                r.get(ALERT.TAKEN_BY),
                r.get("taken_name", String.class),
                dismissal == null ? null : Dismissal.valueOf(dismissal),
                r.get(ALERT.INCIDENT),
                r.get(ALERT.IMPORT_ID),
                r.get(ALERT.VERSION));
    }
}
