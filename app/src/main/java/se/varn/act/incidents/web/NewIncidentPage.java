package se.varn.act.incidents.web;

import java.util.List;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;

/** The desk's form for a new incident. */
public record NewIncidentPage(
        Form form, List<Choice> kinds, List<Choice> severities, List<Choice> systems) {}
