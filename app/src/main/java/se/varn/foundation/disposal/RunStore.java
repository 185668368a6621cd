package se.varn.foundation.disposal;

import static se.varn.foundation.disposal.jooq.Tables.ITEM;
import static se.varn.foundation.disposal.jooq.Tables.RULE;
import static se.varn.foundation.disposal.jooq.Tables.RUN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.disposal.jooq.tables.records.ItemRecord;
import se.varn.foundation.disposal.jooq.tables.records.RunRecord;
import se.varn.foundation.organisation.view.People;
import se.varn.foundation.records.Cards;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** Disposals and the records of each. */
@Component
class RunStore {
    private final DSLContext db;
    private final Cards cards;

    RunStore(DSLContext db, Cards cards) {
        this.db = db;
        this.cards = cards;
    }

    private static Field<Integer> count(String name, ItemState... states) {
        List<String> names = java.util.Arrays.stream(states).map(Enum::name).toList();
        return DSL.field(
                        DSL.selectCount()
                                .from(ITEM)
                                .where(ITEM.RUN.eq(RUN.ID).and(ITEM.STATE.in(names))))
                .as(name);
    }

    List<RunRow> all(Condition where) {
        return db.select(
                        List.of(
                                RUN.asterisk(),
                                RULE.TITLE,
                                RULE.GROUND,
                                People.fullName("one_").as("prepared_name"),
                                People.fullName("two_").as("approved_name"),
                                count("listed_", ItemState.LISTED, ItemState.REMOVED),
                                count("removed_", ItemState.REMOVED),
                                count("stays_", ItemState.STAYS)))
                .from(RUN)
                .join(RULE)
                .on(RULE.ID.eq(RUN.RULE))
                .leftJoin(People.as("one_"))
                .on(People.id("one_").eq(RUN.PREPARED_BY))
                .leftJoin(People.as("two_"))
                .on(People.id("two_").eq(RUN.APPROVED_BY))
                .where(where)
                .orderBy(RUN.PREPARED_AT.desc())
                .limit(200)
                .fetch(RunStore::row);
    }

    List<RunRow> all() {
        return all(DSL.noCondition());
    }

    List<RunRow> inState(RunState state) {
        return all(RUN.STATE.eq(state.name()));
    }

    Optional<RunRow> row(RunId id) {
        return all(RUN.ID.eq(id.value())).stream().findFirst();
    }

    private static RunRow row(Record r) {
        return new RunRow(
                r.get(RUN.ID),
                r.get(RUN.NUMBER),
                r.get(RUN.RULE),
                r.get(RULE.TITLE),
                r.get(RULE.GROUND),
                r.get(RUN.CLOSED_BEFORE),
                RunState.valueOf(r.get(RUN.STATE)),
                r.get(RUN.PREPARED_AT),
                r.get(RUN.PREPARED_BY),
                Objects.requireNonNullElse(r.get("prepared_name", String.class), ""),
                r.get(RUN.APPROVED_AT),
                r.get("approved_name", String.class),
                r.get(RUN.FINISHED_AT),
                r.get(RUN.JOB),
                r.get("listed_", Integer.class),
                r.get("removed_", Integer.class),
                r.get("stays_", Integer.class),
                r.get(RUN.NOT_SEEN),
                r.get(RUN.VERSION));
    }

    Optional<RunRecord> hold(RunId id) {
        return db.selectFrom(RUN).where(RUN.ID.eq(id.value())).forUpdate().fetchOptional();
    }

    boolean waits(RuleId rule) {
        return db.fetchExists(
                RUN,
                RUN.RULE
                        .eq(rule.value())
                        .and(RUN.STATE.in(RunState.PREPARED.name(), RunState.APPROVED.name())));
    }

