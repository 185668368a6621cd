package se.varn.act.incidents.web;

import java.util.List;
import se.varn.act.incidents.IncidentRow;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Listing;

/** The list of incidents. */
public record IncidentsPage(
        Listing<IncidentRow> listing,
        List<Choice> stages,
        List<Choice> levels,
        List<Choice> severities,
        List<Choice> kinds) {}
