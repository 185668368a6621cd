package se.varn.foundation.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A passkey as its owner sees it. */
public record Passkey(UUID handle, String name, Instant addedAt, @Nullable Instant usedAt) {}
