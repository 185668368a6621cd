package se.varn.account.assignments.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.account.assignments.ReportView;
import se.varn.account.assignments.Statement;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;

/**
 * The editor's page.
 *
 * @param editing the statement whose form is open, null when none is
 * @param adding the section that a new statement is written in, null when none is
 * @param kind what kind of statement the open form is for
 * @param inserted whether a figure was just put into the open form's text
 */
public record ReportPage(
        ReportView view,
        Form form,
        @Nullable UUID editing,
        @Nullable UUID adding,
        Statement.Kind kind,
        boolean inserted,
        List<Choice> disclosures,
        List<Choice> figures) {
    /** The address of the report. */
    public String address() {
        return "/assignments/" + view.draft().head().assignment() + "/report";
    }

    /** The address with this chapter open. */
    public String here() {
        return address() + "?chapter=" + view.chapter().number();
    }
}
