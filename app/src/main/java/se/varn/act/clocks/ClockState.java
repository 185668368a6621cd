package se.varn.act.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a legal clock stands. It is computed from facts each time and never stored, paused or
 * reset.
 */
public sealed interface ClockState {

    /** What should start it has not happened. */
    record NotStarted(Start awaits) implements ClockState {}

    /**
     * It runs; it may also have passed the statutory day while the law on terms still allows a
     * later one.
     *
     * @param due empty for a term without figure
     * @param percent of the statutory term, 0 to 100; 0 without figure
     */
    record Running(Instant started, Optional<Due> due, int percent) implements ClockState {}

    /** Nothing was sent and the permitted end has passed. */
    record Overdue(Instant started, Due due, Duration by) implements ClockState {}

    /**
     * A report was sent.
     *
     * @param started empty when the report came before anything started the clock
     * @param due empty when there was nothing to be late for
     * @param lateBy zero when in time
     */
    record Satisfied(Optional<Instant> started, Optional<Due> due, SentReport by, Duration lateBy)
            implements ClockState {
        public boolean isLate() {
            return !lateBy.isZero() || due.filter(d -> d.isLate(by.at())).isPresent();
        }
    }

    /** It was decided that there is no duty. */
    record Exempt(NotReportable decision) implements ClockState {}

    default ClockPhase phase() {
        return switch (this) {
            case NotStarted _ -> ClockPhase.NOT_STARTED;
            case Running running -> ClockPhase.ofPercent(running.percent());
            case Overdue _ -> ClockPhase.OVERDUE;
            case Satisfied _ -> ClockPhase.SATISFIED;
            case Exempt _ -> ClockPhase.NOT_REPORTABLE;
        };
    }
}
