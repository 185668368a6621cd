package se.varn.logs;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values to slices of JSON and back. What is read here is known to be well-formed. */
final class JsonText {
    private JsonText() {}

    /** The value of a hexadecimal digit, or -1. */
    static int hex(int b) {
        return b >= '0' && b <= '9'
                ? b - '0'
                : b >= 'a' && b <= 'f' ? b - 'a' + 10 : b >= 'A' && b <= 'F' ? b - 'A' + 10 : -1;
    }

    static @Nullable Object value(byte[] bytes, int start, int end, byte kind) {
        return switch (kind) {
            case EventSlices.TEXT -> new String(bytes, start, end - start, StandardCharsets.UTF_8);
            case EventSlices.ESCAPED -> unescaped(bytes, start, end);
            case EventSlices.INTEGER -> integer(bytes, start, end);
            case EventSlices.DECIMAL ->
                    new BigDecimal(
                            new String(bytes, start, end - start, StandardCharsets.ISO_8859_1));
            case EventSlices.TRUE -> true;
            case EventSlices.FALSE -> false;
            case EventSlices.LIST -> list(bytes, start, end);
            default -> null;
        };
    }

    private static Object integer(byte[] bytes, int start, int end) {
        String digits = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        if (digits.length() < 19) {
            return Long.parseLong(digits);
        }
        BigInteger big = new BigInteger(digits);
        return big.bitLength() < 64 ? (Object) big.longValue() : big;
    }

    private static String unescaped(byte[] bytes, int start, int end) {
        StringBuilder text = new StringBuilder(end - start);
        int at = start;
        while (at < end) {
            int run = at;
            while (run < end && bytes[run] != '\\') {
                run++;
            }
            text.append(new String(bytes, at, run - at, StandardCharsets.UTF_8));
            at = run;
            if (at < end) {
                int c = bytes[at + 1];
                text.append(c == 'u' ? (char) unit(bytes, at + 2) : (char) plain(c));
                at += c == 'u' ? 6 : 2;
            }
        }
        return text.toString();
    }

    /** The UTF-16 unit of four hexadecimal digits. */
    static int unit(byte[] bytes, int at) {
        return hex(bytes[at]) << 12
                | hex(bytes[at + 1]) << 8
                | hex(bytes[at + 2]) << 4
                | hex(bytes[at + 3]);
    }

    /** What a backslash and that letter stand for. */
    static int plain(int letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }

    private static List<@Nullable Object> list(byte[] bytes, int start, int end) {
        List<@Nullable Object> all = new ArrayList<>();
        members(bytes, start, end, (from, to, kind) -> all.add(value(bytes, from, to, kind)));
        return all;
    }

    static void members(byte[] bytes, int start, int end, EventSlices.Members each) {
        int at = next(bytes, start + 1);
        while (at < end - 1) {
            int last = memberEnd(bytes, at);
            byte kind = kind(bytes, at, last);
            int quote = kind <= EventSlices.ESCAPED ? 1 : 0;
            each.member(at + quote, last - quote, kind);
            at = next(bytes, last);
        }
    }

    /** Where the next member of a list begins: past spaces and a comma. */
    private static int next(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] <= ' ' || bytes[at] == ',') {
            at++;
        }
        return at;
    }

    private static byte kind(byte[] bytes, int start, int end) {
        return switch (bytes[start]) {
            case '"' ->
                    Bytes.indexOf(bytes, start, end, '\\') < end
                            ? EventSlices.ESCAPED
                            : EventSlices.TEXT;
            case 't' -> EventSlices.TRUE;
            case 'f' -> EventSlices.FALSE;
            case 'n' -> EventSlices.NULL;
            default -> number(bytes, start, end);
        };
    }

    private static byte number(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] == '.' || bytes[i] == 'e' || bytes[i] == 'E') {
                return EventSlices.DECIMAL;
            }
        }
        return EventSlices.INTEGER;
    }

    /** Where the scalar that begins there ends, its closing quote included. */
    private static int memberEnd(byte[] bytes, int from) {
        int at = from;
        if (bytes[at] == '"') {
            at++;
            while (bytes[at] != '"') {
                at += bytes[at] == '\\' ? 2 : 1;
            }
            return at + 1;
        }
        while (bytes[at] > ' ' && bytes[at] != ',' && bytes[at] != ']') {
            at++;
        }
        return at;
    }

    /** Writes the value and returns its kind. */
    static byte write(@Nullable Object value, ByteArrayOutputStream to) {
        return switch (value) {
            case null -> EventSlices.NULL;
            case String text -> text(text, to);
            case Boolean truth -> truth ? EventSlices.TRUE : EventSlices.FALSE;
            case List<?> list -> list(list, to);
            default -> {
                to.writeBytes(value.toString().getBytes(StandardCharsets.ISO_8859_1));
                yield value instanceof BigDecimal ? EventSlices.DECIMAL : EventSlices.INTEGER;
            }
        };
    }

    private static byte text(String text, ByteArrayOutputStream to) {
        if (wellFormed(text)) {
            to.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            return EventSlices.TEXT;
        }
        escaped(text, to);
        return EventSlices.ESCAPED;
    }

    private static byte list(List<?> list, ByteArrayOutputStream to) {
        to.write('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                to.write(',');
            }
            member(list.get(i), to);
        }
        to.write(']');
        return EventSlices.LIST;
    }

    private static void member(@Nullable Object value, ByteArrayOutputStream to) {
        switch (value) {
            case null -> to.writeBytes("null".getBytes(StandardCharsets.ISO_8859_1));
            case String text -> {
                to.write('"');
                escaped(text, to);
                to.write('"');
            }
            default -> {
                String text = value.toString();
                // So that a decimal without a fraction stays one.
                boolean bare =
                        value instanceof BigDecimal
                                && text.indexOf('.') < 0
                                && text.indexOf('E') < 0;
                to.writeBytes((bare ? text + "e0" : text).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static void escaped(String text, ByteArrayOutputStream to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                to.write('\\');
                to.write(c);
            } else if (c >= ' ' && c < 0x7f) {
                to.write(c);
            } else {
                to.writeBytes("\\u%04x".formatted((int) c).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static boolean wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
