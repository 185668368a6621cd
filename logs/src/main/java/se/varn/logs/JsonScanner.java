package se.varn.logs;

import org.jspecify.annotations.Nullable;

/*
 * One pass over the bytes, checking all of JSON's grammar but decoding nothing: each scalar, and each list of scalars, is noted
 * as a slice under the number of its path. What is unusual (a key with escapes, a list of objects, deep nesting) and everything
 * that is not JSON is left to JsonEvents, which reads it again, slowly, or says what is wrong. So the scanner may refuse freely,
 * but must never accept what JsonEvents would refuse or read in another way.
 */
/** Finds the fields of a JSON object without making objects of them. Not thread-safe. */
final class JsonScanner {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER = 300;
    private static final int MAX_EXPONENT = 6;
    private static final int SLOWLY = -1;

    private final Layouts layouts;
    private final Place[] stack = new Place[MAX_DEPTH];
    private byte[] bytes = {};
    private int limit;

    /** Kind of the value that was passed last. */
    private byte kind;

    private boolean hidden;

    JsonScanner(Layouts layouts) {
        this.layouts = layouts;
    }

    /** Notes the fields of the object that these bytes are; false if it must be read slowly. */
    boolean scan(byte[] json, int from, int to, EventSlices into) {
        bytes = json;
        limit = to;
        into.begin(json, from, to);
        int at = space(from);
        if (at >= to || json[at] != '{') {
            return false;
        }
        hidden = false;
        int end = object(at + 1, into);
        into.hidesAscii(hidden);
        return end >= 0 && space(end) == to;
    }

    /** Passes over the object after its brace, and over the objects in it. */
    private int object(int from, EventSlices into) {
        Place place = layouts.root();
        Place previous = place;
        int depth = 0;
        boolean empty = true;
        int at = space(from);
        while (at < limit) {
            if (bytes[at] == '"') {
                Place inner = place(previous.next, place, at + 1);
                if (inner == null) {
                    return SLOWLY;
                }
                previous.next = inner;
                previous = inner;
                at = colon(at + inner.keyLength() + 2);
                if (at >= limit) {
                    return SLOWLY;
                }
                if (bytes[at] == '{') {
                    if (inner.namedData || depth == MAX_DEPTH) {
                        return SLOWLY;
                    }
                    stack[depth++] = place;
                    place = inner;
                    empty = true;
                    at = space(at + 1);
                    continue;
                }
                int end = bytes[at] == '[' ? list(at + 1) : scalar(at);
                if (end < 0 || !into.note(inner.id, at, end, kind)) {
                    return SLOWLY;
                }
                at = end;
            } else if (bytes[at] == '}' && empty) {
                at++;
                if (depth == 0) {
                    return at;
                }
                place = stack[--depth];
            } else {
                return SLOWLY;
            }
            empty = false;
            at = space(at);
            while (at < limit && bytes[at] == '}') {
                at++;
                if (depth == 0) {
                    return at;
                }
                place = stack[--depth];
                at = space(at);
            }
            if (at >= limit || bytes[at] != ',') {
                return SLOWLY;
            }
            at = space(at + 1);
        }
        return SLOWLY;
    }

    private @Nullable Place place(@Nullable Place guess, Place outer, int from) {
        if (guess != null && guess.isNext(outer, bytes, from, limit)) {
            return guess;
        }
        int end = string(from);
        return end < 0 || kind != EventSlices.TEXT ? null : layouts.place(outer, bytes, from, end);
    }

