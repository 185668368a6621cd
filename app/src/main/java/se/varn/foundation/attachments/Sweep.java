package se.varn.foundation.attachments;

import static se.varn.foundation.attachments.jooq.Tables.BLOB_MARK;
import static se.varn.foundation.attachments.jooq.Tables.UPLOAD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/*
 * The sweep holds the content's row while it removes the file, as whoever stores it does, see ContentRows: which of the two
 * comes first does not matter. A crash between the file and the commit leaves a row that nothing refers to, without a file;
 * whoever stores that content again puts the file back, since it is the file that is looked for and not the row.
 */
/**
 * Takes away what nothing refers to: uploads that no form took, contents unused for a day, files
 * that a killed process left. A whole file that no row knows is only moved aside, as log segments
 * are: with the database set back in time it may be the only one.
 */
@Component
class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    /** How long an upload waits for its form, and what a dead process left may lie. */
    private static final Duration WAITED = Duration.ofDays(1);

    private static final String MARK = "mark";

    private final DSLContext db;
    private final ContentRows rows;
    private final ContentStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sweep(
            DSLContext db,
            ContentRows rows,
            ContentStore store,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What was taken away. */
    record Report(int uploads, int contents, int orphans, int incoming) {
        static final Report NOTHING = new Report(0, 0, 0, 0);
    }

    Report run() throws IOException {
        if (!marked()) {
            LOG.error(
                    "the folder {} is not the one in which this database's attachments lie: nothing in it is"
                            + " touched; start Värn with the data directory that belongs to the database",
                    store.folder());
            return Report.NOTHING;
        }
        for (String sha256 : store.asides()) {
            if (rows.known(sha256)) {
                store.takeBack(sha256);
            }
        }
        Instant before = clock.instant().minus(WAITED);
        int uploads = db.deleteFrom(UPLOAD).where(UPLOAD.CREATED_AT.lt(before)).execute();
        rows.markUnused();
        int contents = 0;
        for (String sha256 : rows.unused()) {
            contents += removed(sha256, true) ? 1 : 0;
        }
        int orphans = 0;
        for (String sha256 : store.olderThan(before)) {
            orphans += !rows.known(sha256) && removed(sha256, false) ? 1 : 0;
        }
        return new Report(uploads, contents, orphans, store.dropIncoming(before));
    }

    private boolean removed(String sha256, boolean hasRow) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    boolean mine = hasRow ? rows.release(sha256) : rows.holdMissing(sha256);
                    if (mine) {
                        try {
                            if (hasRow) {
                                store.delete(sha256);
                            } else {
                                store.setAside(sha256);
                            }
                        } catch (IOException e) {
                            throw new UncheckedIOException("cannot remove " + sha256, e);
                        }
                    }
                    if (!hasRow) {
                        status.setRollbackOnly();
                    }
                    return mine;
                }));
    }

    /** Whether folder and database belong together; the first sweep makes them so. */
    private boolean marked() throws IOException {
        UUID mark = db.select(BLOB_MARK.ID).from(BLOB_MARK).fetchOne(BLOB_MARK.ID);
        Path file = store.folder().resolve(MARK);
        String there = Files.exists(file) ? Files.readString(file).strip() : "";
        if (mark != null || !there.isEmpty()) {
            return mark != null && there.equals(mark.toString());
        }
        UUID id = UUID.randomUUID();
        db.insertInto(BLOB_MARK).values(id).execute();
        Files.writeString(file, id.toString());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return true;
    }
}
