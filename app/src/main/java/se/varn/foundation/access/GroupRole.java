package se.varn.foundation.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group at the identity provider gives a role here, for a unit (null: the whole agency). */
public record GroupRole(UUID id, String group, Role role, @Nullable UUID unit) {}
