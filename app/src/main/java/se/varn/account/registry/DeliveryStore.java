package se.varn.account.registry;

import static se.varn.account.registry.jooq.Tables.DELIVERY;
import static se.varn.account.registry.jooq.Tables.REGISTRATION;
import static se.varn.account.registry.jooq.Tables.SERIES;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import se.varn.account.registry.jooq.tables.records.DeliveryRecord;
import se.varn.account.registry.jooq.tables.records.RegistrationRecord;
import se.varn.foundation.organisation.view.People;

@Component
class DeliveryStore {
    private final DSLContext db;

    DeliveryStore(DSLContext db) {
        this.db = db;
    }

    UUID insert(UUID id, String number, UUID series, int year, UUID job, UUID by, Instant now) {
        db.insertInto(DELIVERY)
                .set(DELIVERY.ID, id)
                .set(DELIVERY.NUMBER, number)
                .set(DELIVERY.SERIES, series)
                .set(DELIVERY.YEAR, year)
                .set(DELIVERY.STATE, DeliveryState.WAITING.name())
                .set(DELIVERY.ORDERED_AT, now)
                .set(DELIVERY.ORDERED_BY, by)
                .set(DELIVERY.JOB, job)
                .set(DELIVERY.VERSION, 1)
                .execute();
        return id;
    }

    /** The documents of a series and year, in the order of their numbers. */
    List<RegistrationRecord> documents(UUID series, int year) {
        return db.selectFrom(REGISTRATION)
                .where(REGISTRATION.SERIES.eq(series).and(REGISTRATION.YEAR.eq(year)))
                .orderBy(REGISTRATION.CASE_NO, REGISTRATION.DOCUMENT_NO)
                .fetch();
    }

    int count(UUID series, int year) {
        return db.fetchCount(
                REGISTRATION, REGISTRATION.SERIES.eq(series).and(REGISTRATION.YEAR.eq(year)));
    }

    Optional<DeliveryRecord> find(UUID id) {
        return db.selectFrom(DELIVERY).where(DELIVERY.ID.eq(id)).fetchOptional();
    }

    boolean ready(UUID id, int documents, int leftOut, long bytes, String digest) {
        return db.update(DELIVERY)
                        .set(DELIVERY.STATE, DeliveryState.READY.name())
                        .set(DELIVERY.DOCUMENTS, documents)
                        .set(DELIVERY.LEFT_OUT, leftOut)
                        .set(DELIVERY.BYTES, bytes)
                        .set(DELIVERY.PACKAGE_DIGEST, digest)
                        .set(DELIVERY.VERSION, DELIVERY.VERSION.plus(1))
                        .where(DELIVERY.ID.eq(id))
                        .and(DELIVERY.STATE.ne(DeliveryState.DELIVERED.name()))
                        .execute()
                == 1;
    }

    boolean failed(UUID id) {
        return db.update(DELIVERY)
                        .set(DELIVERY.STATE, DeliveryState.FAILED.name())
                        .set(DELIVERY.VERSION, DELIVERY.VERSION.plus(1))
                        .where(DELIVERY.ID.eq(id))
                        .and(DELIVERY.STATE.eq(DeliveryState.WAITING.name()))
                        .execute()
                == 1;
    }

    boolean delivered(UUID id, int version, String receiver, UUID by, Instant now) {
        return db.update(DELIVERY)
                        .set(DELIVERY.STATE, DeliveryState.DELIVERED.name())
                        .set(DELIVERY.DELIVERED_AT, now)
                        .set(DELIVERY.DELIVERED_BY, by)
                        .set(DELIVERY.RECEIVER, receiver)
                        .set(DELIVERY.VERSION, version + 1)
                        .where(DELIVERY.ID.eq(id))
                        .and(DELIVERY.VERSION.eq(version))
                        .and(DELIVERY.STATE.eq(DeliveryState.READY.name()))
                        .execute()
                == 1;
    }

    List<DeliveryRow> all() {
        return rows(DSL.noCondition());
    }

    private List<DeliveryRow> rows(Condition where) {
        return db.select(
                        List.of(
                                DELIVERY.asterisk(),
                                SERIES.CODE,
                                People.fullName("by_").as("by_name")))
                .from(DELIVERY)
                .join(SERIES)
                .on(SERIES.ID.eq(DELIVERY.SERIES))
                .leftJoin(People.as("by_"))
                .on(People.id("by_").eq(DELIVERY.ORDERED_BY))
                .where(where)
                .orderBy(DELIVERY.ORDERED_AT.desc())
                .limit(100)
                .fetch(DeliveryStore::row);
    }

    private static DeliveryRow row(Record r) {
        return new DeliveryRow(
                r.get(DELIVERY.ID),
                r.get(DELIVERY.NUMBER),
                r.get(SERIES.CODE),
                r.get(DELIVERY.YEAR),
                DeliveryState.valueOf(r.get(DELIVERY.STATE)),
                r.get(DELIVERY.ORDERED_AT),
                Objects.requireNonNullElse(r.get("by_name", String.class), ""),
                r.get(DELIVERY.JOB),
                r.get(DELIVERY.DOCUMENTS),
                r.get(DELIVERY.LEFT_OUT),
                r.get(DELIVERY.BYTES),
                r.get(DELIVERY.PACKAGE_DIGEST),
                r.get(DELIVERY.DELIVERED_AT),
                r.get(DELIVERY.RECEIVER),
                r.get(DELIVERY.VERSION));
    }
}
