package se.varn.sense.intake;

import static se.varn.sense.intake.jooq.Tables.FRAME;
import static se.varn.sense.intake.jooq.Tables.LOG_IMPORT;
import static se.varn.sense.intake.jooq.Tables.REFUSED_LINE;
import static se.varn.sense.intake.jooq.Tables.SEGMENT;
import static se.varn.sense.intake.jooq.Tables.SOURCE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.foundation.organisation.view.People;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.shell.Words;
import se.varn.sense.intake.jooq.tables.records.FrameRecord;
import se.varn.sense.intake.jooq.tables.records.RefusedLineRecord;

@Component
class IntakeStore {
    private static final Field<Long> LOST =
            DSL.field(
                            DSL.select(DSL.coalesce(DSL.sum(FRAME.EVENTS), 0))
                                    .from(FRAME)
                                    .where(FRAME.IMPORT_ID.eq(LOG_IMPORT.ID).and(FRAME.LOST)))
                    .cast(Long.class)
                    .as("lost_events");

    private static final Map<String, Field<?>> SORTS =
            Map.of(
                    "number", LOG_IMPORT.NUMBER,
                    "at", LOG_IMPORT.AT,
                    "source", SOURCE.NAME.collate("sv-x-icu"),
                    "file", LOG_IMPORT.FILE_NAME.collate("sv-x-icu"),
                    "events", LOG_IMPORT.EVENTS,
                    "refused", LOG_IMPORT.REFUSED);

    private final DSLContext db;

    IntakeStore(DSLContext db) {
        this.db = db;
    }

