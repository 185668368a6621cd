package se.varn.act.clocks;

import static se.varn.act.clocks.jooq.Tables.CLOCK;
import static se.varn.act.clocks.jooq.Tables.REPORT;
import static se.varn.act.clocks.jooq.Tables.SUBJECT;
import static se.varn.act.clocks.jooq.Tables.WARNING;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.act.clocks.jooq.tables.records.ClockRecord;
import se.varn.act.clocks.jooq.tables.records.SubjectRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.view.People;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.shell.Words;
import se.varn.foundation.text.Message;

/** Reading clocks. */
@Component
class ClockStore {
    static final Map<String, Field<?>> SORTS =
            Map.of(
                    "due", CLOCK.PERMITTED_DUE,
                    "number", CLOCK.NUMBER,
                    "started", CLOCK.STARTED_AT,
                    "subject", SUBJECT.NUMBER);
    private final DSLContext db;

    ClockStore(DSLContext db) {
        this.db = db;
    }

    /** Clocks for which a report is still to be sent. */
    static Condition open() {
        return CLOCK.SATISFIED_AT
                .isNull()
                .and(CLOCK.NOT_REPORTABLE_AT.isNull())
                .and(CLOCK.SUPERSEDED_AT.isNull());
    }

    static Condition overdue(Instant now) {
        return open().and(
                        CLOCK.PERMITTED_DUE
                                .lt(now)
                                .or(CLOCK.WHOLE_DAYS.isTrue().and(CLOCK.PERMITTED_DUE.eq(now))));
    }

    static Condition running(Instant now) {
        return open().and(CLOCK.STARTED_AT.isNotNull())
                .and(CLOCK.PERMITTED_DUE.isNull().or(DSL.not(overdue(now))));
    }

    /** The command's own clock, held until the transaction ends. */
    Optional<ClockRecord> lock(ClockId id) {
        return db.selectFrom(CLOCK).where(CLOCK.ID.eq(id.value())).forUpdate().fetchOptional();
    }

    ClockRecord get(ClockId id) {
        return db.selectFrom(CLOCK).where(CLOCK.ID.eq(id.value())).fetchSingle();
    }

    Optional<ClockRow> find(Actor actor, ClockId id) {
        return rows().where(CLOCK.ID.eq(id.value()).and(actor.sees(SUBJECT.CIRCLE)))
                .fetchOptional(ClockStore::row);
    }

    List<ClockRow> of(Actor actor, UUID subject) {
        return rows().where(CLOCK.SUBJECT.eq(subject).and(actor.sees(SUBJECT.CIRCLE)))
                .orderBy(CLOCK.PERMITTED_DUE.asc().nullsLast(), CLOCK.NUMBER)
                .fetch(ClockStore::row);
    }

    Listing<ClockRow> list(Actor actor, ListQuery query, int most, Instant now) {
        Condition where = where(actor, query, now);
        Integer total =
                db.selectCount()
                        .from(CLOCK)
                        .join(SUBJECT)
                        .on(SUBJECT.ID.eq(CLOCK.SUBJECT))
                        .where(where)
                        .fetchOne(0, Integer.class);
        Field<?> sort = SORTS.getOrDefault(query.sort(), CLOCK.PERMITTED_DUE);
        List<ClockRow> rows =
                rows().where(where)
                        .orderBy(
                                query.descending()
                                        ? sort.desc().nullsLast()
                                        : sort.asc().nullsLast(),
                                CLOCK.NUMBER)
                        .limit(most)
                        .offset(most == query.size() ? query.offset() : 0)
                        .fetch(ClockStore::row);
        return new Listing<>(rows, total == null ? 0 : total, query);
    }

    private static Condition where(Actor actor, ListQuery query, Instant now) {
        Condition where = actor.sees(SUBJECT.CIRCLE);
        where =
                where.and(
                        switch (query.filter("state")) {
                            case "running" -> running(now);
                            case "overdue" -> overdue(now);
                            case "satisfied" -> CLOCK.SATISFIED_AT.isNotNull();
                            case "today" -> CLOCK.SATISFIED_AT.ge(startOfDay(now));
                            case "all" -> DSL.noCondition();
                            default -> open();
                        });
        String track = query.filter("track");
        if (!track.isEmpty()) {
            where = where.and(CLOCK.TRACK.eq(track));
        }
        String q = query.filter("q");
        if (!q.isEmpty()) {
            where =
                    where.and(
                            Words.within(
                                    q,
                                    List.of(
                                            CLOCK.NUMBER,
                                            SUBJECT.NUMBER,
                                            CLOCK.NAME_SV,
                                            CLOCK.NAME_EN)));
        }
        return where;
    }

    static Instant startOfDay(Instant now) {
        return se.varn.foundation.text.Times.day(now)
                .atStartOfDay(se.varn.foundation.text.Times.ZONE)
                .toInstant();
    }

