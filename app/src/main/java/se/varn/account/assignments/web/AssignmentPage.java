package se.varn.account.assignments.web;

import java.time.LocalDate;
import java.util.List;
import se.varn.account.assignments.AssignmentDetail;
import se.varn.account.assignments.Frozen;
import se.varn.foundation.records.Panel;
import se.varn.foundation.shell.Form;

/** An assignment's page. */
public record AssignmentPage(
        AssignmentDetail assignment,
        List<Frozen.Row> versions,
        Form form,
        LocalDate today,
        List<Panel.Box> boxes) {}
