package se.varn.act.actions.web;

import java.time.LocalDate;
import java.util.List;
import se.varn.act.actions.ActionRow;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Listing;

/** The list of measures. */
public record ActionsPage(
        Listing<ActionRow> listing, List<Choice> statuses, List<Choice> areas, LocalDate today) {}
