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
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Brings folder and rows together at start, before anything is taken in: segments without a row are
 * set aside after a day, since either they were never acknowledged or the database has been set
 * back to an earlier day; those set aside whose row is there again come back; segments longer than
 * their row are cut; what a shorter one has lost is marked and told; what was lost and is back,
 * from a backup, counts again.
 */
@Component
class StoreKeeper implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(StoreKeeper.class);

    private static final Duration ORPHAN = Duration.ofDays(1);

    private final Segments segments;
    private final LostFrames lostFrames;
    private final DSLContext db;
    private final boolean background;

    StoreKeeper(
            Segments segments,
            LostFrames lostFrames,
            DSLContext db,
            @Value("${varn.background:true}") boolean background) {
        this.segments = segments;
        this.lostFrames = lostFrames;
        this.db = db;
        this.background = background;
    }

    /** What was found. */
    record Report(int orphans, int back, int cut, int lostFrames, int foundFrames) {}

    private static final Report NOTHING = new Report(0, 0, 0, 0, 0);

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
        int back = segments.takeBack(rows.keySet());
        int orphans = setOrphansAside(rows.keySet());
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
        return new Report(orphans, back, cut, lost, lostFrames.lookAgain(DSL.noCondition()));
    }

    private long size(UUID segment) throws IOException {
        Path file = segments.path(segment);
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** Only old ones: a file that another process is taking in right now has no row yet. */
    private int setOrphansAside(Set<UUID> known) throws IOException {
        int aside = 0;
        Instant before = Instant.now().minus(ORPHAN);
        for (UUID segment : segments.all()) {
            if (!known.contains(segment) && segments.writtenBefore(segment, before)) {
                segments.setAside(segment);
                aside++;
            }
        }
        if (aside > 0) {
            LOG.warn(
                    "{} segments that no import knows were moved to {}: left by imports that were cut"
                            + " off, or the database is older than the folder",
                    aside,
                    segments.orphans());
        }
        return aside;
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
