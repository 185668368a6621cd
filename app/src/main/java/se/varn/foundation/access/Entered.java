package se.varn.foundation.access;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a session carries once somebody is signed in: from it its row says whose it is. */
public interface Entered extends Serializable {
    UUID person();

    Way way();

    /** The identity provider's session behind it; null when somebody came in otherwise. */
    @Nullable AgencyLink link();

    /** The browser in a few words, for its owner to know it by. */
    String browser();
}
