package se.varn.foundation.access;

import java.util.UUID;

/**
 * A person's sessions were ended, by a new password or since he or she leaves; told within the
 * command, so that what else lets somebody in ends with it.
 */
public record SessionsEnded(UUID person, UUID by) {}
