package se.varn.logs;

import java.nio.charset.StandardCharsets;

/** Finds the fields of an audit line as {@link AuditLine} reads them. Not thread-safe. */
final class AuditScanner {
    private static final byte[] NODE = "node=".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] TYPE = "type=".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] AUDIT = "msg=audit(".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] SERIAL = ":".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] CLOSE = "):".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LONGEST_NAME = 64;

    private final LineScan line;
    private final Layouts layouts;

    AuditScanner(LineScan line, Layouts layouts) {
        this.line = line;
        this.layouts = layouts;
    }

    /** Whether what begins there is an audit line, be it a damaged one. */
    boolean looksLikeOne(int from) {
        return (line.isAt(from, TYPE) || line.isAt(from, NODE)) && line.contains(AUDIT, from);
    }

    /** Notes the fields; false if the line must be read slowly. */
    boolean read(int from, LineNames names, EventSlices into) {
        int at = from;
        if (line.isAt(at, NODE)) {
            int end = word(at + NODE.length);
            if (end < 0 || !text(into, names.hostname, at + NODE.length, end)) {
                return false;
            }
            at = end + 1;
        }
        int type = at + TYPE.length;
        int end = line.isAt(at, TYPE) ? word(type) : -1;
        if (end < 0 || !line.isAt(end + 1, AUDIT) || !text(into, names.type, type, end)) {
            return false;
        }
        int seconds = end + 1 + AUDIT.length;
        int point = line.digits(seconds, 1, 12);
        if (point < 0 || !line.has(point, '.') || line.has(seconds, '0')) {
            return false;
        }
        int colon = line.digits(point + 1, 1, 6);
        if (colon < 0 || !line.isAt(colon, SERIAL)) {
            return false;
        }
        int close = line.digits(colon + 1, 1, 12);
        return close >= 0
                && line.isAt(close, CLOSE)
                && (close == colon + 2 || !line.has(colon + 1, '0'))
                && text(into, names.audit, seconds, close)
                && into.slice(names.timestamp, seconds, colon, EventSlices.DECIMAL)
                && into.slice(names.serial, colon + 1, close, EventSlices.INTEGER)
                && words(close + CLOSE.length, line.limit, into);
    }

    /** Where the word ends that a single space follows; -1 if it has no letter or no space. */
    private int word(int from) {
        int at = from;
        while (at < line.limit && !isSpace(line.bytes[at])) {
            at++;
        }
        return at > from && line.has(at, ' ') ? at : -1;
    }

    private static boolean text(EventSlices into, int id, int from, int to) {
        return into.slice(id, from, to, EventSlices.TEXT);
    }

    private boolean words(int from, int to, EventSlices into) {
        int done = from;
        int at = from;
        while (at < to) {
            int equals = Bytes.indexOf(line.bytes, at, to, '=');
            int name = equals;
            while (name > done && equals - name < LONGEST_NAME && isName(line.bytes[name - 1])) {
                name--;
            }
            if (equals == to) {
                return true;
            }
            at = equals + 1;
            if (name < equals) {
                at = value(name, equals, to, into);
                if (at < 0) {
                    return false;
                }
                done = at;
            }
        }
        return true;
    }

    /** Notes a word, or the words inside its single quotes, and returns where it ends. */
    private int value(int name, int equals, int to, EventSlices into) {
        int from = equals + 1;
        int quote = from < to ? line.bytes[from] : 0;
        if (quote == '"' || quote == '\'') {
            int close = Bytes.indexOf(line.bytes, from + 1, to, (char) quote);
            if (close < to && quote == '\'') {
                return words(from + 1, close, into) ? close + 1 : -1;
            }
            if (close < to) {
                return word(name, equals, from + 1, close, into) ? close + 1 : -1;
            }
        }
        int end = from;
        while (end < to && isValue(line.bytes[end])) {
            end++;
        }
        return word(name, equals, from, end, into) ? end : -1;
    }

    private boolean word(int name, int equals, int from, int to, EventSlices into) {
        int id = layouts.place(layouts.root(), line.bytes, name, equals).id;
        return text(into, id, from, to);
    }

    private static boolean isName(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '_'
                || b == '-';
    }

    private static boolean isValue(byte b) {
        return !isSpace(b) && b != '"' && b != '\'';
    }

    /** What a regular expression calls white space. */
    private static boolean isSpace(byte b) {
        return b == ' ' || (b >= '\t' && b <= '\r');
    }
}
