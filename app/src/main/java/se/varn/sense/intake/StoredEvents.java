package se.varn.sense.intake;

import static se.varn.sense.intake.jooq.Tables.FRAME;
import static se.varn.sense.intake.jooq.Tables.LOG_IMPORT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.logs.Event;
import se.varn.logs.EventParser;
import se.varn.logs.Labels;
import se.varn.logs.LogRecord;
import se.varn.logs.ReadOptions;

/**
 * Events read back from their segments. A frame that the disk has damaged is marked lost, shown on
 * its import's page, and read as empty.
 */
@Service
public class StoredEvents {
    private static final Logger LOG = LoggerFactory.getLogger(StoredEvents.class);

    /** A line in another encoding grows when it is kept as UTF-8. */
    private static final int LONGEST = 16 << 20;

    /** Frames read at most for one look around. */
    private static final int MOST_FRAMES = 60;

    private final Segments segments;
    private final LostFrames lost;
    private final DSLContext db;
    private final IdleParsers parsers = new IdleParsers();

    StoredEvents(Segments segments, LostFrames lost, DSLContext db) {
        this.segments = segments;
        this.lost = lost;
        this.db = db;
    }

    /**
     * How the records of an import are read, the first time and every other: the year of syslog
     * times comes from the time of import.
     */
    static ReadOptions options(@Nullable String product, Instant importedAt) {
        Labels labels =
                product == null || product.isEmpty()
                        ? Labels.NONE
                        : new Labels(product, null, null);
        return ReadOptions.DEFAULT.withLabels(labels).withClock(InstantSource.fixed(importedAt));
    }

    /** How many frames an import has; none for those who may not read logs. */
    public int frames(Actor actor, UUID importId) {
        if (!actor.may(Permission.LOG_READ)) {
            return 0;
        }
        Integer frames =
                db.select(LOG_IMPORT.FRAMES)
                        .from(LOG_IMPORT)
                        .where(LOG_IMPORT.ID.eq(importId))
                        .fetchOne(LOG_IMPORT.FRAMES);
        return frames == null ? 0 : frames;
    }

    /**
     * The events of one frame, in their order; none past the last frame, nor for those who may not
     * read logs.
     */
    public List<StoredEvent> frame(Actor actor, UUID importId, int no) {
        if (!actor.may(Permission.LOG_READ)) {
            return List.of();
        }
        return frames(importId, FRAME.NO.eq(no)).stream()
                .flatMap(place -> read(importId, place).stream())
                .toList();
    }

    /** The frames of an import that the disk has lost, in their order. */
    public List<LostFrame> lost(Actor actor, UUID importId) {
        return actor.may(Permission.LOG_READ) ? lost.of(importId) : List.of();
    }

    /** Looks once more for the lost frames of an import: those that are back count again. */
    public void lookAgain(Actor actor, UUID importId) {
        if (actor.may(Permission.LOG_READ)) {
            lost.lookAgain(FRAME.IMPORT_ID.eq(importId));
        }
    }

    /** One event; empty when the disk has lost it. */
    public Optional<StoredEvent> find(Actor actor, EventRef ref) {
        List<StoredEvent> events = frame(actor, ref.importId(), ref.frame());
        return ref.index() < events.size()
                ? Optional.of(events.get(ref.index()))
                : Optional.empty();
    }

