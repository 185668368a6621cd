package se.varn.account.registry;

import static se.varn.account.registry.jooq.Tables.KEPT_IN_ORDER;
import static se.varn.account.registry.jooq.Tables.REGISTRATION;
import static se.varn.account.registry.jooq.Tables.STANDING_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import se.varn.account.registry.jooq.tables.records.KeptInOrderRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.calendars.WorkingDays;
import se.varn.foundation.records.Cards;
import se.varn.foundation.records.Filing;
import se.varn.foundation.records.RecordKind;
import se.varn.foundation.records.view.RecordCards;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.text.Times;

/** Documents that wait for a number or a decision, and the decisions to keep in order. */
@Component
class PendingStore {
    private final DSLContext db;
    private final Cards cards;
    private final Map<String, RecordKind> kinds;

    PendingStore(DSLContext db, Cards cards, List<RecordKind> kinds) {
        this.db = db;
        this.cards = cards;
        this.kinds =
                kinds.stream()
                        .filter(k -> k.filing() != null)
                        .collect(Collectors.toMap(RecordKind::id, Function.identity()));
    }

    /** Kinds of which documents are registered or kept in order. */
    Map<String, RecordKind> kinds() {
        return kinds;
    }

    private Filing filing(String kind) {
        return Objects.requireNonNull(Objects.requireNonNull(kinds.get(kind), kind).filing());
    }

    /** By when a document of this day should be registered. */
    static LocalDate due(LocalDate dated) {
        return WorkingDays.nextWorkingDay(dated.plusDays(1));
    }

    /** The first moment of the days whose documents are not late yet. */
    static Instant notLateSince(LocalDate today) {
        LocalDate day = today;
        while (!due(day.minusDays(1)).isBefore(today)) {
            day = day.minusDays(1);
        }
        return day.atStartOfDay(Times.ZONE).toInstant();
    }

    /** What is sent becomes a document when it is sent, the others at their beginning. */
    private Field<Instant> became() {
        List<String> sent =
                kinds.keySet().stream()
                        .filter(k -> filing(k).way() == Filing.Way.OUTGOING)
                        .toList();
        return DSL.when(RecordCards.KIND.in(sent), RecordCards.UPDATED_AT)
                .otherwise(RecordCards.AT);
    }

    private Condition waits(Actor reader) {
        return unfiled().and(cards.readable(reader, RecordCards.KIND, RecordCards.CIRCLE));
    }

    /** Of these records those that wait, whoever may see them. */
    List<UUID> unfiled(Collection<UUID> records) {
        return records.isEmpty()
                ? List.of()
                : db.select(RecordCards.ID)
                        .from(RecordCards.CARDS)
                        .where(RecordCards.ID.in(records).and(unfiled()))
                        .fetch(RecordCards.ID);
    }

    private Condition unfiled() {
        Condition official = DSL.falseCondition();
        for (RecordKind kind : kinds.values()) {
            Filing filing = filing(kind.id());
            Condition one = RecordCards.KIND.eq(kind.id());
            official =
                    official.or(
                            filing.states().isEmpty()
                                    ? one
                                    : one.and(RecordCards.STATE.in(filing.states())));
        }
        Field<LocalDate> day =
                DSL.field(
                        "({0} at time zone 'Europe/Stockholm')::date",
                        LocalDate.class, RecordCards.AT);
        return official.andNotExists(
                        DSL.selectOne()
                                .from(REGISTRATION)
                                .where(REGISTRATION.RECORD.eq(RecordCards.ID)))
                .andNotExists(
                        DSL.selectOne()
                                .from(KEPT_IN_ORDER)
                                .where(KEPT_IN_ORDER.RECORD.eq(RecordCards.ID)))
                .and(
                        RecordCards.CIRCLE
                                .isNotNull()
                                .or(
                                        DSL.notExists(
                                                DSL.selectOne()
                                                        .from(STANDING_ORDER)
                                                        .where(ordered(RecordCards.KIND, day)))));
    }

