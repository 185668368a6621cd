package se.varn.logs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads single records that are already cut out, such as datagrams or lines from a queue. Not
 * thread-safe; one per thread is cheap.
 */
public final class EventParser {
    private final ReadOptions options;
    private final JsonEvents json = new JsonEvents();
    private final SyslogEvents syslog;
    private final EventBuilder builder = new EventBuilder();

    /** A parser; the format JSON_DOCUMENTS is the same as JSON_LINES here. */
    public EventParser(ReadOptions options) {
        this.options = options;
        this.syslog = new SyslogEvents(options, json);
    }

    /** The event in this record, or why there is none; index and line are 0 and 1. */
    public LogRecord parse(byte[] record) {
        return parse(record, record.length, 0, 1);
    }

    /** The event in this text, or why there is none; index and line are 0 and 1. */
    public LogRecord parse(String record) {
        return parse(record.getBytes(options.charset()));
    }

    LogRecord parse(byte[] bytes, int length, long index, long line) {
        try {
            return new LogRecord.Parsed(index, line, event(bytes, length));
        } catch (RefusedException e) {
            RecordBuffer shown = new RecordBuffer(200);
            shown.add(bytes, 0, length);
            return new LogRecord.Refused(index, line, e.reason(), shown.start());
        }
    }

    private Event event(byte[] bytes, int length) throws RefusedException {
        if (length > options.maxRecordBytes()) {
            throw new RefusedException(tooLong(length, options.maxRecordBytes()));
        }
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                throw new RefusedException("NUL byte at column " + (i + 1));
            }
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
                    json.read(bytes, length, builder);
                    return builder.build(Arrays.copyOf(bytes, length), options.labels());
                }
            }
            case JSON_LINES, JSON_DOCUMENTS -> {
                if (!object) {
                    throw new RefusedException("not a JSON object");
                }
                json.read(bytes, length, builder);
                return builder.build(Arrays.copyOf(bytes, length), options.labels());
            }
            case SYSLOG -> {}
        }
        String text = decode(bytes, length);
        syslog.read(text, builder);
        return builder.build(text.getBytes(StandardCharsets.UTF_8), options.labels());
    }

    static String tooLong(long length, int max) {
        return "record of " + length + " bytes is longer than the limit of " + max;
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
                            + (in.position() + 1));
        }
    }
}
