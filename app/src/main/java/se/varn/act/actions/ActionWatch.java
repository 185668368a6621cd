package se.varn.act.actions;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.varn.act.actions.jooq.tables.records.ActionRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.notifications.Notifications;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.records.Card;
import se.varn.foundation.text.Times;

/**
 * Takes measures that have become overdue to the owner's manager, each once, however many servers
 * watch; where there is no manager, to the chief information security officer.
 */
@Component
public class ActionWatch {
    static final int MOST = 100;
    private final ActionStore store;
    private final Organisation organisation;
    private final Notifications notifications;
    private final Audit audit;

    ActionWatch(
            ActionStore store,
            Organisation organisation,
            Notifications notifications,
            Audit audit) {
        this.store = store;
        this.organisation = organisation;
        this.notifications = notifications;
        this.audit = audit;
    }

    /** Takes up what is overdue at an instant, at most 100 measures; how many. */
    @Transactional
    public int check(Instant now) {
        List<ActionRecord> late = store.takeUntold(Times.day(now), MOST);
        late.forEach(action -> tell(action, now));
        return late.size();
    }

    private void tell(ActionRecord action, Instant now) {
        ActionId id = new ActionId(action.getId());
        Optional<Person> manager = organisation.managerOf(action.getOwner()).filter(Person::active);
        action.setTold(manager.map(Person::id).orElse(null));
        action.setToldAt(now);
        action.update();
        Card card =
                new Card(
                        id.ref(),
                        action.getNumber(),
                        action.getTitle(),
                        action.getStatus(),
                        "/actions/" + action.getId(),
                        null,
                        action.getCircle(),
                        action.getCreatedAt());
        notifications.send(action.getOwner(), ActionsText.NOTICE_OVERDUE, card, false);
        if (manager.isPresent()) {
            notifications.send(manager.get().id(), ActionsText.NOTICE_UNDER, card, false);
        } else {
            notifications.sendToRole(Role.CISO, ActionsText.NOTICE_UNDER, card, false);
        }
        Map<String, String> typed = new HashMap<>();
        typed.put("due", action.getDue().toString());
        manager.ifPresent(m -> typed.put("manager", m.id().toString()));
        audit.append(Actor.SYSTEM, "actions.overdue", id.ref(), null, typed);
    }
}
