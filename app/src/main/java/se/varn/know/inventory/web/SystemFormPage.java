package se.varn.know.inventory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Colleagues;
import se.varn.foundation.shell.Form;
import se.varn.know.inventory.SystemDetail;

/** The form of an information system; {@code system} is null for a new one. */
public record SystemFormPage(
        Form form, @Nullable SystemDetail system, Colleagues.Offer people, List<Choice> levels) {
    /** Where the form is sent, and where it is left to. */
    public String address() {
        return system == null ? "/systems/new" : system.row().address() + "/edit";
    }

    public String back() {
        return system == null ? "/systems" : system.row().address();
    }
}
