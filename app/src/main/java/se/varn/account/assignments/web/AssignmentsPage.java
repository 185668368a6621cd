package se.varn.account.assignments.web;

import java.time.LocalDate;
import se.varn.account.assignments.AssignmentRow;
import se.varn.foundation.shell.Listing;

/** The list of assignments. */
public record AssignmentsPage(Listing<AssignmentRow> listing, LocalDate today) {}
