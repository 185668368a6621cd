package se.varn.logs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads single records that are already cut out, such as datagrams or lines from a queue. Not
 * thread-safe; one per thread is cheap.
 */
public final class EventParser {
    private final ReadOptions options;
    private final JsonEvents json = new JsonEvents();
    private final SyslogEvents syslog;
    private final EventBuilder builder = new EventBuilder();
    private final EventSlices slices = new EventSlices();
    private final Layouts layouts;
    private final JsonScanner scanner;
    private final SyslogScanner lines;

    /** A parser; the format JSON_DOCUMENTS is the same as JSON_LINES here. */
    public EventParser(ReadOptions options) {
        this.options = options;
        this.syslog = new SyslogEvents(options, json);
        this.layouts = new Layouts(options.labels());
        this.scanner = new JsonScanner(layouts);
        this.lines = new SyslogScanner(options, syslog, layouts);
    }

    /** The event in this record, or why there is none; index and line are 0 and 1. */
    public LogRecord parse(byte[] record) {
        String reason = scan(record, 0, record.length, slices);
        return reason == null
                ? new LogRecord.Parsed(0, 1, slices.keep())
                : refused(record, record.length, 0, 1, reason);
    }

    /** The event in this text, or why there is none; index and line are 0 and 1. */
    public LogRecord parse(String record) {
        return parse(record.getBytes(options.charset()));
    }

    static LogRecord.Refused refused(
            byte[] bytes, int length, long index, long line, String reason) {
        RecordBuffer shown = new RecordBuffer(200);
        shown.add(bytes, 0, length);
        return new LogRecord.Refused(index, line, reason, shown.start());
    }

    /**
     * Shows the event in these bytes without making an object of it. The slices of JSON lie in the
     * bytes themselves, which must not change while they are looked at; those of a line of text lie
     * in this parser, until it reads the next record.
     *
     * @return null, or why there is no event
     */
    public @Nullable String scan(byte[] bytes, int from, int to, EventSlices into) {
        int length = to - from;
        if (length > options.maxRecordBytes()) {
            return tooLong(length, options.maxRecordBytes());
        }
        layouts.bound();
        if (scans(bytes, from, to, into) && layouts.arrange(into)) {
            return null;
        }
        try {
            read(from == 0 ? bytes : Arrays.copyOfRange(bytes, from, to), length, into);
            return null;
        } catch (RefusedException e) {
            return e.reason();
        }
    }

    private boolean scans(byte[] bytes, int from, int to, EventSlices into) {
        boolean text =
                switch (options.format()) {
                    case AUTO -> from < to && bytes[from] != '{' && bytes[from] > ' ';
                    case SYSLOG -> true;
                    case JSON_LINES, JSON_DOCUMENTS -> false;
                };
        return text ? lines.scan(bytes, from, to, into) : scanner.scan(bytes, from, to, into);
    }

    /** Reads what the scanners leave. */
    private void read(byte[] bytes, int length, EventSlices into) throws RefusedException {
        int nul = Bytes.indexOf(bytes, 0, length, '\0');
        if (nul < length) {
            throw new RefusedException(
                    "NUL byte at column " + (nul + 1),
                    "the log is damaged, binary or UTF-16: fetch it anew or convert it to UTF-8");
        }
        builder.clear();
        int first = 0;
        while (first < length && bytes[first] <= ' ' && bytes[first] > 0) {
            first++;
        }
        boolean object = first < length && bytes[first] == '{';
        switch (options.format()) {
            case AUTO -> {
                if (object) {
                    json(bytes, length, into);
                    return;
                }
            }
            case JSON_LINES, JSON_DOCUMENTS -> {
                if (!object) {
                    throw new RefusedException("not a JSON object", JsonEvents.OTHER_FORMAT);
                }
                json(bytes, length, into);
                return;
            }
            case SYSLOG -> {}
        }
        String text = decode(bytes, length);
        syslog.read(text, builder);
        builder.show(text.getBytes(StandardCharsets.UTF_8), layouts, into);
    }

    private void json(byte[] bytes, int length, EventSlices into) throws RefusedException {
        json.read(bytes, length, builder);
        builder.show(Arrays.copyOf(bytes, length), layouts, into);
    }

    static String tooLong(long length, int max) {
        return "record of "
                + length
                + " bytes is longer than the limit of "
                + max
                + "; raise the limit, or let its source write less";
    }

    private String decode(byte[] bytes, int length) throws RefusedException {
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        try {
            return options.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
        } catch (CharacterCodingException _) {
            throw new RefusedException(
                    "not "
                            + options.charset().name()
                            + " text: bad byte at column "
                            + (in.position() + 1),
                    "name the log's encoding, such as ISO-8859-1");
        }
    }
}
