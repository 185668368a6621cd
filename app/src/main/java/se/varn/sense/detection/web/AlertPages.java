package se.varn.sense.detection.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Panel;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Listing;
import se.varn.sense.detection.AlertRow;
import se.varn.sense.detection.Alerts;
import se.varn.sense.detection.DetectionRun;
import se.varn.sense.detection.Evidence;
import se.varn.sense.intake.LogImport;

/** What the templates of alerts show. */
public final class AlertPages {
    private AlertPages() {}

    /**
     * The queue and, beside it, one alert.
     *
     * @param chosen whether the reader asked for that alert; else it is the first
     * @param query the queue's filters and order, to be kept in links
     * @param incidents numbers of the incidents that alerts of the list are tied to
     */
    public record Queue(
            Listing<AlertRow> listing,
            Alerts.Counts counts,
            Map<UUID, Card> incidents,
            @Nullable OneAlert alert,
            boolean chosen,
            String query) {
        /** The address of a row, with the queue as it is. */
        public String to(AlertRow row) {
            return row.address() + "?" + query + "#r-" + row.id();
        }
    }

    /** A field of the event. */
    public record FieldLine(String name, String value, boolean matched) {}

    /** Something near the event. */
    public record Near(Instant at, String text, boolean here) {}

    /** An alert. */
    public record OneAlert(
            AlertRow row,
            Evidence evidence,
            List<List<Piece>> raw,
            List<FieldLine> fields,
            List<Near> near,
            List<AlertRow> related,
            @Nullable String rulePage,
            @Nullable Card incident,
            @Nullable String source,
            Form form,
            List<Choice> reasons,
            List<Choice> openIncidents,
            List<Panel.Box> boxes) {}

    /** An import whose run has failed. */
    public record RunAgain(LogImport it, DetectionRun run) {}

    /** The form that opens an incident. */
    public record OpenPage(AlertRow row, Form form, List<Choice> kinds, List<Choice> severities) {}
}
