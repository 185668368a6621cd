package se.varn.foundation.attachments;

import se.varn.foundation.text.Language;

/** A number of bytes in words: {@code 1,4 MB}. */
final class FileSize {
    private static final long KILO = 1 << 10;
    private static final long MEGA = 1 << 20;

    private FileSize() {}

    static String in(long bytes, Language language) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        boolean kilo = bytes < MEGA;
        double value = bytes / (double) (kilo ? KILO : MEGA);
        boolean whole = value == Math.rint(value);
        return String.format(
                language.locale(), whole ? "%.0f %s" : "%.1f %s", value, kilo ? "kB" : "MB");
    }
}
