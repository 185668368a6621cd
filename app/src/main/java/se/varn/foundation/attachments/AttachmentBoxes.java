package se.varn.foundation.attachments;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.attachments.Attachable.Rights;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Panel;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;

/** The box of attachments on the page of every record that has an {@link Attachable}. */
@Component
public class AttachmentBoxes implements Panel {
    private static final int ORDER = 40;
    private final Attachments attachments;
    private final Pages pages;

    AttachmentBoxes(Attachments attachments, Pages pages) {
        this.attachments = attachments;
        this.pages = pages;
    }

    /** What the box shows. */
    public record Box(RecordRef record, List<Attachment> files, boolean mayAdd) {}

    @Override
    public Optional<Panel.Box> on(RecordRef record, Actor actor, Language language) {
        return attachments
                .rights(actor, record)
                .flatMap(rights ->
                        box(record, rights, attachments.beside(actor, record, rights), language));
    }

    /** The box with those files alone that this person added, for a page of his or her own. */
    public Optional<Panel.Box> own(RecordRef record, Actor actor, Language language) {
        return attachments
                .rights(actor, record)
                .flatMap(rights ->
                        box(
                                record,
                                rights,
                                attachments.beside(actor, record, rights).stream()
                                        .filter(a -> actor.is(a.addedBy()))
                                        .toList(),
                                language));
    }

    private Optional<Panel.Box> box(
            RecordRef record, Rights rights, List<Attachment> files, Language language) {
        return files.isEmpty() && !rights.mayAdd()
                ? Optional.empty()
                : Optional.of(
                        new Panel.Box(
                                AttachmentsText.ATTACHMENTS,
                                pages.content(
                                        "attachments/box.jte",
                                        language,
                                        new Box(record, files, rights.mayAdd()))));
    }

    @Override
    public int order() {
        return ORDER;
    }
}