    void insert(RunId id, String number, RuleId rule, Preview preview, UUID by, Instant now) {
        db.insertInto(RUN)
                .set(RUN.ID, id.value())
                .set(RUN.NUMBER, number)
                .set(RUN.RULE, rule.value())
                .set(RUN.CLOSED_BEFORE, preview.closedBefore())
                .set(RUN.STATE, RunState.PREPARED.name())
                .set(RUN.PREPARED_AT, now)
                .set(RUN.PREPARED_BY, by)
                .set(RUN.NOT_SEEN, preview.notSeen())
                .set(RUN.VERSION, 1)
                .execute();
        List<ItemRecord> rows = new ArrayList<>();
        for (Preview.Line line : preview.lines()) {
            ItemRecord row = db.newRecord(ITEM);
            Message stays = line.stays();
            row.setId(UUID.randomUUID());
            row.setRun(id.value());
            row.setOrdinal(rows.size() + 1);
            row.setKind(line.record().kind());
            row.setRecord(line.record().id());
            row.setNumber(line.number());
            row.setClosedAt(line.closedAt());
            row.setCircle(line.circle());
            row.setState((stays == null ? ItemState.LISTED : ItemState.STAYS).name());
            row.setWhySv(stays == null ? null : stays.in(Language.SV));
            row.setWhyEn(stays == null ? null : stays.in(Language.EN));
            rows.add(row);
        }
        db.batchInsert(rows).execute();
    }

    void approve(RunId id, UUID by, UUID job, Instant now) {
        db.update(RUN)
                .set(RUN.STATE, RunState.APPROVED.name())
                .set(RUN.APPROVED_AT, now)
                .set(RUN.APPROVED_BY, by)
                .set(RUN.JOB, job)
                .set(RUN.VERSION, RUN.VERSION.plus(1))
                .where(RUN.ID.eq(id.value()))
                .execute();
    }

    void withdraw(RunId id, String why) {
        db.update(RUN)
                .set(RUN.STATE, RunState.WITHDRAWN.name())
                .set(RUN.WITHDRAWN_WHY, why.strip())
                .set(RUN.VERSION, RUN.VERSION.plus(1))
                .where(RUN.ID.eq(id.value()))
                .execute();
    }

    void finish(RunId id, Instant now) {
        db.update(RUN)
                .set(RUN.STATE, RunState.DONE.name())
                .set(RUN.FINISHED_AT, now)
                .set(RUN.VERSION, RUN.VERSION.plus(1))
                .where(RUN.ID.eq(id.value()))
                .execute();
    }

    /** Those still to go, in order. */
    List<ItemRecord> listed(RunId id) {
        return db.selectFrom(ITEM)
                .where(ITEM.RUN.eq(id.value()).and(ITEM.STATE.eq(ItemState.LISTED.name())))
                .orderBy(ITEM.ORDINAL)
                .fetch();
    }

    void stays(UUID item, Message why) {
        db.update(ITEM)
                .set(ITEM.STATE, ItemState.STAYS.name())
                .set(ITEM.WHY_SV, why.in(Language.SV))
                .set(ITEM.WHY_EN, why.in(Language.EN))
                .where(ITEM.ID.eq(item))
                .execute();
    }

    void removed(UUID item, Instant now) {
        db.update(ITEM)
                .set(ITEM.STATE, ItemState.REMOVED.name())
                .set(ITEM.REMOVED_AT, now)
                .where(ITEM.ID.eq(item))
                .execute();
    }

    List<RunDetail.Item> items(Actor reader, RunId id) {
        return db.selectFrom(ITEM)
                .where(ITEM.RUN.eq(id.value()))
                .and(reader.sees(ITEM.CIRCLE))
                .and(cards.notHidden(reader, ITEM.RECORD))
                .orderBy(ITEM.STATE.eq(ItemState.STAYS.name()), ITEM.ORDINAL)
                .fetch(r ->
                        new RunDetail.Item(
                                r.getNumber(),
                                r.getClosedAt(),
                                ItemState.valueOf(r.getState()),
                                r.getWhySv() == null
                                        ? null
                                        : Message.of(r.getWhySv(), r.getWhyEn()),
                                r.getRemovedAt()));
    }

    int size(RunId id) {
        return db.fetchCount(ITEM, ITEM.RUN.eq(id.value()));
    }

    String withdrawn(RunId id) {
        return Objects.requireNonNullElse(
                db.select(RUN.WITHDRAWN_WHY)
                        .from(RUN)
                        .where(RUN.ID.eq(id.value()))
                        .fetchOne(RUN.WITHDRAWN_WHY),
                "");
    }
}
