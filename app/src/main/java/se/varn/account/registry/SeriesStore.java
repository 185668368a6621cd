package se.varn.account.registry;

import static se.varn.account.registry.jooq.Tables.COUNTER;
import static se.varn.account.registry.jooq.Tables.SERIES;
import static se.varn.account.registry.jooq.Tables.STANDING_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import se.varn.foundation.records.RecordKind;
import se.varn.foundation.text.Message;

@Component
class SeriesStore {
    private final DSLContext db;
    private final PendingStore pending;

    SeriesStore(DSLContext db, PendingStore pending) {
        this.db = db;
        this.pending = pending;
    }

    List<Series> all(int year) {
        return read(DSL.noCondition(), year);
    }

    List<Series> open(int year) {
        return read(SERIES.CLOSED_ON.isNull(), year);
    }

    Optional<Series> find(UUID id, int year) {
        return read(SERIES.ID.eq(id), year).stream().findFirst();
    }

    /** The series, which nobody closes until the transaction ends; when it is open. */
    Optional<Series> holdOpen(UUID id, int year) {
        db.select(SERIES.ID).from(SERIES).where(SERIES.ID.eq(id)).forShare().fetch();
        return read(SERIES.ID.eq(id).and(SERIES.CLOSED_ON.isNull()), year).stream().findFirst();
    }

    boolean taken(String code) {
        return db.fetchExists(SERIES, SERIES.CODE.eq(code));
    }

    private List<Series> read(Condition where, int year) {
        return db.select(SERIES.asterisk(), DSL.coalesce(COUNTER.LAST, 0).as("cases"))
                .from(SERIES)
                .leftJoin(COUNTER)
                .on(COUNTER.SERIES.eq(SERIES.ID).and(COUNTER.YEAR.eq(year)))
                .where(where)
                .orderBy(SERIES.CLOSED_ON.isNotNull(), SERIES.CODE)
                .fetch(SeriesStore::series);
    }

    private static Series series(Record r) {
        return new Series(
                r.get(SERIES.ID),
                r.get(SERIES.CODE),
                r.get(SERIES.TITLE),
                r.get(SERIES.OPENED_ON),
                r.get(SERIES.CLOSED_ON),
                Objects.requireNonNull(r.get("cases", Integer.class)),
                r.get(SERIES.VERSION));
    }

    void insert(UUID id, String code, String title, LocalDate today) {
        db.insertInto(SERIES)
                .set(SERIES.ID, id)
                .set(SERIES.CODE, code)
                .set(SERIES.TITLE, title)
                .set(SERIES.OPENED_ON, today)
                .set(SERIES.VERSION, 1)
                .execute();
    }

    boolean close(UUID id, int version, LocalDate today) {
        return db.update(SERIES)
                        .set(SERIES.CLOSED_ON, today)
                        .set(SERIES.VERSION, version + 1)
                        .where(
                                SERIES.ID
                                        .eq(id)
                                        .and(SERIES.VERSION.eq(version))
                                        .and(SERIES.CLOSED_ON.isNull()))
                        .execute()
                == 1;
    }

    List<StandingOrder> orders() {
        return db.selectFrom(STANDING_ORDER)
                .orderBy(STANDING_ORDER.LAST_DAY.isNotNull(), STANDING_ORDER.FIRST_DAY.desc())
                .fetch(r ->
                        new StandingOrder(
                                r.getId(),
                                r.getKind(),
                                title(r.getKind()),
                                r.getReason(),
                                r.getDecision(),
                                r.getFirstDay(),
                                r.getLastDay(),
                                r.getVersion()));
    }

    private Message title(String kind) {
        RecordKind known = pending.kinds().get(kind);
        return known == null ? Message.of(kind, kind) : known.title();
    }

    /** The order that holds for documents of a kind on a day. */
    Optional<StandingOrder> order(String kind, LocalDate day) {
        return orders().stream()
                .filter(o ->
                        o.kind().equals(kind)
                                && !day.isBefore(o.firstDay())
                                && (o.lastDay() == null || !day.isAfter(o.lastDay())))
                .findFirst();
    }

    UUID insert(MakeOrder command, UUID by, Instant now) {
        UUID id = UUID.randomUUID();
        db.insertInto(STANDING_ORDER)
                .set(STANDING_ORDER.ID, id)
                .set(STANDING_ORDER.KIND, command.kind())
                .set(STANDING_ORDER.REASON, command.reason().strip())
                .set(STANDING_ORDER.DECISION, command.decision().strip())
                .set(STANDING_ORDER.FIRST_DAY, command.firstDay())
                .set(STANDING_ORDER.MADE_AT, now)
                .set(STANDING_ORDER.MADE_BY, by)
                .set(STANDING_ORDER.VERSION, 1)
                .execute();
        return id;
    }

    boolean end(UUID id, int version, LocalDate today) {
        return db.update(STANDING_ORDER)
                        .set(
                                STANDING_ORDER.LAST_DAY,
                                DSL.greatest(STANDING_ORDER.FIRST_DAY, DSL.val(today)))
                        .set(STANDING_ORDER.VERSION, version + 1)
                        .where(
                                STANDING_ORDER
                                        .ID
                                        .eq(id)
                                        .and(STANDING_ORDER.VERSION.eq(version))
                                        .and(STANDING_ORDER.LAST_DAY.isNull()))
                        .execute()
                == 1;
    }
}
