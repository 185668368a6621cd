package se.varn.act.clocks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report that has been sent, as it was typed.
 *
 * @param version of the clock on the page
 * @param receiverCase the receiver's own case number; may be empty until it is known
 * @param lateBecause required when it was sent too late
 * @param ongoing a progress report was sent instead, since the incident still goes on
 */
public record RegisterReport(
        ClockId clock,
        int version,
        @Nullable Instant sentAt,
        String receiverCase,
        String summary,
        String lateBecause,
        boolean ongoing) {}
