package se.varn.act.actions;

import static se.varn.act.actions.jooq.Tables.ACTION;

import java.time.Instant;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.act.actions.jooq.tables.records.ActionRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.organisation.view.People;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.shell.Words;

@Component
class ActionStore {
    static final Map<String, Field<?>> SORTS =
            Map.of(
                    "number", ACTION.NUMBER,
                    "title", ACTION.TITLE.collate("sv-x-icu"),
                    "owner", People.fullName("owner_").collate("sv-x-icu"),
                    "due", ACTION.DUE,
                    "status", ACTION.STATUS,
                    "area", ACTION.AREA);
    private static final List<String> OPEN =
            List.of(ActionStatus.OPEN.name(), ActionStatus.NOT_EFFECTIVE.name());
    private static final int MOST_UNDER = 20;

    private final DSLContext db;

    ActionStore(DSLContext db) {
        this.db = db;
    }

    void insert(
            ActionId id,
            String number,
            CreateAction command,
            Person owner,
            @Nullable UUID circle,
            UUID by,
            Instant now) {
        db.insertInto(ACTION)
                .set(ACTION.ID, id.value())
                .set(ACTION.NUMBER, number)
                .set(ACTION.TITLE, command.title().strip())
                .set(ACTION.DESCRIPTION, command.description().strip())
                .set(ACTION.OWNER, owner.id())
                .set(ACTION.UNIT, owner.unit())
                .set(ACTION.DUE, command.due())
                .set(ACTION.EXPECTED_EFFECT, command.expectedEffect().strip())
                .set(ACTION.STATUS, ActionStatus.OPEN.name())
                .set(ACTION.CIRCLE, circle)
                .set(ACTION.AREA, java.util.Objects.requireNonNull(command.area()).name())
                .set(ACTION.CREATED_AT, now)
                .set(ACTION.CREATED_BY, by)
                .set(ACTION.VERSION, 1)
                .execute();
    }

    /** Whether the row still had the version that was on the page. */
    boolean step(TakeStep command, UUID by, Instant now) {
        var update =
                db.update(ACTION)
                        .set(ACTION.STATUS, command.step().to().name())
                        .set(ACTION.VERSION, command.version() + 1);
        update =
                switch (command.step()) {
                    case FINISH ->
                            update.set(ACTION.DONE_AT, now)
                                    .set(ACTION.DONE_BY, by)
                                    .set(ACTION.DONE_NOTE, command.note().strip());
                    case CONFIRM_EFFECT, REFUTE_EFFECT ->
                            update.setNull(ACTION.TOLD)
                                    .setNull(ACTION.TOLD_AT)
                                    .set(ACTION.VERIFIED_AT, now)
                                    .set(ACTION.VERIFIED_BY, by)
                                    .set(ACTION.EFFECT, command.note().strip())
                                    .set(ACTION.EFFECT_WINDOW, command.window().strip());
                    case CANCEL -> update.set(ACTION.DONE_NOTE, command.note().strip());
                };
        return update.where(
                                ACTION.ID
                                        .eq(command.action().value())
                                        .and(ACTION.VERSION.eq(command.version())))
                        .execute()
                == 1;
    }

    void restrict(ActionId id, UUID circle) {
        db.update(ACTION)
                .set(ACTION.CIRCLE, circle)
                .set(ACTION.VERSION, ACTION.VERSION.plus(1))
                .where(ACTION.ID.eq(id.value()))
                .execute();
    }

    boolean word(ActionId id, int version, String wording) {
        return db.update(ACTION)
                        .set(ACTION.PUBLIC_WORDING, wording.isEmpty() ? null : wording)
                        .set(ACTION.VERSION, version + 1)
                        .where(ACTION.ID.eq(id.value()).and(ACTION.VERSION.eq(version)))
                        .execute()
                == 1;
    }

    Optional<ActionDetail> find(ActionId id) {
        var doneBy = People.as("done_");
        var verifiedBy = People.as("verified_");
        return db.select(
                        ACTION.asterisk(),
                        ownerName(),
                        unitShort(),
                        People.fullName("done_"),
                        People.fullName("verified_"),
                        People.fullName("told_"))
                .from(ACTION)
                .join(People.as("owner_"))
                .on(People.id("owner_").eq(ACTION.OWNER))
                .leftJoin(doneBy)
                .on(People.id("done_").eq(ACTION.DONE_BY))
                .leftJoin(verifiedBy)
                .on(People.id("verified_").eq(ACTION.VERIFIED_BY))
                .leftJoin(People.as("told_"))
                .on(People.id("told_").eq(ACTION.TOLD))
                .where(ACTION.ID.eq(id.value()))
                .fetchOptional(r ->
                        new ActionDetail(
                                row(r),
                                r.get(ACTION.UNIT),
                                r.get(ACTION.DESCRIPTION),
                                r.get(ACTION.EXPECTED_EFFECT),
                                r.get(ACTION.PUBLIC_WORDING),
                                r.get(ACTION.DONE_AT),
                                r.get(ACTION.DONE_BY),
                                r.get(People.fullName("done_")),
                                r.get(ACTION.DONE_NOTE),
                                r.get(ACTION.EFFECT),
                                r.get(ACTION.EFFECT_WINDOW),
                                r.get(People.fullName("verified_")),
                                r.get(People.fullName("told_")),
                                r.get(ACTION.TOLD_AT),
                                r.get(ACTION.CIRCLE),
                                r.get(ACTION.VERSION),
                                List.of()));
    }

