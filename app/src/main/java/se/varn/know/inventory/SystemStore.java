package se.varn.know.inventory;

import static se.varn.know.inventory.jooq.Tables.SYSTEM;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.organisation.view.People;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.shell.Words;

@Component
class SystemStore {
    static final Map<String, Field<?>> SORTS =
            Map.of(
                    "number", SYSTEM.NUMBER,
                    "name", SYSTEM.NAME.collate("sv-x-icu"),
                    "owner", People.fullName("owner_").collate("sv-x-icu"),
                    "unit", People.unitShort("owner_"),
                    "klass",
                            SYSTEM.CONFIDENTIALITY
                                    .times(100)
                                    .plus(SYSTEM.INTEGRITY.times(10))
                                    .plus(SYSTEM.AVAILABILITY));
    private final DSLContext db;

    SystemStore(DSLContext db) {
        this.db = db;
    }

    void insert(
            SystemId id, String number, SaveSystem command, Person owner, UUID by, Instant now) {
        db.insertInto(SYSTEM)
                .set(SYSTEM.ID, id.value())
                .set(SYSTEM.NUMBER, number)
                .set(values(command, owner))
                .set(SYSTEM.CREATED_AT, now)
                .set(SYSTEM.CREATED_BY, by)
                .set(SYSTEM.VERSION, 1)
                .execute();
    }

    /** Whether the row still had the version that was on the page. */
    boolean update(SystemId id, SaveSystem command, Person owner) {
        return db.update(SYSTEM)
                        .set(values(command, owner))
                        .set(SYSTEM.VERSION, command.version() + 1)
                        .where(SYSTEM.ID.eq(id.value()).and(SYSTEM.VERSION.eq(command.version())))
                        .execute()
                == 1;
    }

    private Map<Field<?>, Object> values(SaveSystem command, Person owner) {
        Map<Field<?>, Object> values = new java.util.LinkedHashMap<>();
        values.put(SYSTEM.NAME, command.name().strip());
        values.put(SYSTEM.DESCRIPTION, command.description().strip());
        values.put(SYSTEM.OWNER, owner.id());
        values.put(SYSTEM.MANAGER, DSL.val(command.manager(), SYSTEM.MANAGER));
        values.put(SYSTEM.UNIT, owner.unit());
        values.put(SYSTEM.CONFIDENTIALITY, Objects.requireNonNull(command.confidentiality()));
        values.put(SYSTEM.INTEGRITY, Objects.requireNonNull(command.integrity()));
        values.put(SYSTEM.AVAILABILITY, Objects.requireNonNull(command.availability()));
        return values;
    }

    boolean taken(String name, @Nullable SystemId but) {
        Condition other = but == null ? DSL.noCondition() : SYSTEM.ID.ne(but.value());
        return db.fetchExists(
                SYSTEM,
                DSL.lower(SYSTEM.NAME).eq(name.strip().toLowerCase(Locale.ROOT)).and(other));
    }

    Optional<SystemDetail> find(SystemId id) {
        return db.select(SYSTEM.asterisk(), ownerName(), unitShort(), People.fullName("manager_"))
                .from(SYSTEM)
                .join(People.as("owner_"))
                .on(People.id("owner_").eq(SYSTEM.OWNER))
                .leftJoin(People.as("manager_"))
                .on(People.id("manager_").eq(SYSTEM.MANAGER))
                .where(SYSTEM.ID.eq(id.value()))
                .fetchOptional(r ->
                        new SystemDetail(
                                row(r),
                                r.get(SYSTEM.DESCRIPTION),
                                r.get(SYSTEM.MANAGER),
                                r.get(People.fullName("manager_")),
                                r.get(SYSTEM.CONFIDENTIALITY),
                                r.get(SYSTEM.INTEGRITY),
                                r.get(SYSTEM.AVAILABILITY),
                                r.get(SYSTEM.CREATED_AT),
                                r.get(SYSTEM.VERSION)));
    }

    /** Whose it is: its owner's when that was last said. */
    Optional<UUID> unit(SystemId id) {
        return db.select(SYSTEM.UNIT)
                .from(SYSTEM)
                .where(SYSTEM.ID.eq(id.value()))
                .fetchOptional(SYSTEM.UNIT);
    }

    List<SystemRow> all() {
        return rows().orderBy(SYSTEM.NAME.collate("sv-x-icu")).fetch(SystemStore::row);
    }

    List<SystemRow> rows(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows().where(SYSTEM.ID.in(ids))
                        .orderBy(SYSTEM.NAME.collate("sv-x-icu"))
                        .fetch(SystemStore::row);
    }

    Listing<SystemRow> list(Actor actor, ListQuery query, int most) {
        Condition where = DSL.noCondition();
        if (!query.filter("q").isEmpty()) {
            where =
                    where.and(
                            Words.within(
                                    query.filter("q"),
                                    List.of(SYSTEM.NAME, SYSTEM.NUMBER, SYSTEM.DESCRIPTION)));
        }
        if (query.filter("owner").equals("me")) {
            where = where.and(SYSTEM.OWNER.eq(actor.person()));
        }
        int total = db.fetchCount(SYSTEM, where);
        Field<?> sort = SORTS.getOrDefault(query.sort(), SYSTEM.NAME);
        List<SortField<?>> order =
                List.of(query.descending() ? sort.desc() : sort.asc(), SYSTEM.NUMBER.asc());
        var page =
                withOwner(db.select(SYSTEM.ID))
                        .where(where)
                        .orderBy(order)
                        .limit(most)
                        .offset(most == query.size() ? query.offset() : 0);
        List<SystemRow> rows =
                rows().where(SYSTEM.ID.in(page)).orderBy(order).fetch(SystemStore::row);
        return new Listing<>(rows, total, query);
    }

    private SelectJoinStep<Record> rows() {
        return withOwner(db.select(List.of(SYSTEM.asterisk(), ownerName(), unitShort())));
    }

    private static <R extends Record> SelectJoinStep<R> withOwner(SelectSelectStep<R> select) {
        return select.from(SYSTEM)
                .leftJoin(People.as("owner_"))
                .on(People.id("owner_").eq(SYSTEM.OWNER));
    }

    private static Field<String> ownerName() {
        return People.fullName("owner_").as("owner_name");
    }

    private static Field<String> unitShort() {
        return People.unitShort("owner_").as("owner_unit");
    }

    private static SystemRow row(Record r) {
        return new SystemRow(
                r.get(SYSTEM.ID),
                r.get(SYSTEM.NUMBER),
                r.get(SYSTEM.NAME),
                r.get(SYSTEM.CONFIDENTIALITY)
                        + "-"
                        + r.get(SYSTEM.INTEGRITY)
                        + "-"
                        + r.get(SYSTEM.AVAILABILITY),
                r.get(SYSTEM.OWNER),
                r.get("owner_name", String.class),
                r.get("owner_unit", String.class));
    }
}