    /**
     * Events of the same import on the same host or by the same account, near in time, in the order
     * of time; the event itself among them.
     */
    public List<StoredEvent> around(Actor actor, StoredEvent here, Duration span, int most) {
        if (!actor.may(Permission.LOG_READ)) {
            return List.of();
        }
        String host = here.event().host().orElse(null);
        String user = here.event().user().orElse(null);
        if ((host == null && user == null) || here.event().time().isEmpty()) {
            return List.of(here);
        }
        Instant from = here.at().minus(span);
        Instant to = here.at().plus(span);
        Condition near =
                FRAME.FROM_AT
                        .le(to)
                        .and(FRAME.TO_AT.ge(from))
                        .and(holds(FRAME.HOSTS, host).or(holds(FRAME.USERS, user)));
        List<StoredEvent> found = new ArrayList<>();
        for (Place place : frames(here.ref().importId(), near)) {
            for (StoredEvent event : read(here.ref().importId(), place)) {
                boolean same =
                        (host != null && host.equals(event.event().host().orElse(null)))
                                || (user != null && user.equals(event.event().user().orElse(null)));
                if (same && !event.at().isBefore(from) && !event.at().isAfter(to)) {
                    found.add(event);
                }
            }
        }
        found.sort(Comparator.comparing(e -> Duration.between(here.at(), e.at()).abs()));
        List<StoredEvent> nearest = new ArrayList<>(found.subList(0, Math.min(most, found.size())));
        if (nearest.stream().noneMatch(e -> e.ref().equals(here.ref()))) {
            nearest.add(here);
        }
        nearest.sort(
                Comparator.comparing(StoredEvent::at)
                        .thenComparingInt(e -> e.ref().frame())
                        .thenComparingInt(e -> e.ref().index()));
        return nearest;
    }

    private static Condition holds(Field<String[]> names, @Nullable String name) {
        return name == null
                ? DSL.falseCondition()
                : names.isNull().or(DSL.val(name).eq(DSL.any(names)));
    }

    private record Place(
            UUID segment, long start, int no, ReadOptions options, Instant importedAt) {}

    private List<Place> frames(UUID importId, Condition which) {
        return db.select(FRAME.SEGMENT, FRAME.START, FRAME.NO, LOG_IMPORT.PRODUCT, LOG_IMPORT.AT)
                .from(FRAME)
                .join(LOG_IMPORT)
                .on(LOG_IMPORT.ID.eq(FRAME.IMPORT_ID))
                .where(FRAME.IMPORT_ID.eq(importId).and(which).andNot(FRAME.LOST))
                .orderBy(FRAME.NO)
                .limit(MOST_FRAMES)
                .fetch(r ->
                        new Place(
                                r.value1(),
                                r.value2(),
                                r.value3(),
                                options(r.value4(), r.value5()).withMaxRecordBytes(LONGEST),
                                r.value5()));
    }

    private List<StoredEvent> read(UUID importId, Place place) {
        List<FrameCodec.Raw> raws;
        try {
            raws = segments.frame(place.segment, place.start);
        } catch (ClosedByInterruptException e) {
            throw new UncheckedIOException("reading was interrupted", e);
        } catch (IOException | RuntimeException e) {
            if (e instanceof FileSystemException
                    && !(e instanceof NoSuchFileException && segments.areThere())) {
                throw new IllegalStateException(
                        "segment " + place.segment + " cannot be read now", e);
            }
            LOG.error("frame {} of import {} is lost: {}", place.no, importId, e.getMessage());
            db.update(FRAME)
                    .set(FRAME.LOST, true)
                    .where(FRAME.IMPORT_ID.eq(importId).and(FRAME.NO.eq(place.no)))
                    .execute();
            return List.of();
        }
        EventParser parser = parsers.take(place.options);
        List<StoredEvent> events = new ArrayList<>(raws.size());
        for (FrameCodec.Raw raw : raws) {
            EventRef ref = new EventRef(importId, place.no, events.size());
            Event event =
                    switch (parser.parse(raw.bytes())) {
                        case LogRecord.Parsed parsed -> parsed.event();
                        case LogRecord.Refused refused ->
                                throw new IllegalStateException(
                                        "event "
                                                + ref
                                                + " was stored and cannot be read: "
                                                + refused.reason());
                    };
            events.add(
                    new StoredEvent(ref, raw.line(), event.time().orElse(place.importedAt), event));
        }
        parsers.giveBack(place.options, parser);
        return events;
    }
}
