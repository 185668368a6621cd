package se.varn.foundation.records;

import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.text.Message;

/** A room's line in the menu: one Spring bean per line. */
public interface MenuEntry {
    Floor floor();

    /** Place on its floor: lower comes first. */
    int order();

    Message title();

    /** Where it leads, such as {@code /incidents}. */
    String address();

    /** Shown to those who have it. */
    Permission permission();

    /** How many open things wait there for this person; 0 shows no number. */
    default int count(Actor actor) {
        return 0;
    }
}
