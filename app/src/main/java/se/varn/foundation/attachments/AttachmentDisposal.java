package se.varn.foundation.attachments;

import static se.varn.foundation.attachments.jooq.Tables.ATTACHMENT;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.audit.RecordRef;

/** Takes the files of a record away with it, removed ones too. */
@Component
public class AttachmentDisposal {
    private final DSLContext db;

    AttachmentDisposal(DSLContext db) {
        this.db = db;
    }

    /**
     * Deletes the rows of a record's files; what nothing else refers to leaves the disk with the
     * next sweeps. Part of the caller's command.
     *
     * @return the files as records
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<RecordRef> remove(RecordRef record) {
        List<UUID> ids =
                db.select(ATTACHMENT.ID)
                        .from(ATTACHMENT)
                        .where(
                                ATTACHMENT
                                        .RECORD_ID
                                        .eq(record.id())
                                        .and(ATTACHMENT.RECORD_KIND.eq(record.kind())))
                        .fetch(ATTACHMENT.ID);
        db.deleteFrom(ATTACHMENT).where(ATTACHMENT.ID.in(ids)).execute();
        return ids.stream()
                .map(id -> new RecordRef(Attachments.KIND, id))
                .collect(Collectors.toSet());
    }
}
