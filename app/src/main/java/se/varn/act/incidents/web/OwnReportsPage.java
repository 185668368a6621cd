package se.varn.act.incidents.web;

import java.util.List;
import se.varn.act.incidents.OwnReport;

/** A person's own reports. */
public record OwnReportsPage(List<OwnReport> reports) {}
