package se.varn.act.incidents.web;

import java.util.List;
import se.varn.act.incidents.OwnReport;
import se.varn.act.incidents.ReportKind;
import se.varn.foundation.attachments.AttachmentLimits;
import se.varn.foundation.attachments.Received;
import se.varn.foundation.shell.Form;

/**
 * The report form.
 *
 * @param received files that an earlier sending of the form brought
 * @param askNumbers whether the text holds a personal identity number, and the writer is asked
 */
public record ReportPage(
        Form form,
        String formKey,
        List<ReportKind> kinds,
        List<String> systems,
        List<OwnReport> latest,
        Received received,
        AttachmentLimits limits,
        boolean askNumbers) {
    /** Whether a choice is made: what was typed, else the one suggested. */
    public boolean chosen(String field, String value, String suggested) {
        String typed = form.value(field);
        return typed.isEmpty() ? value.equals(suggested) : typed.equals(value);
    }
}
