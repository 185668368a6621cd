package se.varn.know.inventory.web;

import java.util.List;
import se.varn.foundation.records.Panel;
import se.varn.know.inventory.SystemDetail;

/** One information system. */
public record SystemPage(SystemDetail system, boolean mayChange, List<Panel.Box> boxes) {}
