package se.varn.logs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of one record, up to a limit; beyond it only the length is counted. */
final class RecordBuffer {
    private final int max;
    private byte[] bytes;
    private int size;
    private long seen;

    RecordBuffer(int max) {
        this.max = max;
        this.bytes = new byte[Math.min(max, 1 << 13)];
    }

    void clear() {
        size = 0;
        seen = 0;
    }

    void add(int b) {
        seen++;
        if (size < max) {
            room(1);
            bytes[size++] = (byte) b;
        }
    }

    void add(byte[] from, int offset, int length) {
        seen += length;
        int fits = Math.min(length, max - size);
        room(fits);
        System.arraycopy(from, offset, bytes, size, fits);
        size += fits;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(max, Math.max(bytes.length * 2, size + more)));
        }
    }

    /** Drops a carriage return at the end of a line. */
    void chomp() {
        if (size > 0 && size == seen && bytes[size - 1] == '\r') {
            size--;
            seen--;
        }
    }

    boolean tooLong() {
        return seen > max;
    }

    long seen() {
        return seen;
    }

    boolean blank() {
        for (int i = 0; i < size; i++) {
            if (bytes[i] > ' ' || bytes[i] <= 0) {
                return false;
            }
        }
        return !tooLong();
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    int indexOf(int value) {
        for (int i = 0; i < size; i++) {
            if (bytes[i] == value) {
                return i;
            }
        }
        return -1;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    /** The beginning of the record, fit to be shown. */
    String start() {
        String text = new String(bytes, 0, Math.min(size, 200), StandardCharsets.UTF_8);
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(c < ' ' || c == 0x7f ? '\u00b7' : c);
        }
        return shown.toString();
    }
}
