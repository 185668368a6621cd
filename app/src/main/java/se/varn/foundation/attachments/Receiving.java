package se.varn.foundation.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.attachments.jooq.tables.records.ContentRecord;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/**
 * Takes in files, before it is known whether the form that they came with is right. Each is on disk
 * and has a row when it is answered; what no form takes within a day goes again.
 */
@Service
public class Receiving {
    /** The field of the files, in every form. */
    public static final String FIELD = "files";

    private final ContentStore store;
    private final ContentRows contents;
    private final AttachmentRows rows;
    private final Sniffer sniffer;
    private final VirusCheck check;
    private final VirusWatch watch;
    private final AttachmentLimits limits;
    private final TransactionTemplate transaction;

    Receiving(
            ContentStore store,
            ContentRows contents,
            AttachmentRows rows,
            Sniffer sniffer,
            VirusCheck check,
            VirusWatch watch,
            AttachmentLimits limits,
            TransactionTemplate transaction) {
        this.store = store;
        this.contents = contents;
        this.rows = rows;
        this.sniffer = sniffer;
        this.check = check;
        this.watch = watch;
        this.limits = limits;
        this.transaction = transaction;
    }

    /**
     * Takes in what a form brings.
     *
     * @param kept uploads that an earlier sending of the same form brought
     * @throws UncheckedIOException when the sender stops half-way, or the disk does not take it;
     *     then nothing is left
     */
    public Received receive(Actor actor, Collection<UUID> kept, List<IncomingFile> files) {
        List<Upload> uploads = new ArrayList<>(rows.uploads(actor.person(), kept));
        List<FieldError> refused = new ArrayList<>();
        VirusCheck.OneForm scanner = check.oneForm();
        for (IncomingFile file : files) {
            if (uploads.size() >= limits.most()) {
                refused.add(new FieldError(FIELD, AttachmentsText.TOO_MANY_SENT, limits.most()));
                break;
            }
            take(actor, file, scanner, uploads, refused);
        }
        rows.trimUploads(actor.person(), 2 * limits.most());
        return new Received(List.copyOf(uploads), List.copyOf(refused));
    }

    private void take(
            Actor actor,
            IncomingFile file,
            VirusCheck.OneForm scanner,
            List<Upload> uploads,
            List<FieldError> refused) {
        String name = FileName.safe(file.name());
        try (InputStream in = file.source().open()) {
            ContentStore.Incoming content = store.take(in, limits.largest());
            try {
                if (content.bytes() == 0) {
                    refused.add(new FieldError(FIELD, AttachmentsText.EMPTY, name));
                } else {
                    uploads.add(keep(actor, name, content, scanner.of(content.file())));
                }
            } finally {
                store.drop(content);
            }
        } catch (ContentStore.TooLongException _) {
            Message most = Message.of(limits.size(Language.SV), limits.size(Language.EN));
            refused.add(new FieldError(FIELD, AttachmentsText.TOO_LARGE, name, most));
        } catch (ContentStore.NoRoomException _) {
            refused.add(new FieldError(FIELD, AttachmentsText.NO_ROOM, name));
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be taken in", e);
        }
    }

    private Upload keep(Actor actor, String name, ContentStore.Incoming content, Verdict verdict) {
        Sniffer.Sniffed sniffed = sniffer.sniff(content.head(), name);
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    ContentRecord row = contents.hold(content, sniffed.type());
                    try {
                        store.settle(content);
                    } catch (IOException e) {
                        throw new UncheckedIOException("a file could not be stored", e);
                    }
                    CheckState state = contents.judge(row, verdict);
                    UUID id = UUID.randomUUID();
                    rows.insertUpload(
                            id, actor.person(), row.getSha256(), name, sniffed.mismatch());
                    if (state == CheckState.INFECTED) {
                        watch.found(actor.person(), id, row);
                    }
                    return new Upload(
                            id,
                            name,
                            FileKind.of(row.getType()),
                            row.getType(),
                            row.getBytes(),
                            row.getSha256(),
                            sniffed.mismatch(),
                            state);
                }));
    }
}
