package se.varn.act.incidents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A report as the one who made it reads it: own words, stage in words, messages.
 *
 * @param asked whether the reporter is asked if the fault is gone
 */
public record OwnReport(
        UUID id,
        String number,
        String whatHappened,
        Stage stage,
        Instant at,
        List<IncidentEntry> messages,
        boolean asked,
        int version) {
    /** The stage in words for everybody. */
    public ReportText words() {
        return ReportText.valueOf("STAGE_" + stage.name());
    }

    public String address() {
        return "/reports/" + id;
    }

    /** The beginning of the text. */
    public String brief() {
        return IncidentReporting.titleOf(whatHappened);
    }
}
