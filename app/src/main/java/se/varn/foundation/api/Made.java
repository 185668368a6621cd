package se.varn.foundation.api;

import java.util.UUID;

/** What was made, and where it is read. */
public record Made(UUID id, String href) {}
