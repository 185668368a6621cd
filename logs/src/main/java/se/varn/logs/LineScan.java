package se.varn.logs;

import java.util.Arrays;

/*
 * A line is copied once into room of its own, because some of its fields do not stand in it: what is made of its time and its
 * priority, and values whose escapes were undone. They are written behind it, and all slices lie in one array.
 */
/** A line of text while its fields are found, and what is written behind it. Not thread-safe. */
final class LineScan {
    private static final int SPARE = 96;

    byte[] bytes = new byte[1 << 12];

    /** Where the line ends. */
    int limit;

    /** Where the first byte of a character stands that is not ASCII; the limit if there is none. */
    int ascii;

    /** Where what was written behind the line ends. */
    private int end;

    private boolean hidesAscii;

    /** Takes a line; false if it is not plain text in UTF-8. */
    boolean take(byte[] line, int from, int to) {
        int length = to - from;
        if (bytes.length < length * 2 + SPARE) {
            bytes = new byte[length * 4 + SPARE];
        }
        System.arraycopy(line, from, bytes, 0, length);
        limit = length;
        end = length;
        ascii = length;
        hidesAscii = false;
        int at = 0;
        while (at < length) {
            at = Bytes.asciiEnd(bytes, at, length);
            if (at < length) {
                int step = bytes[at] == 0 ? 0 : Bytes.sequence(bytes, at, length);
                if (step == 0) {
                    return false;
                }
                ascii = Math.min(ascii, at);
                hidesAscii |= Bytes.isLikeAscii(bytes, at, step);
                at += step;
            }
        }
        return true;
    }

    /** Whether the slices may lie behind the line, up to where. */
    void finish(EventSlices into) {
        into.slicesEnd(end);
        into.hidesAscii(hidesAscii);
    }

    int end() {
        return end;
    }

    /** Says how far was written. */
    void end(int written) {
        end = written;
    }

    void write(byte b) {
        bytes[end++] = b;
    }

    void write(byte[] text) {
        System.arraycopy(text, 0, bytes, end, text.length);
        end += text.length;
    }

    /** Writes a number below 1,000. */
    void write(int number) {
        if (number >= 100) {
            write((byte) ('0' + number / 100));
        }
        if (number >= 10) {
            write((byte) ('0' + number / 10 % 10));
        }
        write((byte) ('0' + number % 10));
    }

    boolean isAt(int at, byte[] wanted) {
        return at + wanted.length <= limit
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    boolean has(int at, char c) {
        return at < limit && bytes[at] == c;
    }

    boolean hasDigit(int at) {
        return at < limit && bytes[at] >= '0' && bytes[at] <= '9';
    }

    /** Where so many digits end, or -1 if there are fewer; more than the most are left. */
    int digits(int from, int least, int most) {
        int at = from;
        while (at < from + most && hasDigit(at)) {
            at++;
        }
        return at - from < least ? -1 : at;
    }

    /** Where that character first stands from there on, or the limit. */
    int indexOf(char c, int from) {
        return Bytes.indexOf(bytes, from, limit, c);
    }

    /** Whether these bytes stand anywhere from there on. */
    boolean contains(byte[] wanted, int from) {
        int at = from;
        while (at < limit) {
            at = indexOf((char) wanted[0], at);
            if (isAt(at, wanted)) {
                return true;
            }
            at++;
        }
        return false;
    }
}
