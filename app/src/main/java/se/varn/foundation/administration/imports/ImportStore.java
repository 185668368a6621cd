package se.varn.foundation.administration.imports;

import static se.varn.foundation.administration.jooq.Tables.IMPORT_CHUNK;
import static se.varn.foundation.administration.jooq.Tables.IMPORT_MAPPING;
import static se.varn.foundation.administration.jooq.Tables.IMPORT_ROW;
import static se.varn.foundation.administration.jooq.Tables.REGISTER_IMPORT;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.organisation.view.People;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports, their files and saved mappings. */
@Component
class ImportStore {
    private static final long ONE_RUNS = 8_720_419;
    private static final int CHUNK = 1 << 20;
    private final DSLContext db;
    private final JsonMapper json;
    private final Clock clock;

    ImportStore(DSLContext db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** A file as it came. */
    record Sent(
            UUID id,
            String number,
            Subject subject,
            String fileName,
            String sha256,
            List<String> header,
            UUID by) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(Sent sent, Path file) throws IOException {
        db.insertInto(REGISTER_IMPORT)
                .set(REGISTER_IMPORT.ID, sent.id())
                .set(REGISTER_IMPORT.NUMBER, sent.number())
                .set(REGISTER_IMPORT.SUBJECT, sent.subject().name())
                .set(REGISTER_IMPORT.FILE_NAME, sent.fileName())
                .set(REGISTER_IMPORT.BYTES, Files.size(file))
                .set(REGISTER_IMPORT.SHA256, sent.sha256())
                .set(REGISTER_IMPORT.HEADER, json.writeValueAsString(sent.header()))
                .set(REGISTER_IMPORT.STAGE, Stage.SENT.name())
                .set(REGISTER_IMPORT.CREATED_BY, sent.by())
                .set(REGISTER_IMPORT.CREATED_AT, now())
                .execute();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = in.readNBytes(CHUNK);
            for (int no = 0; chunk.length > 0; no++) {
                db.insertInto(IMPORT_CHUNK)
                        .set(IMPORT_CHUNK.IMPORT_ID, sent.id())
                        .set(IMPORT_CHUNK.NO, no)
                        .set(IMPORT_CHUNK.CONTENT, chunk)
                        .execute();
                chunk = in.readNBytes(CHUNK);
            }
        }
    }

