package se.varn.foundation.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.attachments.Attachable.Change;
import se.varn.foundation.attachments.Attachable.Rights;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.text.PersonalNumbers;

/**
 * The files of records. Who may read a record reads its files, and nobody else; see {@link
 * Attachable}. Opening one of a restricted record is noted.
 */
@Service
public class Attachments {
    /** What the audit chain calls one. */
    public static final String KIND = "attachment";

    private static final int LONGEST = 2_000;

    private final ObjectProvider<Attachable> kinds;
    private final AttachmentRows rows;
    private final ContentStore store;
    private final AttachmentLimits limits;
    private final Access access;
    private final Audit audit;

    Attachments(
            ObjectProvider<Attachable> kinds,
            AttachmentRows rows,
            ContentStore store,
            AttachmentLimits limits,
            Access access,
            Audit audit) {
        this.kinds = kinds;
        this.rows = rows;
        this.store = store;
        this.limits = limits;
        this.access = access;
        this.audit = audit;
    }

    /** Before it is asked what one may: the record may be restricted or closed in this moment. */
    private void hold(RecordRef record) {
        kind(record.kind()).ifPresent(k -> k.hold(record.id()));
        rows.alone(record.id());
    }

    private Optional<Attachable> kind(String kind) {
        return kinds.stream().filter(k -> k.kind().equals(kind)).findFirst();
    }

    /**
     * What this person may do with the files of a record; empty when it is not there, or not for
     * this person, or of a kind that has no files.
     */
    public Optional<Rights> rights(Actor actor, RecordRef record) {
        return kind(record.kind()).flatMap(k -> k.rights(actor, record.id()));
    }

    /** A record's files, for its page, which notes by itself that it is read. */
    List<Attachment> beside(Actor reader, RecordRef record, Rights rights) {
        return rows.of(reader, record, rights);
    }

    /** A record's files, the oldest first and removed ones last; empty as {@link #rights} is. */
    @Transactional
    public Optional<List<Attachment>> list(Actor reader, RecordRef record) {
        Optional<Rights> rights = rights(reader, record);
        rights.ifPresent(r -> access.noteReading(reader, record, r.circle()));
        return rights.map(r -> rows.of(reader, record, r));
    }

    /** One file. */
    @Transactional
    public Optional<Attachment> find(Actor reader, UUID id) {
        Optional<Attachment> found = read(reader, id);
        found.flatMap(a -> rights(reader, a.record()).map(Rights::circle))
                .ifPresent(circle -> access.noteReading(reader, found.get().record(), circle));
        return found;
    }

    private Optional<Attachment> read(Actor reader, UUID id) {
        return rows.record(id)
                .flatMap(record -> rights(reader, record).flatMap(r -> rows.one(reader, id, r)));
    }