    private int space(int from) {
        int at = from;
        while (at < limit
                && (bytes[at] == ' '
                        || bytes[at] == '\n'
                        || bytes[at] == '\r'
                        || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** Passes over the colon; the limit if there is none. */
    private int colon(int from) {
        int at = space(from);
        return at < limit && bytes[at] == ':' ? space(at + 1) : limit;
    }

    private int list(int from) {
        int at = space(from);
        if (at < limit && bytes[at] == ']') {
            kind = EventSlices.LIST;
            return at + 1;
        }
        while (at < limit) {
            at = scalar(at);
            if (at < 0) {
                return SLOWLY;
            }
            at = space(at);
            if (at < limit && bytes[at] == ']') {
                kind = EventSlices.LIST;
                return at + 1;
            }
            if (at >= limit || bytes[at] != ',') {
                return SLOWLY;
            }
            at = space(at + 1);
        }
        return SLOWLY;
    }

    private int scalar(int at) {
        return switch (bytes[at]) {
            case '"' -> {
                int end = string(at + 1);
                yield end < 0 ? SLOWLY : end + 1;
            }
            case 't' -> {
                kind = EventSlices.TRUE;
                yield word(at, 't' | 'r' << 8 | 'u' << 16 | (long) 'e' << 24);
            }
            case 'f' -> {
                kind = EventSlices.FALSE;
                yield word(at + 1, 'a' | 'l' << 8 | 's' << 16 | (long) 'e' << 24);
            }
            case 'n' -> {
                kind = EventSlices.NULL;
                yield word(at, 'n' | 'u' << 8 | 'l' << 16 | (long) 'l' << 24);
            }
            default -> number(at);
        };
    }

    private int word(int at, long fourLetters) {
        return at + 4 <= limit && Bytes.upToEight(bytes, at, 4) == fourLetters ? at + 4 : SLOWLY;
    }

    /** Where the string's closing quote stands. */
    private int string(int from) {
        kind = EventSlices.TEXT;
        int at = from;
        while (true) {
            at = Bytes.plainEnd(bytes, at, limit);
            if (at >= limit) {
                return SLOWLY;
            }
            int b = bytes[at];
            if (b == '"') {
                return at;
            }
            int step = b == '\\' ? escape(at) : b < 0 ? sequence(at) : 0;
            if (step == 0) {
                return SLOWLY;
            }
            at += step;
        }
    }

    /** Length of the UTF-8 sequence that begins there, or 0. */
    private int sequence(int at) {
        int length = Bytes.sequence(bytes, at, limit);
        hidden = hidden || Bytes.isLikeAscii(bytes, at, length);
        return length;
    }

    /** Length of the escape sequence that begins there, or 0. */
    private int escape(int at) {
        kind = EventSlices.ESCAPED;
        if (at + 1 >= limit) {
            return 0;
        }
        return switch (bytes[at + 1]) {
            case '\\', '"', '/', 'b', 'f', 'n', 'r', 't' -> 2;
            case 'u' -> {
                hidden = true;
                yield at + 6 <= limit && isHex(at + 2, at + 6) ? 6 : 0;
            }
            default -> 0;
        };
    }

    private boolean isHex(int from, int to) {
        for (int i = from; i < to; i++) {
            if (JsonText.hex(bytes[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    private int number(int from) {
        kind = EventSlices.INTEGER;
        int at = from;
        if (bytes[at] == '-') {
            at++;
        }
        int whole = digits(at);
        if (whole == at || (bytes[at] == '0' && whole > at + 1)) {
            return SLOWLY;
        }
        at = whole;
        if (at < limit && bytes[at] == '.') {
            kind = EventSlices.DECIMAL;
            int fraction = digits(at + 1);
            if (fraction == at + 1) {
                return SLOWLY;
            }
            at = fraction;
        }
        if (at < limit && (bytes[at] == 'e' || bytes[at] == 'E')) {
            kind = EventSlices.DECIMAL;
            at++;
            if (at < limit && (bytes[at] == '+' || bytes[at] == '-')) {
                at++;
            }
            int exponent = digits(at);
            if (exponent == at || exponent - at > MAX_EXPONENT) {
                return SLOWLY;
            }
            at = exponent;
        }
        return at - from > MAX_NUMBER ? SLOWLY : at;
    }

    private int digits(int from) {
        int at = from;
        while (at < limit && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }
}
