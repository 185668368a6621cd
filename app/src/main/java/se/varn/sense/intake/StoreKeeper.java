package se.varn.sense.intake;

import static se.varn.sense.intake.jooq.Tables.BLOB_MARK;
import static se.varn.sense.intake.jooq.Tables.FRAME;
import static se.varn.sense.intake.jooq.Tables.SEGMENT;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.varn.sense.intake.jooq.tables.records.FrameRecord;

/**
 * Brings folder and rows together at start, before anything is taken in: segments without a row
 * were never acknowledged and go after a day; segments longer than their row are cut; what a
 * shorter one has lost is marked and told; what was lost and is back, from a backup, counts again.
 */
@Component
class StoreKeeper implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(StoreKeeper.class);

    private static final Duration ORPHAN = Duration.ofDays(1);

    private final Segments segments;
    private final DSLContext db;
    private final boolean background;

    StoreKeeper(
            Segments segments,
            DSLContext db,
            @Value("${varn.background:true}") boolean background) {
        this.segments = segments;
        this.db = db;
        this.background = background;
    }

    /** What was found. */
    record Report(int orphans, int cut, int lostFrames, int foundFrames) {}

    private static final Report NOTHING = new Report(0, 0, 0, 0);

    @Override
    public void afterSingletonsInstantiated() {
        if (!background) {
            return;
        }
        try {
            Report report = tidy();
            if (!report.equals(NOTHING)) {
                LOG.warn("log segments at start: {}", report);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the log segments cannot be looked through", e);
        }
    }

    Report tidy() throws IOException {
        Map<UUID, Long> rows =
                db.select(SEGMENT.ID, SEGMENT.BYTES)
                        .from(SEGMENT)
                        .fetchMap(SEGMENT.ID, SEGMENT.BYTES);
        if (!marked(rows.isEmpty())) {
            LOG.error(
                    "the folder {} is not the one this database's log segments lie in: nothing in it is"
                            + " touched; start Värn with the data directory that belongs to the database",
                    segments.blobs());
            return NOTHING;
        }
        int orphans = removeOrphans(rows.keySet());
        int cut = 0;
        int lost = 0;
        for (Map.Entry<UUID, Long> row : rows.entrySet()) {
            long before = size(row.getKey());
            long whole = segments.cut(row.getKey(), row.getValue());
            cut += whole < before ? 1 : 0;
            if (whole < row.getValue()) {
                lost += markLost(row.getKey(), whole, row.getValue());
            }
        }
        return new Report(orphans, cut, lost, countFound());
    }

    /** A frame that can be read counts, whatever once made it lost. */
    private int countFound() {
        int found = 0;
        for (FrameRecord frame : db.selectFrom(FRAME).where(FRAME.LOST).fetch()) {
            if (readable(frame)) {
                frame.setLost(false);
                frame.update();
                found++;
            }
        }
        return found;
    }

    private boolean readable(FrameRecord frame) {
        try {
            return !segments.frame(frame.getSegment(), frame.getStart()).isEmpty();
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    private long size(UUID segment) throws IOException {
        Path file = segments.path(segment);
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** Only old ones: a file that another process is taking in right now has no row yet. */
    private int removeOrphans(Set<UUID> known) throws IOException {
        int removed = 0;
        Instant before = Instant.now().minus(ORPHAN);
        for (UUID segment : segments.all()) {
            if (!known.contains(segment) && segments.writtenBefore(segment, before)) {
                segments.delete(segment);
                removed++;
            }
        }
        return removed;
    }

    private int markLost(UUID segment, long whole, long expected) {
        int frames =
                db.update(FRAME)
                        .set(FRAME.LOST, true)
                        .where(
                                FRAME.SEGMENT
                                        .eq(segment)
                                        .and(FRAME.START.ge(whole))
                                        .andNot(FRAME.LOST))
                        .execute();
        LOG.error(
                "segment {} holds {} bytes of {}: {} frames are lost; restore the file from a backup",
                segment,
                whole,
                expected,
                frames);
        return frames;
    }

    /** Whether folder and database belong together; a first start makes them so. */
    private boolean marked(boolean noRows) throws IOException {
        UUID mark = db.select(BLOB_MARK.ID).from(BLOB_MARK).fetchOne(BLOB_MARK.ID);
        Path file = segments.blobs().resolve(Segments.MARK);
        String there = Files.exists(file) ? Files.readString(file).strip() : "";
        if (mark != null && there.equals(mark.toString())) {
            return true;
        }
        if (there.isEmpty() && noRows) {
            UUID id = mark == null ? UUID.randomUUID() : mark;
            if (mark == null) {
                db.insertInto(BLOB_MARK).values(id).execute();
            }
            Files.writeString(file, id.toString());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return true;
        }
        LOG.warn("{} belongs to another database; nothing is cleaned away there", segments.blobs());
        return false;
    }
}
