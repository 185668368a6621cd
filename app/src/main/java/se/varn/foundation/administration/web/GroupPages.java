package se.varn.foundation.administration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.GroupRole;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.text.Language;

/** What the page of roles by groups shows. */
public final class GroupPages {
    private GroupPages() {}

    /** A group and what it gives; {@code unit} is null for the whole agency. */
    public record Row(GroupRole row, @Nullable String unit) {
        String named(Language language) {
            String role = row.group() + " – " + row.role().in(language);
            return unit == null ? role : role + ", " + unit;
        }
    }

    /** Which group gives what, and the forms to change it. */
    public record GroupsPage(
            boolean on,
            List<Row> rows,
            List<Choice> roles,
            List<Choice> units,
            List<Choice> which,
            Form form) {}
}
