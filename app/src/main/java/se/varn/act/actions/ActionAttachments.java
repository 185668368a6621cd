package se.varn.act.actions;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.attachments.Attachable;

/**
 * The files of measures: what shows that it was done, and the effect. Added by its owner and by
 * those who verify.
 */
@Component
class ActionAttachments implements Attachable {
    private final ActionStore store;

    ActionAttachments(ActionStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return ActionId.KIND;
    }

    @Override
    public Optional<Rights> rights(Actor actor, UUID record) {
        return !actor.may(Permission.ACTION_READ)
                ? Optional.empty()
                : store.find(new ActionId(record))
                        .filter(a -> actor.sees(a.circle()))
                        .map(a -> rights(actor, a));
    }

    private static Rights rights(Actor actor, ActionDetail a) {
        boolean owner = actor.may(Permission.ACTION_WORK) && actor.is(a.row().owner());
        boolean verifier = actor.may(Permission.ACTION_VERIFY, a.unit()) && !actor.is(a.doneBy());
        return new Rights(
                Sees.ALL,
                (owner || verifier) && a.row().status() != ActionStatus.CANCELLED,
                verifier && !owner,
                a.circle(),
                a.row().number(),
                a.row().address());
    }
}
