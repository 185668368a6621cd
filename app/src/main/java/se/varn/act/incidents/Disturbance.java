package se.varn.act.incidents;

import java.time.Instant;

/** What everybody at the agency may read of an incident. */
public record Disturbance(String text, Instant at, Stage stage) {
    /** The stage in words for everybody. */
    public ReportText words() {
        return ReportText.valueOf("STAGE_" + stage.name());
    }
}