    /** Running, overdue, and satisfied today, of those this person may see; one query. */
    ClockCounts counts(Actor actor, Instant now) {
        Field<Integer> running = DSL.count().filterWhere(running(now));
        Field<Integer> overdue = DSL.count().filterWhere(overdue(now));
        Condition satisfiedToday = CLOCK.SATISFIED_AT.ge(startOfDay(now));
        Field<Integer> today = DSL.count().filterWhere(satisfiedToday);
        return db.select(running, overdue, today)
                .from(CLOCK)
                .join(SUBJECT)
                .on(SUBJECT.ID.eq(CLOCK.SUBJECT))
                .where(actor.sees(SUBJECT.CIRCLE).and(open().or(satisfiedToday)))
                .fetchSingle(r -> new ClockCounts(r.value1(), r.value2(), r.value3()));
    }

    /** Open, started clocks, nearest due first. */
    List<ClockRow> nearest(Actor actor, int most) {
        return rows().where(open().and(CLOCK.STARTED_AT.isNotNull()))
                .and(actor.sees(SUBJECT.CIRCLE))
                .orderBy(CLOCK.PERMITTED_DUE.asc().nullsLast(), CLOCK.NUMBER)
                .limit(most)
                .fetch(ClockStore::row);
    }

    /** Open clocks with a warning that nobody has acknowledged. */
    List<ClockRow> warned(Actor actor) {
        return rows().where(open().and(actor.sees(SUBJECT.CIRCLE)))
                .and(
                        DSL.exists(
                                db.selectOne()
                                        .from(WARNING)
                                        .where(
                                                WARNING.CLOCK
                                                        .eq(CLOCK.ID)
                                                        .and(WARNING.SENT_AT.isNotNull())
                                                        .and(WARNING.ACKNOWLEDGED_AT.isNull()))))
                .orderBy(CLOCK.PERMITTED_DUE.asc().nullsLast())
                .fetch(ClockStore::row);
    }

    /**
     * A clock's reports, also those under its regime that a sister clock registered and it is met
     * by.
     */
    List<ReportRow> reports(ClockRow clock) {
        return db.select(REPORT.asterisk(), People.fullName("by_"))
                .from(REPORT)
                .leftJoin(People.as("by_"))
                .on(People.id("by_").eq(REPORT.REGISTERED_BY))
                .where(REPORT.CLOCK.eq(clock.id()))
                .or(
                        REPORT.ID.in(
                                db.select(CLOCK.SATISFIED_BY)
                                        .from(CLOCK)
                                        .where(CLOCK.ID.eq(clock.id()))))
                .orderBy(REPORT.SENT_AT.desc())
                .fetch(r ->
                        new ReportRow(
                                r.get(REPORT.ID),
                                ReportKind.valueOf(r.get(REPORT.KIND)),
                                Message.of(r.get(REPORT.RECEIVER_SV), r.get(REPORT.RECEIVER_EN)),
                                r.get(REPORT.RECEIVER_CASE),
                                r.get(REPORT.SENT_AT),
                                r.get(REPORT.REGISTERED_AT),
                                java.util.Objects.requireNonNullElse(
                                        r.get(People.fullName("by_")), "Värn"),
                                r.get(REPORT.SUMMARY),
                                r.get(REPORT.WITHDRAWN_AT),
                                r.get(REPORT.WITHDRAWN_BECAUSE)));
    }

    /**
     * Who decided that nothing is reported, and the rule that says who may; null without decision.
     */
    record Decision(@Nullable String cites, @Nullable String by) {}

    Decision decision(UUID clock) {
        return db.select(CLOCK.NOT_REPORTABLE_CITES, People.fullName("decided_"))
                .from(CLOCK)
                .leftJoin(People.as("decided_"))
                .on(People.id("decided_").eq(CLOCK.NOT_REPORTABLE_BY))
                .where(CLOCK.ID.eq(clock))
                .fetchSingle(r -> new Decision(r.value1(), r.value2()));
    }

    private SelectOnConditionStep<Record> rows() {
        return db.select(List.of(CLOCK.asterisk(), SUBJECT.NUMBER, SUBJECT.KIND, SUBJECT.CIRCLE))
                .from(CLOCK)
                .join(SUBJECT)
                .on(SUBJECT.ID.eq(CLOCK.SUBJECT));
    }

    private static ClockRow row(Record r) {
        return row(r.into(CLOCK), r.into(SUBJECT));
    }

    static ClockRow row(ClockRecord c, SubjectRecord s) {
        Due due =
                c.getPermittedDue() == null
                        ? null
                        : new Due(c.getStatutoryDue(), c.getPermittedDue(), c.getWholeDays());
        return new ClockRow(
                c.getId(),
                c.getNumber(),
                new RecordRef(s.getKind(), c.getSubject()),
                s.getNumber(),
                s.getCircle(),
                Track.valueOf(c.getTrack()),
                c.getRule(),
                Message.of(c.getRegimeSv(), c.getRegimeEn()),
                Message.of(c.getNameSv(), c.getNameEn()),
                c.getProvision(),
                Message.of(c.getTermSv(), c.getTermEn()),
                c.getLaw(),
                Trigger.valueOf(c.getTriggerKind()),
                c.getStartedAt(),
                due,
                c.getSatisfiedAt(),
                c.getLateBecause(),
                c.getNotReportableAt(),
                c.getNotReportableReason(),
                c.getSupersededAt(),
                c.getVersion());
    }
}
