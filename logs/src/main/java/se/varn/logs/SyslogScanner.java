package se.varn.logs;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/*
 * The usual lines of syslog and of the audit log, found in their bytes. What is unusual (text in another encoding than UTF-8,
 * JSON in a message, a path that comes twice, a time that is none) and all that is to be refused is left to SyslogEvents, which
 * is the definition: the scanner may leave a line freely, but must never read one in another way.
 */
/** Finds the fields of lines of text without making objects of them. Not thread-safe. */
final class SyslogScanner {
    private static final byte[] OLD = "rfc3164".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] NEW = "rfc5424".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] VERSION = "1 ".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] VALUE = "=\"".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] BOM = "\ufeff".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CEE = "@cee:".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HIGHEST_PRIORITY = 191;
    private static final int LONGEST_PROGRAM = 128;
    private static final int LONGEST_PID = 64;
    private static final int SLOWLY = -1;
    private static final int NONE = -2;

    private final boolean utf8;
    private final boolean understood;
    private final Layouts layouts;
    private final LineScan line = new LineScan();
    private final LineTimes times;
    private final AuditScanner audit;
    private @Nullable LineNames known;
    private int forgotten;

    SyslogScanner(ReadOptions options, SyslogEvents slow, Layouts layouts) {
        Charset charset = options.charset();
        this.utf8 = charset.equals(StandardCharsets.UTF_8);
        this.understood =
                utf8
                        || charset.equals(StandardCharsets.ISO_8859_1)
                        || charset.equals(StandardCharsets.US_ASCII)
                        || charset.name().equals("windows-1252");
        this.layouts = layouts;
        this.times = new LineTimes(slow, options);
        this.audit = new AuditScanner(line, layouts);
    }

    /** Notes the fields of the line that these bytes are; false if it must be read slowly. */
    boolean scan(byte[] bytes, int from, int to, EventSlices into) {
        if (!understood || !line.take(bytes, from, to) || (!utf8 && (line.ascii < line.limit))) {
            return false;
        }
        LineNames names = names();
        into.begin(line.bytes, 0, line.limit);
        boolean read = audit.looksLikeOne(0) ? audit.read(0, names, into) : syslog(names, into);
        line.finish(into);
        return read;
    }

    private LineNames names() {
        LineNames names = known;
        if (names == null || forgotten != layouts.forgotten()) {
            names = new LineNames(layouts);
            known = names;
            forgotten = layouts.forgotten();
        }
        return names;
    }

    private static boolean text(EventSlices into, int id, int from, int to) {
        return into.slice(id, from, to, EventSlices.TEXT);
    }

    private boolean syslog(LineNames names, EventSlices into) {
        int at = 0;
        if (line.has(0, '<')) {
            at = priority(names, into);
            if (at == SLOWLY) {
                return false;
            }
        }
        boolean modern = at > 0 && line.isAt(at, VERSION);
        return modern ? modern(at + VERSION.length, names, into) : legacy(at, names, into);
    }

    private int priority(LineNames names, EventSlices into) {
        int close = line.digits(1, 1, 3);
        if (close < 0 || !line.has(close, '>')) {
            return SLOWLY;
        }
        int priority = 0;
        for (int i = 1; i < close; i++) {
            priority = priority * 10 + (line.bytes[i] - '0');
        }
        if (priority > HIGHEST_PRIORITY) {
            return SLOWLY;
        }
        number(names.facility, priority >> 3, into);
        number(names.severity, priority & 7, into);
        return close + 1;
    }

    private void number(int id, int number, EventSlices into) {
        int start = line.end();
        line.write(number);
        into.slice(id, start, line.end(), EventSlices.INTEGER);
    }

    private void format(byte[] which, LineNames names, EventSlices into) {
        int start = line.end();
        line.write(which);
        text(into, names.format, start, line.end());
    }

    // RFC 5424.

    private boolean modern(int from, LineNames names, EventSlices into) {
        format(NEW, names, into);
        int at = from;
        at = word(at, names.timestamp, into);
        at = word(at, names.hostname, into);
        at = word(at, names.program, into);
        at = word(at, names.pid, into);
        at = word(at, names.msgid, into);
        if (at == SLOWLY) {
            return false;
        }
        if (line.has(at, '-')) {
            at = Math.min(line.limit, at + 2);
        } else if (at < line.limit) {
            at = structured(at, into);
        }
        return at != SLOWLY && message(at, names, into);
    }

    /** Notes a word unless it is a dash, and returns where the next one begins. */
    private int word(int from, int id, EventSlices into) {
        if (from == SLOWLY || from >= line.limit) {
            return SLOWLY;
        }
        int end = line.indexOf(' ', from);
        if (end == from) {
            return SLOWLY;
        }
        if (end - from > 1 || line.bytes[from] != '-') {
            text(into, id, from, end);
        }
        return Math.min(line.limit, end + 1);
    }

    private int structured(int from, EventSlices into) {
        int at = from;
        if (!line.has(at, '[')) {
            return SLOWLY;
        }
        while (line.has(at, '[')) {
            at = element(at + 1, into);
            if (at == SLOWLY) {
                return SLOWLY;
            }
        }
        return line.has(at, ' ') ? at + 1 : at;
    }

    private int element(int from, EventSlices into) {
        int at = from;
        while (at < line.limit && line.bytes[at] != ' ' && line.bytes[at] != ']') {
            at++;
        }
        Place element = layouts.place(layouts.root(), line.bytes, from, at);
        while (line.has(at, ' ')) {
            int name = at + 1;
            int equals = line.indexOf('=', name);
            while (equals < line.limit && !line.isAt(equals, VALUE)) {
                equals = line.indexOf('=', equals + 1);
            }
            if (equals >= line.limit) {
                return SLOWLY;
            }
            Place place = layouts.place(element, line.bytes, name, equals);
            at = value(equals + VALUE.length, place.id, into);
            if (at == SLOWLY) {
                return SLOWLY;
            }
        }
        return line.has(at, ']') ? at + 1 : SLOWLY;
    }

    /** Notes a value up to its closing quote, and returns what follows it. */
    private int value(int from, int id, EventSlices into) {
        byte[] bytes = line.bytes;
        int at = from;
        while (at < line.limit && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        if (line.has(at, '"')) {
            return text(into, id, from, at) ? at + 1 : SLOWLY;
        }
        int start = line.end();
        for (at = from; at < line.limit && bytes[at] != '"'; at++) {
            boolean escaped =
                    bytes[at] == '\\'
                            && (line.has(at + 1, '"')
                                    || line.has(at + 1, '\\')
                                    || line.has(at + 1, ']'));
            at += escaped ? 1 : 0;
            line.write(bytes[at]);
        }
        return at < line.limit && text(into, id, start, line.end()) ? at + 1 : SLOWLY;
    }

    // RFC 3164.

    private boolean legacy(int from, LineNames names, EventSlices into) {
        int at = line.hasDigit(from) ? isoTime(from, names, into) : oldTime(from, names, into);
        if (at == SLOWLY || (at == NONE && from == 0)) {
            return false;
        }
        format(OLD, names, into);
        if (at == NONE) {
            return message(from, names, into);
        }
        int end = line.indexOf(' ', at);
        if (end == line.limit) {
            return message(at, names, into);
        }
        return text(into, names.hostname, at, end) && tag(end + 1, names, into);
    }

    /** Notes {@code 2026-11-24T08:15:30.125+01:00} and returns what follows the space behind it. */
    private int isoTime(int from, LineNames names, EventSlices into) {
        boolean date =
                line.digits(from, 4, 4) > 0
                        && line.has(from + 4, '-')
                        && line.digits(from + 5, 2, 2) > 0
                        && line.has(from + 7, '-')
                        && line.digits(from + 8, 2, 2) > 0
                        && (line.has(from + 10, 'T') || line.has(from + 10, ' '));
        int seconds = date ? clock(from + 11) : NONE;
        if (seconds == NONE) {
            return NONE;
        }
        int offset = seconds + 2;
        if (line.has(offset, '.') || line.has(offset, ',')) {
            offset = Math.max(offset, line.digits(offset + 1, 1, 9));
        }
        int end = offset;
        if (line.has(offset, 'Z')) {
            end++;
        } else if (line.has(offset, '+') || line.has(offset, '-')) {
            int minutes = line.digits(offset + 1, 2, 2);
            minutes += minutes > 0 && line.has(minutes, ':') ? 1 : 0;
            end = minutes > 0 ? line.digits(minutes, 2, 2) : NONE;
        }
        return end > 0 && line.has(end, ' ')
                ? time(from, seconds, offset, end, false, names, into)
                : NONE;
    }

    /** Where the seconds begin behind hour and minute. */
    private int clock(int from) {
        boolean is =
                line.digits(from, 2, 2) > 0
                        && line.has(from + 2, ':')
                        && line.digits(from + 3, 2, 2) > 0
                        && line.has(from + 5, ':')
                        && line.digits(from + 6, 2, 2) > 0;
        return is ? from + 6 : NONE;
    }

    /** Notes {@code Nov 4 08:15:30}, maybe with a year, and returns what follows its space. */
    private int oldTime(int from, LineNames names, EventSlices into) {
        boolean month =
                from + 4 < line.limit
                        && isLetter(line.bytes[from], 'A')
                        && isLetter(line.bytes[from + 1], 'a')
                        && isLetter(line.bytes[from + 2], 'a')
                        && line.has(from + 3, ' ');
        int day = line.has(from + 4, ' ') ? from + 5 : from + 4;
        int end = month ? line.digits(day, 1, 2) : NONE;
        if (end < 0 || !line.has(end, ' ')) {
            return NONE;
        }
        int hour = end + 1;
        boolean yearless = line.digits(hour, 4, 4) < 0 || !line.has(hour + 4, ' ');
        int seconds = clock(yearless ? hour : hour + 5);
        return seconds != NONE && line.has(seconds + 2, ' ')
                ? time(from, seconds, seconds + 2, seconds + 2, yearless, names, into)
                : NONE;
    }

    private static boolean isLetter(byte b, char first) {
        return b >= first && b < first + 26;
    }

    private int time(
            int from,
            int seconds,
            int offset,
            int to,
            boolean yearless,
            LineNames names,
            EventSlices into) {
        int start = line.end();
        int end = times.write(line.bytes, from, seconds, offset, to, yearless, start);
        if (end < 0) {
            return SLOWLY;
        }
        line.end(end);
        text(into, names.timestamp, start, end);
        return to + 1;
    }

    /** {@code program[pid]: message}; without a colon all of it is the message. */
    private boolean tag(int from, LineNames names, EventSlices into) {
        int end = from;
        while (end < line.limit && end - from < LONGEST_PROGRAM && isProgram(line.bytes[end])) {
            end++;
        }
        int after = end;
        if (line.has(end, '[')) {
            int close = end;
            while (close < line.limit && close - end < LONGEST_PID && line.bytes[close] != ']') {
                close++;
            }
            after = line.has(close, ']') && close - end < LONGEST_PID ? close + 1 : end;
            if (close > line.ascii) {
                return false;
            }
        }
        if (after > line.ascii) {
            return false;
        }
        if (end == from || !line.has(after, ':')) {
            return message(from, names, into);
        }
        text(into, names.program, from, end);
        if (after > end) {
            text(into, names.pid, end + 1, after - 1);
        }
        int begin = after + 1;
        while (begin < line.limit && Character.isWhitespace(line.bytes[begin])) {
            begin++;
        }
        // What may be white space of another kind.
        boolean unsure = begin < line.limit && line.bytes[begin] < 0 && line.bytes[begin] > -32;
        return (!unsure || line.bytes[begin] > (byte) 0xe3) && message(begin, names, into);
    }

    private static boolean isProgram(byte b) {
        return b != ' ' && b != ':' && b != '[';
    }

    // Both.

    private boolean message(int from, LineNames names, EventSlices into) {
        int at = line.isAt(from, BOM) ? from + BOM.length : from;
        text(into, names.message, at, line.limit);
        if (audit.looksLikeOne(at)) {
            return audit.read(at, names, into);
        }
        boolean json = line.has(at, '{') && line.bytes[line.limit - 1] == '}';
        return !json && !line.isAt(at, CEE);
    }
}
