package se.varn.foundation.attachments;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.foundation.attachments.event.MalwareFound;
import se.varn.foundation.attachments.jooq.tables.records.ContentRecord;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;

/** Has checked what waits for it, and tells what was found. */
@Component
class VirusWatch {
    private static final int AT_ONCE = 50;
    private final VirusCheck check;
    private final ContentRows rows;
    private final ContentStore store;
    private final AttachmentRows attached;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    VirusWatch(
            VirusCheck check,
            ContentRows rows,
            ContentStore store,
            AttachmentRows attached,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.check = check;
        this.rows = rows;
        this.store = store;
        this.attached = attached;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    /** Looks at what waits, until the scanner does not answer; how many were judged. */
    int check() {
        int judged = 0;
        if (check.on()) {
            for (ContentRecord waiting : rows.toCheck(AT_ONCE)) {
                Verdict verdict = verdict(waiting.getSha256());
                transaction.executeWithoutResult(_ -> judge(waiting.getSha256(), verdict));
                if (verdict instanceof Verdict.Unanswered(_, boolean silent)) {
                    if (silent) {
                        break;
                    }
                } else {
                    judged++;
                }
            }
        }
        return judged;
    }

    /** Of the content as it was stored: a damaged file is not judged. */
    private Verdict verdict(String sha256) {
        try {
            return check.of(store.whole(sha256));
        } catch (IOException e) {
            return new Verdict.Unanswered(String.valueOf(e), false);
        }
    }

    private void judge(String sha256, Verdict verdict) {
        Optional<ContentRecord> content = rows.holdToJudge(sha256);
        if (content.isPresent()
                && rows.judge(content.get(), verdict) == CheckState.INFECTED
                && content.get().getFound() != null) {
            List<UUID> carriers = attached.carriers(sha256);
            carriers.stream().limit(1).forEach(id -> found(null, id, content.get()));
        }
    }

    /**
     * Tells that malware came. The entry names no record: whoever reads the audit trail, but not
     * the record, may know of it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(@Nullable UUID person, UUID attachment, ContentRecord content) {
        events.publishEvent(new MalwareFound(attachment, content.getSha256()));
        audit.append(
                person,
                "attachments.infected",
                new RecordRef(Attachments.KIND, attachment),
                null,
                Map.of("sha256", content.getSha256(), "found", String.valueOf(content.getFound())));
    }
}
