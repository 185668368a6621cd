package se.varn.foundation.access;

import java.io.Serializable;
import java.util.UUID;

/** What a session carries once somebody is signed in: from it its row says whose it is. */
public interface Entered extends Serializable {
    UUID person();

    Way way();

    /** The browser in a few words, for its owner to know it by. */
    String browser();
}
