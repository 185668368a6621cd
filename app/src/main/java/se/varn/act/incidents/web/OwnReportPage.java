package se.varn.act.incidents.web;

import org.jspecify.annotations.Nullable;
import se.varn.act.incidents.OwnReport;
import se.varn.foundation.records.Panel;
import se.varn.foundation.shell.Form;

/** One of a person's own reports. */
public record OwnReportPage(
        OwnReport report, Form form, boolean justSent, Panel.@Nullable Box attachments) {}
