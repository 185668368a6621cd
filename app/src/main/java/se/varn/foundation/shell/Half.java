package se.varn.foundation.shell;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.AgencyLink;
import se.varn.foundation.access.Way;

/**
 * Somebody whose first proof was right a moment ago, and who owes a second one.
 *
 * @param way how the first one came
 * @param link the identity provider's session, when it came from there
 */
record Half(
        UUID person, int round, String device, Instant since, Way way, @Nullable AgencyLink link)
        implements Serializable {}
