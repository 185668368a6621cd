package se.varn.foundation.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.Actor;
import se.varn.foundation.text.Message;

/**
 * What a room puts on a person's start page and beside its name in the menu: one Spring bean per
 * room.
 */
public interface MyDay {
    /** Things this person should do, or should know of. */
    List<Task> tasks(Actor actor);

    /**
     * A line of the start page.
     *
     * @param what what is to be done
     * @param part which part of the house it belongs to
     * @param due when it must be done, null when there is no such time
     * @param tone {@code danger}, {@code warn}, {@code info} or {@code plain}
     */
    record Task(
            Message what,
            String number,
            String title,
            String address,
            Message part,
            @Nullable Instant due,
            String tone) {}
}
