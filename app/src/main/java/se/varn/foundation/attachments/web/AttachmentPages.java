package se.varn.foundation.attachments.web;

import java.util.List;
import java.util.UUID;
import se.varn.foundation.attachments.Attachable.Rights;
import se.varn.foundation.attachments.Attachment;
import se.varn.foundation.attachments.AttachmentLimits;
import se.varn.foundation.attachments.Quarantine;
import se.varn.foundation.attachments.Received;
import se.varn.foundation.shell.Form;

/** What the pages of attachments show. */
public final class AttachmentPages {
    private AttachmentPages() {}

    /**
     * The form that adds.
     *
     * @param askNumbers whether a name holds a personal identity number, and the writer is asked
     */
    public record AddPage(
            String kind,
            UUID record,
            Rights rights,
            Form form,
            Received received,
            AttachmentLimits limits,
            boolean askNumbers) {
        public String address() {
            return "/attachments/add/" + kind + "/" + record;
        }
    }

    /** One attachment; {@code form} is that of removing it. */
    public record OnePage(Attachment attachment, Rights rights, Form form) {}

    /** What is in quarantine. */
    public record QuarantinePage(List<Quarantine.Found> found) {}
}
