package se.varn.account.assignments.web;

import org.jspecify.annotations.Nullable;
import se.varn.account.assignments.AssignmentDetail;
import se.varn.foundation.shell.Colleagues;
import se.varn.foundation.shell.Form;

/** The form for an assignment; {@code assignment} is null for a new one. */
public record AssignmentFormPage(
        @Nullable AssignmentDetail assignment, Form form, Colleagues.Offer people) {
    public String address() {
        return assignment == null ? "/assignments/new" : assignment.row().address() + "/edit";
    }
}
