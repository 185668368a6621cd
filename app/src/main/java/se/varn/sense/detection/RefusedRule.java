package se.varn.sense.detection;

import org.jspecify.annotations.Nullable;

/**
 * What a collection held that was not understood; the reason is the engine's own words (English).
 */
public record RefusedRule(
        String origin, String file, int line, @Nullable String ruleId, String reason) {}
