package se.varn.foundation.notifications;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Role;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.records.Card;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.text.Message;

/**
 * Tells people. A notice is a row written in the caller's transaction, so that it is there exactly
 * when what it tells of is; its mail follows afterwards, once or (after a crash) more than once.
 */
@Service
public class Notifications {
    /** How often a mail is tried before it is given up. */
    public static final int MOST_ATTEMPTS = 8;

    private final NoticeStore store;
    private final Access access;

    Notifications(NoticeStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /**
     * Tells one person. Nothing happens for one who has left, or who stands outside the circle of a
     * restricted record.
     *
     * @param what the short words of the list in the house, with {@code {0}} for the record's
     *     number; never in the mail
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(UUID person, Message what, Card about, boolean urgent) {
        access.actor(person)
                .filter(actor -> actor.sees(about.circle()))
                .ifPresent(actor -> store.insert(person, what, about, urgent));
    }

    /** Takes away what was told of a record: it is disposed of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID record) {
        store.forget(record);
    }

    /** Tells everybody who holds a role today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendToRole(Role role, Message what, Card about, boolean urgent) {
        for (Person person : access.holders(role)) {
            send(person.id(), what, about, urgent);
        }
    }

    /** The reader's own notices, newest first; filter {@code unread}. */
    public Listing<Notice> list(Actor reader, ListQuery query) {
        return store.list(reader, query);
    }

    /** How many the reader has not read. */
    public int unread(Actor reader) {
        return store.unread(reader);
    }

    /** Where one of the reader's notices leads, once marked as read; empty for another's. */
    @Transactional
    public java.util.Optional<String> open(Actor reader, UUID notice) {
        return store.markRead(reader, notice);
    }

    @Transactional
    public void markAllRead(Actor reader) {
        store.markAllRead(reader);
    }

    /** The newest mails and how they fared, those that failed or wait first. */
    public List<Delivery> deliveries(Actor reader) {
        return reader.may(Permission.SYSTEM_ADMIN) ? store.deliveries(reader) : List.of();
    }

    /** Puts mails that were given up in the queue again; how many. */
    @Transactional
    public int tryAgain(Actor reader) {
        return reader.may(Permission.SYSTEM_ADMIN) ? store.tryAgain() : 0;
    }
}
