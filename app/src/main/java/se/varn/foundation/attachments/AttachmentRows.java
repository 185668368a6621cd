package se.varn.foundation.attachments;

import static se.varn.foundation.attachments.jooq.Tables.ATTACHMENT;
import static se.varn.foundation.attachments.jooq.Tables.CONTENT;
import static se.varn.foundation.attachments.jooq.Tables.UPLOAD;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.view.People;

/** The rows of uploads and attachments. */
@Component
class AttachmentRows {
    private final DSLContext db;
    private final VirusCheck check;
    private final Clock clock;

    AttachmentRows(DSLContext db, VirusCheck check, Clock clock) {
        this.db = db;
        this.check = check;
        this.clock = clock;
    }

    void insertUpload(UUID id, UUID person, String sha256, String name, boolean mismatch) {
        db.insertInto(UPLOAD)
                .set(UPLOAD.ID, id)
                .set(UPLOAD.SHA256, sha256)
                .set(UPLOAD.PERSON, person)
                .set(UPLOAD.NAME, name)
                .set(UPLOAD.MISMATCH, mismatch)
                .set(UPLOAD.CREATED_AT, clock.instant())
                .execute();
    }

    /** Those of a person's own uploads that wait, held until the command ends. */
    List<Upload> uploads(UUID person, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.select(UPLOAD.asterisk(), CONTENT.TYPE, CONTENT.BYTES, CONTENT.STATE)
                        .from(UPLOAD)
                        .join(CONTENT)
                        .on(CONTENT.SHA256.eq(UPLOAD.SHA256))
                        .where(UPLOAD.PERSON.eq(person).and(UPLOAD.ID.in(ids)))
                        .orderBy(UPLOAD.CREATED_AT, UPLOAD.ID)
                        .forUpdate()
                        .of(UPLOAD)
                        .fetch(r ->
                                new Upload(
                                        r.get(UPLOAD.ID),
                                        r.get(UPLOAD.NAME),
                                        FileKind.of(r.get(CONTENT.TYPE)),
                                        r.get(CONTENT.TYPE),
                                        r.get(CONTENT.BYTES),
                                        r.get(UPLOAD.SHA256),
                                        r.get(UPLOAD.MISMATCH),
                                        CheckState.valueOf(r.get(CONTENT.STATE))));
    }

    void dropUploads(Collection<UUID> ids) {
        db.deleteFrom(UPLOAD).where(UPLOAD.ID.in(ids)).execute();
    }

    /** Lets a person keep so many uploads waiting, the newest. */
    void trimUploads(UUID person, int most) {
        db.deleteFrom(UPLOAD)
                .where(
                        UPLOAD.ID.in(
                                DSL.select(UPLOAD.ID)
                                        .from(UPLOAD)
                                        .where(UPLOAD.PERSON.eq(person))
                                        .orderBy(UPLOAD.CREATED_AT.desc(), UPLOAD.ID)
                                        .offset(most)))
                .execute();
    }

    /** One at a time attaches to a record, so that its files are counted right. */
    void alone(UUID record) {
        db.fetch("select pg_advisory_xact_lock(8720431, hashtext({0}))", record.toString());
    }

    /** How many files a record has now. */
    int count(UUID record) {
        return db.fetchCount(
                ATTACHMENT, ATTACHMENT.RECORD_ID.eq(record).and(ATTACHMENT.REMOVED_AT.isNull()));
    }

    /** Of what a record has now, what this person meets: the id by the digest of the content. */
    Map<String, UUID> present(Actor reader, UUID record, Attachable.Sees sees) {
        Condition here = ATTACHMENT.RECORD_ID.eq(record).and(ATTACHMENT.REMOVED_AT.isNull());
        Map<String, UUID> present = new HashMap<>();
        db.select(ATTACHMENT.SHA256, ATTACHMENT.ID)
                .from(ATTACHMENT)
                .where(
                        sees == Attachable.Sees.ALL
                                ? here
                                : here.and(ATTACHMENT.ADDED_BY.eq(reader.person())))
                .orderBy(ATTACHMENT.ADDED_AT)
                .forEach(r -> present.putIfAbsent(r.value1(), r.value2()));
        return present;
    }

    void insert(UUID person, RecordRef record, Upload upload, String name) {
        db.insertInto(ATTACHMENT)
                .set(ATTACHMENT.ID, upload.id())
                .set(ATTACHMENT.RECORD_KIND, record.kind())
                .set(ATTACHMENT.RECORD_ID, record.id())
                .set(ATTACHMENT.SHA256, upload.sha256())
                .set(ATTACHMENT.NAME, name)
                .set(ATTACHMENT.MISMATCH, upload.mismatch())
                .set(ATTACHMENT.ADDED_AT, clock.instant())
                .set(ATTACHMENT.ADDED_BY, person)
                .execute();
    }

