package se.varn.logs;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The records of a log file or stream, one after another, in bounded memory. Not thread-safe.
 *
 * <p>A damaged record is a {@link LogRecord.Refused} and reading goes on. A damaged compressed
 * stream, or a failing disk, is a last refusal, after which there is nothing more.
 */
public final class LogReader implements Iterator<LogRecord>, AutoCloseable {
    private static final int PEEK = 1 << 15;

    private final ReadOptions options;
    private final ByteSource source;
    private final Framer framer;
    private final EventParser parser;
    private final RecordBuffer buffer;
    private final EventSlices slices = new EventSlices();
    private long index = -1;
    private @Nullable String refusal;
    private boolean ended;
    private boolean damaged;
    private @Nullable LogRecord next;

    private LogReader(InputStream in, ReadOptions options) throws IOException {
        this.source = new ByteSource(in);
        byte[] start = source.peek(PEEK);
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            source.skip(3);
            start = source.peek(PEEK);
        }
        if (startsWith(start, 'E', 'l', 'f', 'F', 'i', 'l', 'e', 0)) {
            throw new IOException("this is a Windows event log (EVTX); export it as JSON first");
        }
        if (startsWith(start, 'P', 'K', 3, 4)) {
            throw new IOException("this is a ZIP archive; unpack it first");
        }
        if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
            throw new IOException("the file is UTF-16; convert it to UTF-8 first");
        }
        boolean documents =
                options.format() == Format.JSON_DOCUMENTS
                        || (options.format() == Format.AUTO && beginsDocuments(start));
        this.options = documents ? options.withFormat(Format.JSON_DOCUMENTS) : options;
        this.framer = documents ? new DocumentFramer(source) : new LineFramer(source);
        this.parser = new EventParser(this.options);
        this.buffer = new RecordBuffer(options.maxRecordBytes());
    }

    /** Opens a file, unpacking gzip and Zstandard whatever its name is. */
    public static LogReader open(Path file, ReadOptions options) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return open(in, options);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Reads a stream, unpacking gzip and Zstandard. Closing the reader closes the stream. */
    public static LogReader open(InputStream in, ReadOptions options) throws IOException {
        try {
            return new LogReader(unpacked(in), options);
        } catch (EOFException e) {
            throw new IOException("the packed file is truncated; fetch it anew", e);
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(8);
        byte[] magic = buffered.readNBytes(4);
        buffered.reset();
        if (startsWith(magic, 0x1F, 0x8B)) {
            return new GZIPInputStream(buffered, 1 << 16);
        }
        if (startsWith(magic, 0x28, 0xB5, 0x2F, 0xFD)) {
            return new ZstdInputStream(buffered);
        }
        return buffered;
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether JSON objects span lines: an array, or an object whose first line leaves it open. */
    private static boolean beginsDocuments(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1).stripLeading();
        if (text.startsWith("[")) {
            return !text.startsWith("[-")
                    && text.length() > 1
                    && "{]\n\r \t".indexOf(text.charAt(1)) >= 0;
        }
        int end = text.indexOf('\n');
        if (!text.startsWith("{") || end < 0) {
            return false;
        }
        String first = text.substring(0, end).strip();
        return first.equals("{")
                || (!balanced(first) && !text.substring(end).stripLeading().startsWith("{"));
    }

    private static boolean balanced(String line) {
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                inString = !inString;
            } else if (!inString) {
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
        }
        return depth == 0;
    }

    @Override
    public boolean hasNext() {
        if (next == null && advance()) {
            String problem = refusal;
            next =
                    problem == null
                            ? new LogRecord.Parsed(index(), line(), slices.keep())
                            : new LogRecord.Refused(index(), line(), problem, start());
        }
        return next != null;
    }

    @Override
    public LogRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more records");
        }
        LogRecord record = next;
        next = null;
        if (record == null) {
            throw new NoSuchElementException("no more records");
        }
        return record;
    }

    /**
     * Goes to the next record without making an object of it: the fast way to read. Then {@link
     * #refusal} says whether {@link #slices} shows an event.
     *
     * @return false if there is no more
     */
    public boolean advance() {
        if (ended) {
            return false;
        }
        try {
            if (!framer.next(buffer)) {
                ended = true;
                return false;
            }
        } catch (IOException e) {
            ended = true;
            damaged = true;
            index++;
            buffer.clear();
            refusal =
                    "the file cannot be read further: "
                            + (e instanceof EOFException ? "it ends too early" : e.getMessage())
                            + "; what stands before was read, fetch the rest anew";
            return true;
        }
        index++;
        String problem =
                buffer.tooLong()
                        ? EventParser.tooLong(buffer.seen(), options.maxRecordBytes())
                        : framer.problem();
        refusal = problem != null ? problem : parser.scan(buffer.bytes(), 0, buffer.size(), slices);
        return true;
    }

    /** Whether reading stopped before the end, at a damaged place or a failing disk. */
    public boolean damaged() {
        return damaged;
    }

    /** Why the record reached is no event; null if it is one. */
    public @Nullable String refusal() {
        return refusal;
    }

    /** The event reached, until the reader goes on. */
    public EventSlices slices() {
        return slices;
    }

    /** See {@link LogRecord#index}. */
    public long index() {
        return index;
    }

    /** See {@link LogRecord#line}. */
    public long line() {
        return framer.line();
    }

    /** The first characters of the record reached, fit to be shown. */
    public String start() {
        return buffer.start();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
