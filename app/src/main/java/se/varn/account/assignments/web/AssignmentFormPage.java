package se.varn.account.assignments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.account.assignments.AssignmentDetail;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;

/** The form for an assignment; {@code assignment} is null for a new one. */
public record AssignmentFormPage(
        @Nullable AssignmentDetail assignment, Form form, List<Choice> people) {
    public String address() {
        return assignment == null ? "/assignments/new" : assignment.row().address() + "/edit";
    }
}
