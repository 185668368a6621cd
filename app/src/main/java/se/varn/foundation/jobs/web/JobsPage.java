package se.varn.foundation.jobs.web;

import java.util.List;
import se.varn.foundation.jobs.JobRow;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Listing;

/** The list of jobs. */
public record JobsPage(Listing<JobRow> listing, List<Choice> states) {}
