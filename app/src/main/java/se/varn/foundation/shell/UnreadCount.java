package se.varn.foundation.shell;

import se.varn.foundation.access.Actor;

/** How many unread notices a person has; the room that keeps them has the one bean of this type. */
public interface UnreadCount {
    int of(Actor actor);
}
