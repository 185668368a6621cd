package se.varn.foundation.attachments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.Actor;

/**
 * A kind of record that files can be attached to: one Spring bean per kind. The room decides who
 * reads and who adds; it gets the box on its page, the forms and the files for it.
 */
public interface Attachable {
    /** The kind of record. */
    String kind();

    /**
     * What this person may do with the files of a record; empty when it is not there, or not for
     * this person.
     */
    Optional<Rights> rights(Actor actor, UUID record);

    /** Holds the record until the transaction ends: what {@link #rights} answers then holds. */
    default void hold(UUID record) {}

    /**
     * Within the command that adds or removes, and before it is audited: what the room writes of it
     * in its own record.
     */
    default void changed(Actor actor, UUID record, Change change) {}

    /** Which files a person meets. */
    enum Sees {
        /** All of the record's. */
        ALL,
        /** Those that he or she added. */
        OWN
    }

    /**
     * What a person may do.
     *
     * @param mayRemoveAny also what others added; the own may be taken away as long as one may add
     * @param circle the readers' circle of a restricted record, else null
     * @param address the page that the person reads the record on
     */
    record Rights(
            Sees sees,
            boolean mayAdd,
            boolean mayRemoveAny,
            @Nullable UUID circle,
            String number,
            String address) {
        boolean mayRemove(Actor actor, UUID addedBy) {
            return mayRemoveAny || (mayAdd && actor.is(addedBy));
        }
    }

    /**
     * Files that came or went.
     *
     * @param why the reason, when they went
     */
    record Change(boolean added, List<String> names, String why) {}
}
