package se.varn.act.clocks;

import java.time.Instant;

/** A decision that a rule gives no duty to report in this case. */
public record NotReportable(String because, String decidedBy, Instant at) {
    public NotReportable {
        if (because.isBlank() || decidedBy.isBlank()) {
            throw new IllegalArgumentException(
                    "a decision not to report names its reason and who decided");
        }
    }
}
