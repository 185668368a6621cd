package se.varn.act.actions;

import static se.varn.act.actions.jooq.Tables.ACTION;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.links.Links;
import se.varn.foundation.links.Relation;
import se.varn.foundation.records.Disposable;
import se.varn.foundation.records.Hold;
import se.varn.foundation.records.view.RecordCards;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/*
 * A measure is closed when its effect was verified, or when it was cancelled, of which its card knows the time. Records
 * that an open measure remedies are held.
 */
@Component
class ActionDisposal implements Disposable, Hold {
    private static final Field<Instant> CLOSED =
            DSL.coalesce(ACTION.VERIFIED_AT, RecordCards.UPDATED_AT);

    private final DSLContext db;
    private final Links links;

    ActionDisposal(DSLContext db, Links links) {
        this.db = db;
        this.links = links;
    }

    @Override
    public String kind() {
        return ActionId.KIND;
    }

    private static Condition closed(Instant before) {
        return ACTION.STATUS
                .in(ActionStatus.VERIFIED.name(), ActionStatus.CANCELLED.name())
                .and(CLOSED.lt(before));
    }

    @Override
    public List<Candidate> closedBefore(Instant before, @Nullable Candidate after, int most) {
        return db.select(ACTION.ID, ACTION.NUMBER, CLOSED, ACTION.CIRCLE)
                .from(ACTION)
                .join(RecordCards.CARDS)
                .on(RecordCards.ID.eq(ACTION.ID))
                .where(closed(before))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(CLOSED, ACTION.ID).gt(after.closedAt(), after.ref().id()))
                .orderBy(CLOSED, ACTION.ID)
                .limit(most)
                .fetch(r ->
                        new Candidate(
                                new ActionId(r.value1()).ref(),
                                r.value2(),
                                r.value3(),
                                r.value4()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(UUID record, Instant before) {
        db.select(ACTION.ID).from(ACTION).where(ACTION.ID.eq(record)).forUpdate().fetch();
        return db.select(ACTION.ID)
                .from(ACTION)
                .join(RecordCards.CARDS)
                .on(RecordCards.ID.eq(ACTION.ID))
                .where(ACTION.ID.eq(record).and(closed(before)))
                .fetchOptional()
                .isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<RecordRef> remove(UUID record) {
        db.deleteFrom(ACTION).where(ACTION.ID.eq(record)).execute();
        return Set.of(new ActionId(record).ref());
    }

    @Override
    public Map<UUID, Message> on(Collection<UUID> records) {
        Map<UUID, UUID> remedies = new HashMap<>();
        links.at(records).stream()
                .filter(l -> l.relation() == Relation.REMEDIED_BY)
                .filter(l -> records.contains(l.from().id()))
                .forEach(l -> remedies.put(l.to().id(), l.from().id()));
        Map<UUID, Message> held = new HashMap<>();
        if (!remedies.isEmpty()) {
            db.select(ACTION.ID, ACTION.NUMBER)
                    .from(ACTION)
                    .where(ACTION.ID.in(remedies.keySet()))
                    .and(
                            ACTION.STATUS.notIn(
                                    ActionStatus.VERIFIED.name(), ActionStatus.CANCELLED.name()))
                    .forEach(r ->
                            held.put(
                                    java.util.Objects.requireNonNull(remedies.get(r.value1())),
                                    open(r.value2())));
        }
        return held;
    }

    private static Message open(String number) {
        return Message.of(
                ActionsText.HOLDS.in(Language.SV, number),
                ActionsText.HOLDS.in(Language.EN, number));
    }
}