    /** Imports of one file wait for each other until the transaction ends. */
    void lock(String sha256) {
        db.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val(sha256));
    }

    UUID source(String name, UUID by, Instant now) {
        return db.select(SOURCE.ID)
                .from(SOURCE)
                .where(SOURCE.NAME.eq(name))
                .fetchOptional(SOURCE.ID)
                .orElseGet(() -> {
                    UUID id = UUID.randomUUID();
                    db.insertInto(SOURCE)
                            .set(SOURCE.ID, id)
                            .set(SOURCE.NAME, name)
                            .set(SOURCE.CREATED_AT, now)
                            .set(SOURCE.CREATED_BY, by)
                            .execute();
                    return id;
                });
    }

    void insert(
            ImportId id,
            String number,
            UUID source,
            ImportFile command,
            String sha256,
            long bytes,
            Taken taken,
            UUID by,
            Instant now) {
        db.insertInto(LOG_IMPORT)
                .set(LOG_IMPORT.ID, id.value())
                .set(LOG_IMPORT.NUMBER, number)
                .set(LOG_IMPORT.SOURCE, source)
                .set(LOG_IMPORT.FILE_NAME, command.fileName())
                .set(LOG_IMPORT.BYTES, bytes)
                .set(LOG_IMPORT.SHA256, sha256)
                .set(LOG_IMPORT.ENCODING, command.encoding().name())
                .set(LOG_IMPORT.PRODUCT, command.product().isEmpty() ? null : command.product())
                .set(LOG_IMPORT.EVENTS, taken.events())
                .set(LOG_IMPORT.REFUSED, taken.refused())
                .set(LOG_IMPORT.FRAMES, taken.frames().size())
                .set(LOG_IMPORT.WHOLE, taken.failure() == null)
                .set(LOG_IMPORT.FIRST_AT, taken.firstAt())
                .set(LOG_IMPORT.LAST_AT, taken.lastAt())
                .set(LOG_IMPORT.AT, now)
                .set(LOG_IMPORT.BY, by)
                .execute();
    }

    void insertSegments(ImportId id, List<SegmentWriter.Written> written) {
        for (SegmentWriter.Written w : written) {
            db.insertInto(SEGMENT)
                    .set(SEGMENT.ID, w.segment())
                    .set(SEGMENT.IMPORT_ID, id.value())
                    .set(SEGMENT.BYTES, w.bytes())
                    .execute();
        }
    }

    void insertFrames(ImportId id, List<FrameIndex.Entry> frames) {
        List<FrameRecord> rows = new ArrayList<>(frames.size());
        for (FrameIndex.Entry frame : frames) {
            FrameRecord row = db.newRecord(FRAME);
            row.setImportId(id.value());
            row.setNo(rows.size());
            row.setSegment(frame.place().segment());
            row.setStart(frame.place().start());
            row.setFirst(frame.first());
            row.setEvents(frame.events());
            row.setFromAt(frame.from());
            row.setToAt(frame.to());
            row.setHosts(array(frame.hosts()));
            row.setUsers(array(frame.users()));
            rows.add(row);
        }
        db.batchInsert(rows).execute();
    }

    private static String @Nullable [] array(@Nullable List<String> names) {
        return names == null ? null : names.toArray(String[]::new);
    }

    void insertRefused(ImportId id, List<RefusedLine> lines) {
        List<RefusedLineRecord> rows = new ArrayList<>(lines.size());
        for (RefusedLine line : lines) {
            RefusedLineRecord row = db.newRecord(REFUSED_LINE);
            row.setImportId(id.value());
            row.setNo(rows.size());
            row.setLine(line.line());
            row.setReason(line.reason().replace("\0", "·"));
            row.setStart(line.start().replace("\0", "·"));
            rows.add(row);
        }
        db.batchInsert(rows).execute();
    }

    Optional<LogImport> bySha256(String sha256) {
        return rows().where(LOG_IMPORT.SHA256.eq(sha256))
                .orderBy(LOG_IMPORT.AT.desc())
                .limit(1)
                .fetchOptional(IntakeStore::row);
    }

    Optional<LogImport> find(ImportId id) {
        return rows().where(LOG_IMPORT.ID.eq(id.value())).fetchOptional(IntakeStore::row);
    }

    Map<UUID, LogImport> byIds(Collection<UUID> ids) {
        Map<UUID, LogImport> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            rows().where(LOG_IMPORT.ID.in(ids))
                    .fetch(IntakeStore::row)
                    .forEach(row -> found.put(row.id(), row));
        }
        return found;
    }

    Listing<LogImport> imports(ListQuery query, int most) {
        Condition where = DSL.noCondition();
        if (!query.filter("q").isEmpty()) {
            where =
                    where.and(
                            Words.within(
                                            query.filter("q"),
                                            List.of(LOG_IMPORT.FILE_NAME, LOG_IMPORT.NUMBER))
                                    .or(LOG_IMPORT.SHA256.eq(query.filter("q"))));
        }
        if (!query.filter("source").isEmpty()) {
            where = where.and(SOURCE.NAME.eq(query.filter("source")));
        }
        Integer total =
                db.selectCount()
                        .from(LOG_IMPORT)
                        .join(SOURCE)
                        .on(SOURCE.ID.eq(LOG_IMPORT.SOURCE))
                        .where(where)
                        .fetchOne(0, Integer.class);
        Field<?> sort = SORTS.getOrDefault(query.sort(), LOG_IMPORT.AT);
        List<LogImport> rows =
                rows().where(where)
                        .orderBy(
                                query.descending() ? sort.desc() : sort.asc(),
                                LOG_IMPORT.NUMBER.desc())
                        .limit(most)
                        .offset(most == query.size() ? query.offset() : 0)
                        .fetch(IntakeStore::row);
        return new Listing<>(rows, total == null ? 0 : total, query);
    }

    List<LogSource> sources() {
        return db.select(
                        SOURCE.ID,
                        SOURCE.NAME,
                        DSL.count(LOG_IMPORT.ID),
                        DSL.coalesce(DSL.sum(LOG_IMPORT.EVENTS), 0).cast(Long.class),
                        DSL.coalesce(DSL.sum(LOG_IMPORT.REFUSED), 0).cast(Long.class),
                        DSL.max(LOG_IMPORT.AT))
                .from(SOURCE)
                .leftJoin(LOG_IMPORT)
                .on(LOG_IMPORT.SOURCE.eq(SOURCE.ID))
                .groupBy(SOURCE.ID, SOURCE.NAME)
                .orderBy(SOURCE.NAME.collate("sv-x-icu"))
                .fetch(r ->
                        new LogSource(
                                r.value1(),
                                r.value2(),
                                r.value3(),
                                r.value4(),
                                r.value5(),
                                r.value6()));
    }

    List<RefusedLine> refused(ImportId id) {
        return db.selectFrom(REFUSED_LINE)
                .where(REFUSED_LINE.IMPORT_ID.eq(id.value()))
                .orderBy(REFUSED_LINE.NO)
                .fetch(r -> new RefusedLine(r.getLine(), r.getReason(), r.getStart()));
    }

    private SelectJoinStep<Record> rows() {
        return db.select(
                        List.of(
                                LOG_IMPORT.asterisk(),
                                SOURCE.NAME,
                                People.fullName("by_").as("by_name"),
                                LOST))
                .from(LOG_IMPORT)
                .join(SOURCE)
                .on(SOURCE.ID.eq(LOG_IMPORT.SOURCE))
                .leftJoin(People.as("by_"))
                .on(People.id("by_").eq(LOG_IMPORT.BY));
    }

    private static LogImport row(Record r) {
        String by = r.get("by_name", String.class);
        return new LogImport(
                r.get(LOG_IMPORT.ID),
                r.get(LOG_IMPORT.NUMBER),
                r.get(SOURCE.NAME),
                r.get(LOG_IMPORT.FILE_NAME),
                r.get(LOG_IMPORT.BYTES),
                r.get(LOG_IMPORT.SHA256),
                Encoding.valueOf(r.get(LOG_IMPORT.ENCODING)),
                r.get(LOG_IMPORT.PRODUCT),
                r.get(LOG_IMPORT.EVENTS),
                r.get(LOG_IMPORT.REFUSED),
                r.get(LOG_IMPORT.FRAMES),
                r.get(LOG_IMPORT.WHOLE),
                r.get("lost_events", Long.class),
                r.get(LOG_IMPORT.FIRST_AT),
                r.get(LOG_IMPORT.LAST_AT),
                r.get(LOG_IMPORT.AT),
                by == null ? "Värn" : by);
    }
}
