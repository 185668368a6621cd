package se.varn.act.actions;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.audit.RecordRef;

/*
 * A measure that remedies a restricted record is restricted too: its words tell of that record. It has a circle of its
 * own, those of the record and the measure's owner, who may do the work without reading the record.
 */
@Service
public class ActionCircles {
    private final ActionStore store;
    private final ActionCards cards;
    private final Access access;

    ActionCircles(ActionStore store, ActionCards cards, Access access) {
        this.store = store;
        this.cards = cards;
        this.access = access;
    }

    /** A circle for a new measure of a record with this circle. */
    UUID open(Actor actor, UUID circle, UUID owner) {
        return access.openLike(actor, circle, List.of(owner, actor.person()));
    }

    /**
     * Restricts the measures of a record that is being restricted. Part of the caller's command,
     * which audits it.
     *
     * @param circle the record's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restrict(Actor actor, RecordRef record, UUID circle) {
        for (UUID id : cards.remedying(record)) {
            ActionId action = new ActionId(id);
            ActionDetail a = store.find(action).orElseThrow();
            if (a.circle() == null) {
                store.restrict(action, open(actor, circle, a.row().owner()));
                cards.put(action);
            }
        }
    }

    /**
     * Lets one more person read the measures of a restricted record. Part of the caller's command,
     * which audits it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void admit(Actor actor, RecordRef record, UUID person) {
        for (UUID id : cards.remedying(record)) {
            UUID circle = store.find(new ActionId(id)).orElseThrow().circle();
            if (circle != null && actor.sees(circle)) {
                access.addReader(actor, circle, person);
            }
        }
    }
}