    private static Condition ordered(Field<String> kind, Field<LocalDate> day) {
        return STANDING_ORDER
                .KIND
                .eq(kind)
                .and(STANDING_ORDER.FIRST_DAY.le(day))
                .and(STANDING_ORDER.LAST_DAY.isNull().or(STANDING_ORDER.LAST_DAY.ge(day)));
    }

    Listing<PendingRow> list(Actor reader, ListQuery query, int most, LocalDate today) {
        Condition where = waits(reader);
        if (!query.filter("kind").isEmpty()) {
            where = where.and(RecordCards.KIND.eq(query.filter("kind")));
        }
        if (!query.filter("q").isEmpty()) {
            where =
                    where.and(
                            RecordCards.TITLE
                                    .containsIgnoreCase(query.filter("q"))
                                    .or(RecordCards.NUMBER.containsIgnoreCase(query.filter("q"))));
        }
        if (!query.filter("overdue").isEmpty()) {
            where = where.and(became().lt(notLateSince(today)));
        }
        int total = count(where);
        Field<?> sort = query.sort().equals("number") ? RecordCards.NUMBER : became();
        List<PendingRow> rows =
                db.select(
                                RecordCards.ID,
                                RecordCards.KIND,
                                RecordCards.NUMBER,
                                RecordCards.TITLE,
                                RecordCards.ADDRESS,
                                RecordCards.CIRCLE,
                                became().as("became"))
                        .from(RecordCards.CARDS)
                        .where(where)
                        .orderBy(query.descending() ? sort.desc() : sort.asc(), RecordCards.ID)
                        .limit(most)
                        .offset(most == query.size() ? query.offset() : 0)
                        .fetch(this::row);
        return new Listing<>(rows, total, query);
    }

    int waiting(Actor reader) {
        return count(waits(reader));
    }

    int late(Actor reader, LocalDate today) {
        return count(waits(reader).and(became().lt(notLateSince(today))));
    }

    private int count(Condition where) {
        return Objects.requireNonNull(
                db.selectCount().from(RecordCards.CARDS).where(where).fetchOne(0, Integer.class));
    }

    private PendingRow row(Record r) {
        String kind = r.get(RecordCards.KIND);
        LocalDate dated = Times.day(r.get("became", Instant.class));
        return new PendingRow(
                r.get(RecordCards.ID),
                kind,
                Objects.requireNonNull(kinds.get(kind)).title(),
                r.get(RecordCards.NUMBER),
                r.get(RecordCards.TITLE),
                r.get(RecordCards.ADDRESS),
                filing(kind).way(),
                dated,
                due(dated),
                r.get(RecordCards.CIRCLE) != null);
    }

    /** The one that waits, when it does and this reader may see it. */
    Optional<PendingRow> find(Actor reader, UUID record) {
        return db.select(
                        RecordCards.ID,
                        RecordCards.KIND,
                        RecordCards.NUMBER,
                        RecordCards.TITLE,
                        RecordCards.ADDRESS,
                        RecordCards.CIRCLE,
                        became().as("became"))
                .from(RecordCards.CARDS)
                .where(waits(reader).and(RecordCards.ID.eq(record)))
                .fetchOptional(this::row);
    }

    Optional<KeptInOrderRecord> kept(UUID record) {
        return db.selectFrom(KEPT_IN_ORDER).where(KEPT_IN_ORDER.RECORD.eq(record)).fetchOptional();
    }

    void keep(RecordRef record, String reason, UUID by, Instant now) {
        db.insertInto(KEPT_IN_ORDER)
                .set(KEPT_IN_ORDER.ID, UUID.randomUUID())
                .set(KEPT_IN_ORDER.KIND, record.kind())
                .set(KEPT_IN_ORDER.RECORD, record.id())
                .set(KEPT_IN_ORDER.REASON, reason.strip())
                .set(KEPT_IN_ORDER.DECIDED_AT, now)
                .set(KEPT_IN_ORDER.DECIDED_BY, by)
                .execute();
    }

    void leave(UUID record) {
        db.deleteFrom(KEPT_IN_ORDER).where(KEPT_IN_ORDER.RECORD.eq(record)).execute();
    }
}
