package se.varn.foundation.access;

import java.util.UUID;

/** Somebody at the identity provider is from now on this person; told within the command. */
public record IdentityBound(UUID person) {}