    /**
     * The content of a file; empty when it is not there, not for this person, or removed.
     *
     * @throws UncheckedIOException when its file is lost or damaged
     */
    @Transactional
    public Optional<Opened> open(Actor reader, UUID id) {
        Optional<Attachment> found = read(reader, id).filter(a -> a.removal() == null);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Attachment attachment = found.get();
        if (!attachment.open()) {
            return Optional.of(new Opened.Closed(attachment));
        }
        rights(reader, attachment.record())
                .ifPresent(r -> {
                    access.noteReading(reader, attachment.record(), r.circle());
                    access.noteReading(reader, new RecordRef(KIND, id), r.circle());
                });
        try {
            return Optional.of(new Opened.Content(attachment, store.whole(attachment.sha256())));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the content of attachment "
                            + id
                            + " is lost or damaged; restore "
                            + store.path(attachment.sha256())
                            + " from a backup",
                    e);
        }
    }

    /**
     * Attaches files that were received. Content that the record has already is not attached once
     * more, so that the same form sent twice does its work once.
     */
    @Transactional
    public Outcome<Attached> attach(Actor actor, AttachFiles command) {
        RecordRef record = command.record();
        hold(record);
        Optional<Rights> rights = rights(actor, record).filter(Rights::mayAdd);
        if (rights.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        if (!command.files().refused().isEmpty()) {
            return new Outcome.Invalid<>(command.files().refused());
        }
        List<Upload> uploads = rows.uploads(actor.person(), command.files().ids());
        if (uploads.isEmpty()) {
            return new Outcome.Invalid<>(Receiving.FIELD, AttachmentsText.NONE_CHOSEN);
        }
        if (command.numbers() == null && numbered(command.files())) {
            return new Outcome.Confirm<>(AttachmentsText.NUMBERS_FOUND, List.of());
        }
        int before = rows.count(record.id());
        Map<String, UUID> present = rows.present(actor, record.id(), rights.get().sees());
        List<Upload> fresh = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (Upload upload : uploads) {
            UUID there = present.putIfAbsent(upload.sha256(), upload.id());
            ids.add(there == null ? upload.id() : there);
            if (there == null) {
                fresh.add(upload);
            }
        }
        if (before + fresh.size() > limits.most()) {
            return new Outcome.Invalid<>(
                    Receiving.FIELD, AttachmentsText.TOO_MANY, limits.most(), before);
        }
        rows.dropUploads(command.files().ids());
        if (!fresh.isEmpty()) {
            write(actor, command, fresh);
        }
        return new Outcome.Done<>(
                new Attached(
                        List.copyOf(ids),
                        uploads.size() - fresh.size(),
                        count(uploads, CheckState.INFECTED),
                        count(uploads, CheckState.WAITING)));
    }

    /** Whether a file's name holds a personal identity number. */
    public static boolean numbered(Received files) {
        return files.names().stream().anyMatch(PersonalNumbers::any);
    }

    private static int count(List<Upload> uploads, CheckState state) {
        return (int) uploads.stream().filter(u -> u.check() == state).count();
    }

    private void write(Actor actor, AttachFiles command, List<Upload> fresh) {
        List<String> names = new ArrayList<>();
        List<Map<String, Object>> told = new ArrayList<>();
        for (Upload upload : fresh) {
            String name =
                    command.numbers() == AttachFiles.Numbers.REMOVE
                            ? PersonalNumbers.without(
                                    upload.name(), AttachmentsText.NUMBER_GONE.sv())
                            : upload.name();
            rows.insert(actor.person(), command.record(), upload, name);
            names.add(name);
            told.add(
                    Map.of(
                            "id", upload.id(),
                            "name", name,
                            "sha256", upload.sha256(),
                            "bytes", upload.bytes()));
        }
        changed(actor, command.record(), new Change(true, List.copyOf(names), ""));
        audit.append(
                actor.person(), "attachments.add", command.record(), null, Map.of("files", told));
    }

    private void changed(Actor actor, RecordRef record, Change change) {
        kind(record.kind()).ifPresent(k -> k.changed(actor, record.id(), change));
    }

    /** Marks a file as removed, with a reason. Its content stays until it is disposed of. */
    @Transactional
    public Outcome<Attachment> remove(Actor actor, UUID id, String why) {
        rows.record(id).ifPresent(this::hold);
        Optional<Attachment> found = read(actor, id);
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        Attachment attachment = found.get();
        if (attachment.removal() != null) {
            return new Outcome.Conflict<>();
        }
        if (!attachment.mayRemove()) {
            return new Outcome.Forbidden<>();
        }
        if (why.isBlank() || why.length() > LONGEST) {
            return new Outcome.Invalid<>("why", AttachmentsText.WHY_MISSING, LONGEST);
        }
        if (!rows.remove(id, actor.person(), why.strip())) {
            return new Outcome.Conflict<>();
        }
        changed(
                actor,
                attachment.record(),
                new Change(false, List.of(attachment.name()), why.strip()));
        audit.append(
                actor.person(),
                "attachments.remove",
                attachment.record(),
                why.strip(),
                Map.of("id", id, "name", attachment.name(), "sha256", attachment.sha256()));
        return new Outcome.Done<>(attachment);
    }
}
