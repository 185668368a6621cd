package se.varn.sense.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A source, with what has come from it. */
public record LogSource(
        UUID id, String name, int imports, long events, long refused, @Nullable Instant lastAt) {}
