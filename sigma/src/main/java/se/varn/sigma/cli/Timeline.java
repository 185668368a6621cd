package se.varn.sigma.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/*
 * A merge sort on disk: what fits in memory is sorted and written to a file of its own, and at the end all such files are read
 * side by side. So any number of alerts needs the same memory.
 */
/**
 * Alerts in the order of their time, whatever file they came from; those without a time last, in
 * the order in which they came.
 */
final class Timeline implements AutoCloseable {
    private static final int MOST_FILES = 200;

    private static final class Entry {
        static final Comparator<Entry> ORDER =
                Comparator.comparingLong((Entry entry) -> entry.second)
                        .thenComparingInt(entry -> entry.nano)
                        .thenComparingLong(entry -> entry.number);

        final long second;
        final int nano;
        final long number;
        final byte[] lines;

        Entry(long second, int nano, long number, byte[] lines) {
            this.second = second;
            this.nano = nano;
            this.number = number;
            this.lines = lines;
        }
    }

    private final long memory;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private long held;
    private long count;

    /** Keeps about so many bytes of alerts in memory. */
    Timeline(long memory) {
        this.memory = memory;
    }

    void add(@Nullable Instant time, String lines) throws IOException {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        entries.add(
                new Entry(
                        time == null ? Long.MAX_VALUE : time.getEpochSecond(),
                        time == null ? 0 : time.getNano(),
                        count++,
                        bytes));
        held += bytes.length + 64L;
        if (held > memory) {
            spill();
        }
    }

    private void spill() throws IOException {
        entries.sort(Entry.ORDER);
        Path file = Files.createTempFile("varn-detect", ".timeline");
        files.add(file);
        try (DataOutputStream out = output(file)) {
            for (Entry entry : entries) {
                write(entry, out);
            }
        }
        entries.clear();
        held = 0;
        if (files.size() >= MOST_FILES) {
            mergeFiles();
        }
    }

    /** All files become one, so that never too many are open. */
    private void mergeFiles() throws IOException {
        List<Path> old = List.copyOf(files);
        Path merged = Files.createTempFile("varn-detect", ".timeline");
        try (DataOutputStream out = output(merged)) {
            merge(entry -> write(entry, out));
        }
        for (Path file : old) {
            Files.delete(file);
        }
        files.clear();
        files.add(merged);
    }

    /** Writes all in their order. */
    void writeTo(OutputStream out) throws IOException {
        entries.sort(Entry.ORDER);
        merge(entry -> out.write(entry.lines));
    }

    private interface Sink {
        void take(Entry entry) throws IOException;
    }

    private record Open(Entry entry, @Nullable DataInputStream rest, int place) {}

    /** The sorted files and what is in memory, side by side. */
    private void merge(Sink sink) throws IOException {
        PriorityQueue<Open> queue =
                new PriorityQueue<>(Comparator.comparing(Open::entry, Entry.ORDER));
        List<DataInputStream> inputs = new ArrayList<>();
        try {
            for (Path file : files) {
                DataInputStream in =
                        new DataInputStream(
                                new BufferedInputStream(Files.newInputStream(file), 1 << 16));
                inputs.add(in);
                next(in, queue);
            }
            if (!entries.isEmpty()) {
                queue.add(new Open(entries.getFirst(), null, 0));
            }
            Open open;
            while ((open = queue.poll()) != null) {
                sink.take(open.entry);
                if (open.rest != null) {
                    next(open.rest, queue);
                } else if (open.place + 1 < entries.size()) {
                    queue.add(new Open(entries.get(open.place + 1), null, open.place + 1));
                }
            }
        } finally {
            for (DataInputStream in : inputs) {
                in.close();
            }
        }
    }

    private static void next(DataInputStream in, PriorityQueue<Open> queue) throws IOException {
        long second;
        try {
            second = in.readLong();
        } catch (EOFException _) {
            return;
        }
        int nano = in.readInt();
        long number = in.readLong();
        byte[] lines = in.readNBytes(in.readInt());
        queue.add(new Open(new Entry(second, nano, number, lines), in, 0));
    }

    private static DataOutputStream output(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    private static void write(Entry entry, DataOutputStream out) throws IOException {
        out.writeLong(entry.second);
        out.writeInt(entry.nano);
        out.writeLong(entry.number);
        out.writeInt(entry.lines.length);
        out.write(entry.lines);
    }

    /** Removes its files. */
    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        files.clear();
    }
}
