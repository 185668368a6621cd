package se.varn.foundation.administration.imports;

import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** A field that changes, as people read it. */
public record Difference(ImportField field, String from, String to) {
    public String in(Language language) {
        return ((Message) field).in(language) + ": " + shown(from) + " → " + shown(to);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }
}