    Listing<ActionRow> list(Actor actor, ListQuery query, int most, LocalDate today) {
        Condition where = where(actor, query, today);
        int total = db.fetchCount(ACTION, where);
        Field<?> sort = SORTS.getOrDefault(query.sort(), ACTION.DUE);
        List<SortField<?>> order =
                List.of(query.descending() ? sort.desc() : sort.asc(), ACTION.NUMBER.asc());
        var page =
                withOwner(db.select(ACTION.ID))
                        .where(where)
                        .orderBy(order)
                        .limit(most)
                        .offset(most == query.size() ? query.offset() : 0);
        List<ActionRow> rows =
                rows().where(ACTION.ID.in(page)).orderBy(order).fetch(ActionStore::row);
        return new Listing<>(rows, total, query);
    }

    private static Condition where(Actor actor, ListQuery query, LocalDate today) {
        Condition where = actor.sees(ACTION.CIRCLE);
        if (!query.filter("q").isEmpty()) {
            where =
                    where.and(
                            Words.within(query.filter("q"), List.of(ACTION.TITLE, ACTION.NUMBER)));
        }
        if (query.filter("status").equals("open")) {
            where = where.and(ACTION.STATUS.in(OPEN));
        } else if (!query.filter("status").isEmpty()) {
            where = where.and(ACTION.STATUS.eq(query.filter("status")));
        }
        if (!query.filter("area").isEmpty()) {
            where = where.and(ACTION.AREA.eq(query.filter("area")));
        }
        if (query.filter("owner").equals("me")) {
            where = where.and(ACTION.OWNER.eq(actor.person()));
        }
        if (!query.filter("team").isEmpty()) {
            where = where.and(ACTION.OWNER.in(People.under(actor.person())));
        }
        if (!query.filter("overdue").isEmpty()) {
            where = where.and(ACTION.STATUS.in(OPEN)).and(ACTION.DUE.lt(today));
        }
        return where;
    }

    List<ActionRow> rows(Actor actor, List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows().where(ACTION.ID.in(ids).and(actor.sees(ACTION.CIRCLE)))
                        .orderBy(ACTION.NUMBER)
                        .fetch(ActionStore::row);
    }

    List<ActionRow> openOf(Actor owner) {
        return rows().where(ACTION.OWNER.eq(owner.person()).and(ACTION.STATUS.in(OPEN)))
                .and(owner.sees(ACTION.CIRCLE))
                .orderBy(ACTION.DUE)
                .fetch(ActionStore::row);
    }

    List<ActionRow> overdueUnder(Actor manager, LocalDate today) {
        return rows().where(ACTION.OWNER.in(People.under(manager.person())))
                .and(manager.sees(ACTION.CIRCLE))
                .and(ACTION.STATUS.in(OPEN).and(ACTION.DUE.lt(today)))
                .orderBy(ACTION.DUE, ACTION.NUMBER)
                .limit(MOST_UNDER)
                .fetch(ActionStore::row);
    }

    /** Overdue ones that nobody has been told of, held until the transaction ends. */
    List<ActionRecord> takeUntold(LocalDate today, int most) {
        return db.selectFrom(ACTION)
                .where(
                        ACTION.STATUS
                                .in(OPEN)
                                .and(ACTION.DUE.lt(today))
                                .and(ACTION.TOLD_AT.isNull()))
                .orderBy(ACTION.DUE, ACTION.NUMBER)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch();
    }

    List<ActionRow> toVerify(Actor verifier) {
        return rows().where(
                        ACTION.STATUS
                                .eq(ActionStatus.DONE.name())
                                .and(ACTION.OWNER.ne(verifier.person()))
                                .and(ACTION.DONE_BY.ne(verifier.person()))
                                .and(verifier.sees(ACTION.CIRCLE))
                                .and(verifier.may(Permission.ACTION_VERIFY, ACTION.UNIT)))
                .orderBy(ACTION.DONE_AT)
                .limit(20)
                .fetch(ActionStore::row);
    }

    private SelectJoinStep<Record> rows() {
        return withOwner(db.select(List.of(ACTION.asterisk(), ownerName(), unitShort())));
    }

    private static <R extends Record> SelectJoinStep<R> withOwner(SelectSelectStep<R> select) {
        return select.from(ACTION)
                .leftJoin(People.as("owner_"))
                .on(People.id("owner_").eq(ACTION.OWNER));
    }

    private static Field<String> ownerName() {
        return People.fullName("owner_").as("owner_name");
    }

    private static Field<String> unitShort() {
        return People.unitShort("owner_").as("owner_unit");
    }

    private static ActionRow row(Record r) {
        return new ActionRow(
                r.get(ACTION.ID),
                r.get(ACTION.NUMBER),
                r.get(ACTION.TITLE),
                r.get(ACTION.OWNER),
                r.get("owner_name", String.class),
                r.get("owner_unit", String.class),
                r.get(ACTION.DUE),
                ActionStatus.valueOf(r.get(ACTION.STATUS)),
                Area.valueOf(r.get(ACTION.AREA)),
                r.get(ACTION.CREATED_AT),
                r.get(ACTION.VERIFIED_AT));
    }
}
