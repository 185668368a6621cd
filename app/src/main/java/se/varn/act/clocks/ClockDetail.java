package se.varn.act.clocks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Message;

/**
 * A clock in full.
 *
 * @param rule as it holds now; empty when it is no longer among the regimes
 * @param receiver who is reported to today
 * @param decided who decided that nothing is reported
 * @param mayDecide whether this reader may register reports and decide
 */
public record ClockDetail(
        ClockRow row,
        Optional<Rule> rule,
        Optional<Authority.Period> receiver,
        Message startsWhen,
        @Nullable String notReportableCites,
        @Nullable String decided,
        List<ReportRow> reports,
        List<WarningRow> warnings,
        List<Happening> history,
        boolean mayDecide) {

    /** A line of a clock's history. */
    public record Happening(Instant at, Message what, String by, @Nullable String reason) {}
}
