package se.varn.foundation.disposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule to make.
 *
 * @param months after closing
 * @param ground the regulation or decision that it rests on
 */
public record MakeRule(
        String title,
        String kind,
        @Nullable Integer months,
        @Nullable GroundKind groundKind,
        String ground,
        String decidedBy,
        @Nullable LocalDate decidedOn) {}
