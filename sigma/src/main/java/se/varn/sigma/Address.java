package se.varn.sigma;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An IPv4 or IPv6 address read from text, in room that is used again for the next one. An IPv4
 * address inside IPv6 ({@code ::ffff:10.0.0.1}) is IPv4; a zone behind a percent sign is passed
 * over. Used by one thread at a time.
 */
final class Address {
    private static final int SIX = 16;
    private static final int NONE = -1;

    private final byte[] bytes = new byte[SIX];
    private final byte[] tail = new byte[SIX];
    private int length;

    /** The bytes of the address that was read, as many as its length. */
    byte[] bytes() {
        return bytes;
    }

    /** 4 or 16; 0 if the text was no address. */
    int length() {
        return length;
    }

    /** Whether that text is an address, which then is this one. */
    boolean read(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return read(utf8, 0, utf8.length);
    }

    /** The same; white space around it makes it none. */
    boolean read(byte[] text, int from, int to) {
        length = 0;
        if (indexOf(text, from, to, ':') == to) {
            length = four(text, from, to, bytes, 0) ? 4 : 0;
        } else if (six(text, from, indexOf(text, from, to, '%'))) {
            length = SIX;
            unmap();
        }
        return length > 0;
    }

    private void unmap() {
        for (int i = 0; i < 12; i++) {
            if (bytes[i] != (i < 10 ? 0 : (byte) 0xff)) {
                return;
            }
        }
        System.arraycopy(bytes, 12, bytes, 0, 4);
        length = 4;
    }

    private static int indexOf(byte[] text, int from, int to, char c) {
        int at = from;
        while (at < to && text[at] != c) {
            at++;
        }
        return at;
    }

    private static boolean four(byte[] text, int from, int to, byte[] into, int at) {
        int begin = from;
        for (int i = 0; i < 4; i++) {
            int end = indexOf(text, begin, to, '.');
            int value = number(text, begin, end, 10, 3);
            if (value < 0 || value > 255 || (end == to) != (i == 3)) {
                return false;
            }
            into[at + i] = (byte) value;
            begin = end + 1;
        }
        return true;
    }

    private boolean six(byte[] text, int from, int to) {
        int gap = from;
        while (gap + 1 < to && (text[gap] != ':' || text[gap + 1] != ':')) {
            gap++;
        }
        if (gap + 1 >= to) {
            return groups(text, from, to, bytes, true) == SIX;
        }
        int head = groups(text, from, gap, bytes, false);
        int rest = groups(text, gap + 2, to, tail, true);
        if (head == NONE || rest == NONE || head + rest > SIX - 2) {
            return false;
        }
        Arrays.fill(bytes, head, SIX - rest, (byte) 0);
        System.arraycopy(tail, 0, bytes, SIX - rest, rest);
        return true;
    }

    /**
     * Reads groups between colons, the last of all maybe IPv4, and returns how many bytes they are.
     */
    private static int groups(byte[] text, int from, int to, byte[] into, boolean last) {
        if (from == to) {
            return 0;
        }
        int size = 0;
        int begin = from;
        while (true) {
            int end = indexOf(text, begin, to, ':');
            boolean dotted = last && end == to && indexOf(text, begin, to, '.') < to;
            if (size + (dotted ? 4 : 2) > SIX) {
                return NONE;
            }
            if (dotted) {
                return four(text, begin, to, into, size) ? size + 4 : NONE;
            }
            int value = number(text, begin, end, 16, 4);
            if (value < 0) {
                return NONE;
            }
            into[size++] = (byte) (value >> 8);
            into[size++] = (byte) value;
            if (end == to) {
                return size;
            }
            begin = end + 1;
        }
    }

    private static int number(byte[] text, int from, int to, int radix, int maxLength) {
        if (from == to || to - from > maxLength) {
            return NONE;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] >= 0 ? Character.digit(text[i], radix) : NONE;
            if (digit < 0) {
                return NONE;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
