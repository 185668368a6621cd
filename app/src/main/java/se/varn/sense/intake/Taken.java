package se.varn.sense.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.logs.EventSlices;
import se.varn.logs.LogReader;
import se.varn.logs.ReadOptions;

/** Reads a file into segments, and gathers what its receipt says. */
final class Taken {
    private static final int FRAME = 512 << 10;
    private static final int REFUSED_KEPT = 1_000;

    private final SegmentWriter writer;
    private final FrameCodec.Packer packer = new FrameCodec.Packer();
    private final List<FrameIndex.Entry> frames = new ArrayList<>();
    private final List<RefusedLine> shown = new ArrayList<>();
    private FrameIndex index = new FrameIndex();
    private long events;
    private long refused;
    private @Nullable IOException failure;

    private Taken(SegmentWriter writer) {
        this.writer = writer;
    }

    /**
     * Reads to the end, or as far as the file goes.
     *
     * @throws IOException if the file is of no kind that is read, or the segments cannot be written
     */
    static Taken from(Path file, ReadOptions options, long mostUnpacked, SegmentWriter writer)
            throws IOException {
        Taken taken = new Taken(writer);
        try (LogInput input = LogInput.open(file, options, mostUnpacked)) {
            LogReader reader = input.reader();
            while (reader.advance()) {
                String refusal = reader.refusal();
                if (refusal == null) {
                    taken.add(reader.line(), reader.slices());
                } else {
                    taken.refuse(new RefusedLine(reader.line(), refusal, reader.start()));
                }
            }
            taken.flush();
            taken.failure = input.failure().orElse(null);
        }
        return taken;
    }

    private void add(long line, EventSlices event) throws IOException {
        packer.add(line, event.raw());
        index.add(event);
        events++;
        if (packer.size() >= FRAME) {
            flush();
        }
    }

    private void refuse(RefusedLine line) {
        refused++;
        if (shown.size() < REFUSED_KEPT) {
            shown.add(line);
        }
    }

    private void flush() throws IOException {
        if (packer.records() > 0) {
            long first = events - packer.records();
            frames.add(index.entry(writer.append(packer.pack()), first));
            index = new FrameIndex();
        }
    }

    List<FrameIndex.Entry> frames() {
        return frames;
    }

    List<RefusedLine> shown() {
        return shown;
    }

    long events() {
        return events;
    }

    long refused() {
        return refused;
    }

    /** What is wrong with the file itself; null when it was read to its end. */
    @Nullable IOException failure() {
        return failure;
    }

    @Nullable Instant firstAt() {
        return frames.stream()
                .map(FrameIndex.Entry::from)
                .filter(java.util.Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    @Nullable Instant lastAt() {
        return frames.stream()
                .map(FrameIndex.Entry::to)
                .filter(java.util.Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
