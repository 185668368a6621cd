package se.varn.foundation.attachments;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** A file's name as it was typed, made safe to show, to send and to save under. */
final class FileName {
    /** Most file systems take 255 bytes. */
    private static final int MOST_BYTES = 200;

    private static final int LONGEST_ENDING = 20;
    private static final Set<String> DEVICES =
            Set.of(
                    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6",
                    "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
                    "lpt8", "lpt9");

    private FileName() {}

    /**
     * The last part of a path, without characters that do not show or that turn the order of those
     * that do, without what file systems keep for themselves, and not too long; the ending stays.
     */
    static String safe(String typed) {
        StringBuilder kept = new StringBuilder();
        String last =
                typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::shows)
                .map(c -> "<>:\"|?*".indexOf(c) >= 0 ? '_' : c)
                .forEach(kept::appendCodePoint);
        String name = kept.toString().strip().replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            return "fil";
        }
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
        return shortened(DEVICES.contains(stem) ? "_" + name : name);
    }

    private static boolean shows(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private static String shortened(String name) {
        if (bytes(name) <= MOST_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending =
                dot > 0 && bytes(name.substring(dot)) <= LONGEST_ENDING ? name.substring(dot) : "";
        int end = name.length() - ending.length();
        while (bytes(name.substring(0, end)) + bytes(ending) > MOST_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end).strip() + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