    /** Whether it was there still. */
    boolean remove(UUID id, UUID person, String why) {
        return db.update(ATTACHMENT)
                        .set(ATTACHMENT.REMOVED_AT, clock.instant())
                        .set(ATTACHMENT.REMOVED_BY, person)
                        .set(ATTACHMENT.REMOVED_WHY, why)
                        .where(ATTACHMENT.ID.eq(id).and(ATTACHMENT.REMOVED_AT.isNull()))
                        .execute()
                == 1;
    }

    /** The record that a file is attached to. */
    Optional<RecordRef> record(UUID id) {
        return db.select(ATTACHMENT.RECORD_KIND, ATTACHMENT.RECORD_ID)
                .from(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(id))
                .fetchOptional(r -> new RecordRef(r.value1(), r.value2()));
    }

    /** A record's files, as this person meets them, the oldest first; removed ones last. */
    List<Attachment> of(Actor reader, RecordRef record, Attachable.Rights rights) {
        return read(reader, rights, ATTACHMENT.RECORD_ID.eq(record.id()));
    }

    Optional<Attachment> one(Actor reader, UUID id, Attachable.Rights rights) {
        return read(reader, rights, ATTACHMENT.ID.eq(id)).stream().findFirst();
    }

    private List<Attachment> read(Actor reader, Attachable.Rights rights, Condition which) {
        Condition seen =
                rights.sees() == Attachable.Sees.ALL
                        ? which
                        : which.and(ATTACHMENT.ADDED_BY.eq(reader.person()));
        return db.select(
                        ATTACHMENT.asterisk(),
                        CONTENT.TYPE,
                        CONTENT.BYTES,
                        CONTENT.STATE,
                        CONTENT.FOUND,
                        People.fullName("by_").as("by_name"),
                        People.fullName("away_").as("away_name"))
                .from(ATTACHMENT)
                .join(CONTENT)
                .on(CONTENT.SHA256.eq(ATTACHMENT.SHA256))
                .leftJoin(People.as("by_"))
                .on(People.id("by_").eq(ATTACHMENT.ADDED_BY))
                .leftJoin(People.as("away_"))
                .on(People.id("away_").eq(ATTACHMENT.REMOVED_BY))
                .where(seen)
                .orderBy(ATTACHMENT.REMOVED_AT.isNotNull(), ATTACHMENT.ADDED_AT, ATTACHMENT.ID)
                .fetch(r -> attachment(reader, rights, r));
    }

    private Attachment attachment(Actor reader, Attachable.Rights rights, Record r) {
        CheckState state = CheckState.valueOf(r.get(CONTENT.STATE));
        Instant gone = r.get(ATTACHMENT.REMOVED_AT);
        UUID by = r.get(ATTACHMENT.ADDED_BY);
        boolean told =
                rights.sees() == Attachable.Sees.ALL || reader.is(r.get(ATTACHMENT.REMOVED_BY));
        return new Attachment(
                r.get(ATTACHMENT.ID),
                new RecordRef(r.get(ATTACHMENT.RECORD_KIND), r.get(ATTACHMENT.RECORD_ID)),
                r.get(ATTACHMENT.NAME),
                FileKind.of(r.get(CONTENT.TYPE)),
                r.get(CONTENT.TYPE),
                r.get(CONTENT.BYTES),
                r.get(ATTACHMENT.SHA256),
                r.get(ATTACHMENT.MISMATCH),
                state,
                r.get(CONTENT.FOUND),
                by,
                name(r.get("by_name", String.class)),
                r.get(ATTACHMENT.ADDED_AT),
                gone == null
                        ? null
                        : new Attachment.Removal(
                                told ? name(r.get("away_name", String.class)) : "",
                                gone,
                                told ? r.get(ATTACHMENT.REMOVED_WHY) : ""),
                gone == null && check.opens(state),
                gone == null && rights.mayRemove(reader, by));
    }

    private static String name(@org.jspecify.annotations.Nullable String name) {
        return name == null ? "Värn" : name;
    }

    /** Ids of the files, attached or waiting, with this content. */
    List<UUID> carriers(String sha256) {
        return db.select(ATTACHMENT.ID)
                .from(ATTACHMENT)
                .where(ATTACHMENT.SHA256.eq(sha256))
                .unionAll(DSL.select(UPLOAD.ID).from(UPLOAD).where(UPLOAD.SHA256.eq(sha256)))
                .fetch(r -> r.value1());
    }
}