    /** Writes the file out as it was sent; false when it has been dropped. */
    boolean copy(UUID id, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int no = 0; ; no++) {
                byte[] chunk =
                        db.select(IMPORT_CHUNK.CONTENT)
                                .from(IMPORT_CHUNK)
                                .where(IMPORT_CHUNK.IMPORT_ID.eq(id).and(IMPORT_CHUNK.NO.eq(no)))
                                .fetchOne(IMPORT_CHUNK.CONTENT);
                if (chunk == null) {
                    return no > 0;
                }
                out.write(chunk);
            }
        }
    }

    void dropFile(UUID id) {
        db.deleteFrom(IMPORT_CHUNK).where(IMPORT_CHUNK.IMPORT_ID.eq(id)).execute();
    }

    Optional<RegisterImport> find(UUID id, Map<Fate, Integer> counts) {
        return db.select(REGISTER_IMPORT.asterisk(), People.fullName("by_"))
                .from(REGISTER_IMPORT)
                .leftJoin(People.as("by_"))
                .on(People.id("by_").eq(REGISTER_IMPORT.CREATED_BY))
                .where(REGISTER_IMPORT.ID.eq(id))
                .fetchOptional(r -> read(r, counts));
    }

    Listing<RegisterImport> list(ListQuery query, int most) {
        Condition where = REGISTER_IMPORT.STAGE.ne(Stage.DROPPED.name());
        Field<?> sort =
                query.sort().equals("number") ? REGISTER_IMPORT.NUMBER : REGISTER_IMPORT.CREATED_AT;
        List<RegisterImport> rows =
                db.select(REGISTER_IMPORT.asterisk(), People.fullName("by_"))
                        .from(REGISTER_IMPORT)
                        .leftJoin(People.as("by_"))
                        .on(People.id("by_").eq(REGISTER_IMPORT.CREATED_BY))
                        .where(where)
                        .orderBy(query.descending() ? sort.desc() : sort.asc(), REGISTER_IMPORT.ID)
                        .limit(most)
                        .offset(most == query.size() ? query.offset() : 0)
                        .fetch(r -> read(r, Map.of()));
        return new Listing<>(rows, db.fetchCount(REGISTER_IMPORT, where), query);
    }

    private RegisterImport read(Record r, Map<Fate, Integer> counts) {
        String mapping = r.get(REGISTER_IMPORT.MAPPING);
        String said = r.get(REGISTER_IMPORT.SAID_SV);
        return new RegisterImport(
                r.get(REGISTER_IMPORT.ID),
                r.get(REGISTER_IMPORT.NUMBER),
                Subject.valueOf(r.get(REGISTER_IMPORT.SUBJECT)),
                r.get(REGISTER_IMPORT.FILE_NAME),
                json.readValue(r.get(REGISTER_IMPORT.HEADER), new TypeReference<>() {}),
                mapping == null ? null : json.readValue(mapping, Mapping.class),
                Objects.requireNonNullElse(r.get(REGISTER_IMPORT.MAPPING_NAME), ""),
                Stage.valueOf(r.get(REGISTER_IMPORT.STAGE)),
                r.get(REGISTER_IMPORT.VERSION),
                Objects.requireNonNullElse(r.get(People.fullName("by_")), "–"),
                r.get(REGISTER_IMPORT.CREATED_AT),
                r.get(REGISTER_IMPORT.PREVIEW_JOB),
                r.get(REGISTER_IMPORT.PREVIEWED_AT),
                r.get(REGISTER_IMPORT.RUN_JOB),
                r.get(REGISTER_IMPORT.DONE_AT),
                r.get(REGISTER_IMPORT.UNIDENTIFIED),
                said == null ? null : Message.of(said, r.get(REGISTER_IMPORT.SAID_EN)),
                counts);
    }

    /**
     * Moves an import on, if it is where the caller has seen it.
     *
     * @param version the one that was read; null: whatever it is
     * @return false when somebody else was first
     */
    boolean turn(
            UUID id,
            @Nullable Integer version,
            List<Stage> from,
            Stage to,
            Map<Field<?>, @Nullable Object> more) {
        var set = new HashMap<Field<?>, @Nullable Object>(more);
        set.put(REGISTER_IMPORT.STAGE, to.name());
        set.put(REGISTER_IMPORT.VERSION, REGISTER_IMPORT.VERSION.plus(1));
        Condition where =
                REGISTER_IMPORT
                        .ID
                        .eq(id)
                        .and(REGISTER_IMPORT.STAGE.in(from.stream().map(Stage::name).toList()));
        if (version != null) {
            where = where.and(REGISTER_IMPORT.VERSION.eq(version));
        }
        return db.update(REGISTER_IMPORT).set(set).where(where).execute() == 1;
    }

    /** Notes the job that is at work. */
    void set(UUID id, Field<UUID> which, UUID job) {
        db.update(REGISTER_IMPORT).set(which, job).where(REGISTER_IMPORT.ID.eq(id)).execute();
    }

    static Map<Field<?>, @Nullable Object> saying(@Nullable Message said) {
        Map<Field<?>, @Nullable Object> set = new HashMap<>();
        set.put(REGISTER_IMPORT.SAID_SV, said == null ? null : said.in(Language.SV));
        set.put(REGISTER_IMPORT.SAID_EN, said == null ? null : said.in(Language.EN));
        return set;
    }

    /**
     * Whether another import is being carried out; nobody else starts one until the caller ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean otherRuns(UUID id) {
        db.fetch("select pg_advisory_xact_lock(?)", ONE_RUNS);
        return db.fetchExists(
                REGISTER_IMPORT,
                REGISTER_IMPORT.STAGE.eq(Stage.RUNNING.name()).and(REGISTER_IMPORT.ID.ne(id)));
    }

    /** Imports that nobody has touched since, and of which something is left to forget. */
    List<UUID> untouchedSince(Instant before, Stage... stages) {
        return db.select(REGISTER_IMPORT.ID)
                .from(REGISTER_IMPORT)
                .where(REGISTER_IMPORT.STAGE.in(Arrays.stream(stages).map(Stage::name).toList()))
                .and(
                        DSL.greatest(
                                        REGISTER_IMPORT.CREATED_AT,
                                        REGISTER_IMPORT.PREVIEWED_AT,
                                        REGISTER_IMPORT.DONE_AT)
                                .lt(before))
                .and(
                        DSL.exists(
                                        DSL.selectOne()
                                                .from(IMPORT_CHUNK)
                                                .where(
                                                        IMPORT_CHUNK.IMPORT_ID.eq(
                                                                REGISTER_IMPORT.ID)))
                                .or(
                                        DSL.exists(
                                                DSL.selectOne()
                                                        .from(IMPORT_ROW)
                                                        .where(
                                                                IMPORT_ROW.IMPORT_ID.eq(
                                                                        REGISTER_IMPORT.ID)))))
                .fetch(REGISTER_IMPORT.ID);
    }

    /** Saved mappings by name. */
    Map<String, Mapping> mappings(Subject subject) {
        return db.selectFrom(IMPORT_MAPPING)
                .where(IMPORT_MAPPING.SUBJECT.eq(subject.name()))
                .orderBy(IMPORT_MAPPING.NAME.collate("sv-x-icu"))
                .fetchMap(IMPORT_MAPPING.NAME, r -> json.readValue(r.getMapping(), Mapping.class));
    }

    /** The id of the mapping saved. */
    UUID save(Subject subject, String name, Mapping mapping) {
        UUID id = UUID.randomUUID();
        String text = json.writeValueAsString(mapping);
        Condition same =
                IMPORT_MAPPING
                        .SUBJECT
                        .eq(subject.name())
                        .and(IMPORT_MAPPING.NAME.equalIgnoreCase(name));
        UUID there =
                db.select(IMPORT_MAPPING.ID)
                        .from(IMPORT_MAPPING)
                        .where(same)
                        .forUpdate()
                        .fetchOne(IMPORT_MAPPING.ID);
        if (there == null) {
            db.insertInto(IMPORT_MAPPING)
                    .set(IMPORT_MAPPING.ID, id)
                    .set(IMPORT_MAPPING.SUBJECT, subject.name())
                    .set(IMPORT_MAPPING.NAME, name)
                    .set(IMPORT_MAPPING.MAPPING, text)
                    .execute();
            return id;
        }
        db.update(IMPORT_MAPPING)
                .set(IMPORT_MAPPING.MAPPING, text)
                .set(IMPORT_MAPPING.VERSION, IMPORT_MAPPING.VERSION.plus(1))
                .where(IMPORT_MAPPING.ID.eq(there))
                .execute();
        return there;
    }

    String text(Mapping mapping) {
        return json.writeValueAsString(mapping);
    }

    static Map<Fate, Integer> none() {
        return new EnumMap<>(Fate.class);
    }
}
